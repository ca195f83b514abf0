internal import Doors
internal import Values
internal import Web

/// A file that was handed in, found to be what it says it is.
struct DocumentUpload {
    let type: DocumentType
    let fileName: String
    let bytes: [UInt8]

    /// The largest file that is kept, in bytes.
    static let limit = 32 << 20

    static let refusals: [RefusalCode] = [
        .documentEmpty, .documentTooLarge, .documentUnknownType, .documentOtherType,
    ]

    /// - Throws: why it is not kept.
    init(_ file: UploadedFile, field: String) throws(Refused) {
        guard !file.bytes.isEmpty else { throw DocumentsRefused.empty(field) }
        guard file.bytes.count <= Self.limit else { throw DocumentsRefused.tooLarge(field) }
        guard let shown = DocumentType.shown(by: file.bytes), let declared = DocumentType.declared(file.contentType)
        else { throw DocumentsRefused.unknownType(field) }
        guard shown == declared else { throw DocumentsRefused.otherType(field) }
        type = shown
        fileName = Self.plainName(file.fileName)
        bytes = file.bytes
    }

    /// The name of a download: without control characters, never empty and not over 200 characters.
    private static func plainName(_ name: String) -> String {
        let shown = name.filter { character in
            character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        }
        let trimmed = String(shown.trimmingPrefix(while: \.isWhitespace).suffix(200))
        return trimmed.allSatisfy(\.isWhitespace) ? "document" : trimmed
    }
}

extension RefusalCode {
    static let documentEmpty: RefusalCode = "document.empty"
    static let documentTooLarge: RefusalCode = "document.too-large"
    static let documentUnknownType: RefusalCode = "document.unknown-type"
    static let documentOtherType: RefusalCode = "document.other-type"
}

/// Why a file is not kept.
enum DocumentsRefused {
    static func empty(_ field: String) -> Refused {
        refused(
            .documentEmpty, field,
            Text("Het bestand is leeg. Kies het bestand opnieuw.", "The file is empty. Choose the file again."))
    }

    static func tooLarge(_ field: String) -> Refused {
        refused(
            .documentTooLarge, field,
            Text(
                "Het bestand is groter dan 32 MiB. Maak het kleiner, bijvoorbeeld door het minder scherp te scannen.",
                "The file is larger than 32 MiB. Make it smaller, for example by scanning it less sharply."))
    }

    static func unknownType(_ field: String) -> Refused {
        refused(
            .documentUnknownType, field,
            Text(
                "Dit soort bestand wordt niet bewaard: alleen PDF, PNG, JPEG en gewone tekst. Maak er een PDF van.",
                "This kind of file is not kept: only PDF, PNG, JPEG and plain text. Turn it into a PDF."))
    }

    static func otherType(_ field: String) -> Refused {
        refused(
            .documentOtherType, field,
            Text(
                "Het bestand is iets anders dan het zegt te zijn. Bewaar het opnieuw vanuit het programma "
                    + "waarmee het is gemaakt en kies het dan nog eens.",
                "The file is something else than it says it is. Save it again from the program that made it "
                    + "and choose it once more."))
    }

    private static func refused(_ code: RefusalCode, _ field: String, _ text: Text) -> Refused {
        Refused(
            code, Text("Er is niets bewaard. \(text.nl)", "Nothing was saved. \(text.en)"), status: .unprocessable,
            field: field)
    }
}
