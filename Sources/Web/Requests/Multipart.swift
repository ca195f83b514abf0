internal import Glibc

/// Takes a `multipart/form-data` body apart (RFC 7578).
///
/// Our own because libmicrohttpd's reader is tied to a connection and loses a last field without a value.
struct Multipart {
    private static let headerLimit = 8_192

    private let body: [UInt8]
    private let delimiter: [UInt8]
    private var index = 0

    init(body: [UInt8], boundary: String) {
        self.body = body
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    consuming func fields() throws(BadRequest) -> FormFields {
        var pairs: [(String, String)] = []
        var files: [UploadedFile] = []
        try skipPreamble()
        while try startsPart() {
            guard pairs.count + files.count < FormFields.limit else { throw tooManyFields(FormFields.limit) }
            let header = try PartHeader(try headerLines())
            let content = try content()
            guard let fileName = header.fileName else {
                pairs.append((header.name, try validText(content)))
                continue
            }
            // A file box that was left empty is sent as an empty file without a name.
            if fileName.isEmpty && content.isEmpty { continue }
            files.append(
                UploadedFile(
                    field: header.name, fileName: fileName, contentType: header.contentType, bytes: Array(content)))
        }
        return FormFields(pairs: pairs, files: files)
    }

    /// Moves behind the first boundary, which alone may stand without a line break before it.
    private mutating func skipPreamble() throws(BadRequest) {
        if body.starts(with: delimiter.dropFirst(2)) {
            index = delimiter.count - 2
        } else if let found = find(delimiter) {
            index = found + delimiter.count
        } else {
            throw Self.malformed
        }
    }

    /// Behind a boundary: `--` ends the form, a line break starts a part.
    private mutating func startsPart() throws(BadRequest) -> Bool {
        if body[index...].starts(with: "--".utf8) { return false }
        while index < body.count, body[index] == 0x20 || body[index] == 0x09 { index += 1 }
        guard body[index...].starts(with: "\r\n".utf8) else { throw Self.malformed }
        return true
    }

    /// The lines from here to the empty line; `index` stands on the line break before the first.
    private mutating func headerLines() throws(BadRequest) -> String {
        guard let end = find(Array("\r\n\r\n".utf8)), end - index <= Self.headerLimit else { throw Self.malformed }
        let lines = try validText(body[index..<end])
        index = end + 4
        return lines
    }

    private mutating func content() throws(BadRequest) -> ArraySlice<UInt8> {
        let start = index
        // An empty content directly behind the header shares its line break with the boundary.
        if body[index...].starts(with: delimiter.dropFirst(2)) {
            index += delimiter.count - 2
            return body[start..<start]
        }
        guard let end = find(delimiter) else { throw Self.malformed }
        index = end + delimiter.count
        return body[start..<end]
    }

    /// Where `needle` begins at or behind `index`.
    private func find(_ needle: [UInt8]) -> Int? {
        body.withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress else { return nil }
            var start = index
            while start + needle.count <= bytes.count {
                let span = bytes.count - needle.count + 1 - start
                guard let hit = memchr(base + start, Int32(needle[0]), span) else { return nil }
                let place = UnsafeRawPointer(hit) - base
                if memcmp(hit, needle, needle.count) == 0 { return place }
                start = place + 1
            }
            return nil
        }
    }

    static var malformed: BadRequest {
        BadRequest(nl: "Het formulier is beschadigd aangekomen.", en: "The form arrived damaged.")
    }
}

/// What stands above one part of a form.
private struct PartHeader {
    let name: String
    /// Nil for a plain field.
    let fileName: String?
    let contentType: String

    init(_ lines: String) throws(BadRequest) {
        var disposition: MediaType?
        var type = ""
        for line in lines.split(whereSeparator: \.isNewline) {
            guard let colon = line.firstIndex(of: ":") else { throw Multipart.malformed }
            let value = String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
            switch line[..<colon].lowercased() {
            case "content-disposition": disposition = MediaType(value)
            case "content-type": type = value
            case "content-transfer-encoding" where !["7bit", "8bit", "binary"].contains(value.lowercased()):
                throw Multipart.malformed
            default: break
            }
        }
        guard let disposition, disposition.name == "form-data", let name = disposition.parameter("name") else {
            throw Multipart.malformed
        }
        self.name = Self.unquoted(name)
        contentType = type
        if let extended = disposition.parameter("filename*"), let mark = extended.range(ofUTF8Quotes: ()) {
            fileName = Self.withoutFolders(try percentDecoded(extended.utf8[mark...], plusIsSpace: false))
        } else {
            fileName = disposition.parameter("filename").map { Self.withoutFolders(Self.unquoted($0)) }
        }
    }

    /// Browsers write a quote inside a name as `%22` (WHATWG HTML, multipart/form-data).
    private static func unquoted(_ name: String) -> String {
        name.split(separator: "%22", omittingEmptySubsequences: false).joined(separator: "\"")
    }

    private static func withoutFolders(_ name: String) -> String {
        name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    }
}

extension String {
    /// Where the text of `UTF-8''…` (RFC 8187) begins; nil for another character set.
    fileprivate func range(ofUTF8Quotes: Void) -> String.Index? {
        let quotes = indices.filter { self[$0] == "'" }
        guard quotes.count >= 2, self[..<quotes[0]].lowercased() == "utf-8" else { return nil }
        return index(after: quotes[1])
    }
}
