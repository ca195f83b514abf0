/// The request line's target, taken apart: `/quotes/7?year=2026`.
struct RequestTarget {
    /// The greatest number of names in a query.
    private static let queryLimit = 2_000

    let path: String
    let segments: [String]
    let query: [(String, String)]

    /// Reads origin-form, absolute-form (`http://host/path`, RFC 9112 §3.2.2) and `*`.
    ///
    /// Segments are split before they are decoded, so an encoded slash stays inside its segment.
    init(_ raw: some Collection<UInt8>) throws(BadRequest) {
        if raw.elementsEqual("*".utf8) {
            (path, segments, query) = ("*", [], [])
            return
        }
        let target = try Self.originForm(Array(raw))
        let mark = target.firstIndex(of: UInt8(ascii: "?"))
        let rawPath = target[..<(mark ?? target.endIndex)]
        var segments: [String] = []
        for piece in rawPath.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true) {
            segments.append(try percentDecoded(piece, plusIsSpace: false))
        }
        self.segments = segments
        path = try percentDecoded(rawPath, plusIsSpace: false)
        if let mark {
            query = try urlEncodedPairs(target[(mark + 1)...], limit: Self.queryLimit)
        } else {
            query = []
        }
    }

    private static func originForm(_ target: [UInt8]) throws(BadRequest) -> ArraySlice<UInt8> {
        guard !target.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "#") }) else { throw unreadable }
        if target.first == UInt8(ascii: "/") { return target[...] }
        for scheme in ["http://", "https://"] where startsIgnoringCase(target, scheme) {
            let rest = target[scheme.utf8.count...]
            guard let slash = rest.firstIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }) else {
                return [UInt8(ascii: "/")]
            }
            return rest[slash] == UInt8(ascii: "/") ? rest[slash...] : [UInt8(ascii: "/")] + rest[slash...]
        }
        throw unreadable
    }

    private static func startsIgnoringCase(_ bytes: [UInt8], _ prefix: String) -> Bool {
        bytes.count >= prefix.utf8.count && zip(bytes, prefix.utf8).allSatisfy { asciiLowercased($0) == $1 }
    }

    private static var unreadable: BadRequest {
        BadRequest(nl: "Het adres van het verzoek is onleesbaar.", en: "The address of the request is unreadable.")
    }
}

/// An ASCII capital as its small letter; every other byte as it is.
@inline(__always)
func asciiLowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}

/// Whether two texts are equal but for the case of ASCII letters, the rule of header names.
func equalIgnoringCase(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count
        && zip(one.utf8, other.utf8).allSatisfy { asciiLowercased($0) == asciiLowercased($1) }
}
