/// The address of a page with its query, for links that change one thing and keep the rest (sorting, paging, exports).
package struct PageAddress: Sendable {
    /// The path as it stands in a link, such as `/organisations`.
    package let path: String
    /// The query's names and values, not yet encoded.
    package let query: [(name: String, value: String)]

    package init(_ path: String, query: [(name: String, value: String)] = []) {
        self.path = path
        self.query = query
    }

    /// The same address with one value set, or taken out by nil.
    package func with(_ name: String, _ value: String?) -> PageAddress {
        var changed = query.filter { $0.name != name }
        if let value { changed.append((name, value)) }
        return PageAddress(path, query: changed)
    }

    /// The same page in another shape: `/organisations.csv` with the same query.
    package func exported(as suffix: String) -> PageAddress { PageAddress("\(path).\(suffix)", query: query) }

    /// As it stands in a link; empty values are left out.
    package var text: String {
        let pairs = query.filter { !$0.value.isEmpty }.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
        return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
    }

    /// Percent-encoding of everything but the unreserved characters (RFC 3986).
    private static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let isUnreserved =
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "-._~".utf8.contains(byte)
                }
            if isUnreserved {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
