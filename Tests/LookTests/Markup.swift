/// A page read back as a browser's strict cousin would: tags in order, each closed where it was opened.
struct Markup {
    struct Tag: Sendable {
        let name: String
        let attributes: [String: String]
        /// The names of the elements around it, the outermost first.
        let path: [String]
    }

    private(set) var tags: [Tag] = []
    private(set) var faults: [String] = []
    private var open: [String] = []
    private var rest: Substring

    private static let void: Set<String> = ["input", "br", "meta", "link", "img", "hr", "col"]
    /// Parts of a drawing close themselves.
    private static let selfClosing: Set<String> = ["path", "circle"]

    init(_ page: String) {
        rest = page[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: start)...]
            guard let end = Self.endOfTag(rest) else {
                faults.append("a tag without an end")
                break
            }
            read(rest[..<end])
            rest = rest[rest.index(after: end)...]
        }
        if !open.isEmpty { faults.append("never closed: \(open)") }
    }

    /// The `>` outside quotes.
    private static func endOfTag(_ text: Substring) -> Substring.Index? {
        var isQuoted = false
        return text.indices.first { index in
            if text[index] == "\"" { isQuoted.toggle() }
            return text[index] == ">" && !isQuoted
        }
    }

    private mutating func read(_ tag: Substring) {
        if tag.hasPrefix("!") { return }
        if tag.hasPrefix("/") {
            let name = String(tag.dropFirst())
            if open.last == name { open.removeLast() } else { faults.append("</\(name)> inside \(open)") }
            return
        }
        let isClosed = tag.hasSuffix("/")
        let body = isClosed ? tag.dropLast() : tag
        let name = String(body.prefix { !$0.isWhitespace })
        let attributes = Self.attributes(body.dropFirst(name.count))
        tags.append(Tag(name: name, attributes: attributes, path: open))
        if isClosed {
            if !Self.selfClosing.contains(name) { faults.append("<\(name)/>") }
        } else if !Self.void.contains(name) {
            open.append(name)
        }
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        var rest = text.drop(while: \.isWhitespace)
        var found: [String: String] = [:]
        while !rest.isEmpty {
            let name = String(rest.prefix { $0 != "=" && !$0.isWhitespace })
            rest = rest.dropFirst(name.count)
            if rest.hasPrefix("=\"") {
                let value = rest.dropFirst(2).prefix { $0 != "\"" }
                found[name] = String(value)
                rest = rest.dropFirst(value.count + 3)
            } else {
                found[name] = ""
            }
            rest = rest.drop(while: \.isWhitespace)
        }
        return found
    }

    func all(_ name: String) -> [Tag] { tags.filter { $0.name == name } }
}
