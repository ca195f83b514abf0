/// A piece of a page, built by ``HTMLBuilder``.
///
/// An element becomes bytes as soon as its content is known, so that a page is put together from the inside out: bytes
/// that are copied once per level cost far less than a tree of nodes that is made, walked and taken down again.
///
/// Text and attribute values are escaped when they are written; only ``raw(_:)`` is not,
/// and it takes literals (or markup somebody explicitly called trusted).
package enum HTML: Sendable {
    /// Words for people, escaped on the way out.
    case text(String)
    /// Markup that stands as it is.
    case raw(TrustedMarkup)
    /// Several pieces after each other, without a wrapper.
    case fragment([HTML])

    /// Nothing at all.
    package static var empty: HTML { .raw("") }

    /// An element with an end tag.
    package static func element(name: StaticString, attributes: [Attribute], content: HTML) -> HTML {
        let count = 2 * name.utf8CodeUnitCount + 5 + attributes.sum { $0.count } + content.count
        return written(count) { output in
            output.append(tag: name, attributes)
            content.write(to: &output)
            output.append(literal: "</")
            output.append(literal: name)
            output.append(UInt8(ascii: ">"))
        }
    }

    /// An element that has neither content nor an end tag, such as `<br>`.
    package static func void(name: StaticString, attributes: [Attribute]) -> HTML {
        written(name.utf8CodeUnitCount + 2 + attributes.sum { $0.count }) { $0.append(tag: name, attributes) }
    }

    /// Whether nothing would be written.
    package var isEmpty: Bool { count == 0 }

    /// This piece as UTF-8.
    package func rendered() -> [UInt8] { MarkupWriter.bytes(count, write) }

    /// The bytes this piece takes.
    private var count: Int {
        switch self {
        case .text(let words): Escaping.count(words)
        case .raw(let markup): markup.count
        case .fragment(let pieces): pieces.sum { $0.count }
        }
    }

    private func write(to output: inout MarkupWriter) {
        switch self {
        case .text(let words): output.append(escaping: words)
        case .raw(let markup): markup.write(to: &output)
        case .fragment(let pieces): for piece in pieces { piece.write(to: &output) }
        }
    }

    private static func written(_ count: Int, _ write: (inout MarkupWriter) -> Void) -> HTML {
        .raw(TrustedMarkup(written: MarkupWriter.bytes(count, write)))
    }
}

extension Array {
    @inline(__always)
    fileprivate func sum(_ each: (Element) -> Int) -> Int {
        var count = 0
        for element in self { count += each(element) }
        return count
    }
}

extension MarkupWriter {
    fileprivate mutating func append(tag name: StaticString, _ attributes: [Attribute]) {
        append(UInt8(ascii: "<"))
        append(literal: name)
        for attribute in attributes { attribute.write(to: &self) }
        append(UInt8(ascii: ">"))
    }
}

/// Markup that goes into a page unescaped.
///
/// A literal is trusted because it stands in the source; anything else must be called trusted by name,
/// so that a search for `trusted:` finds every place where escaping is switched off.
package struct TrustedMarkup: Sendable, ExpressibleByStringLiteral {
    private enum Source: Sendable {
        case literal(StaticString)
        case bytes([UInt8])
    }
    private let source: Source

    /// A literal, such as `"<!-- nothing -->"`.
    package init(stringLiteral literal: StaticString) { source = .literal(literal) }

    /// Markup made elsewhere by code of ours, such as a drawn chart or an embedded style sheet.
    package init(trusted markup: String) { source = .bytes(Array(markup.utf8)) }

    /// What ``HTML`` wrote, escaped already.
    fileprivate init(written bytes: [UInt8]) { source = .bytes(bytes) }

    fileprivate var count: Int {
        switch source {
        case .literal(let literal): literal.utf8CodeUnitCount
        case .bytes(let bytes): bytes.count
        }
    }

    fileprivate func write(to output: inout MarkupWriter) {
        switch source {
        case .literal(let literal): output.append(literal: literal)
        case .bytes(let bytes): output.append(bytes)
        }
    }
}
