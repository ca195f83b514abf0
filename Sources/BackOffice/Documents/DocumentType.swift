internal import Values

/// The type-level name of a kept document.
package enum Document {}

/// What kind of file a document is: only what a browser shows safely, known by its own bytes.
enum DocumentType: String, CaseIterable {
    case pdf = "application/pdf"
    case png = "image/png"
    case jpeg = "image/jpeg"
    case plainText = "text/plain"

    /// The kind that the bytes themselves show; nil for anything else.
    static func shown(by bytes: [UInt8]) -> DocumentType? {
        if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        return isPlainText(bytes) ? .plainText : nil
    }

    /// The kind that the sender says it is; nil where it says another one or none that we keep.
    static func declared(_ contentType: String) -> DocumentType? {
        let type = contentType.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
        return DocumentType(rawValue: type.lowercased().filter { !$0.isWhitespace })
    }

    /// UTF-8 without control characters other than the ends of lines and tabs.
    private static func isPlainText(_ bytes: [UInt8]) -> Bool {
        guard String(validating: bytes, as: UTF8.self) != nil else { return false }
        return bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0D].contains($0) }
    }
}
