/// A piece of a page: one plain enum tree, built by ``HTMLBuilder`` and written as bytes once.
///
/// Text and attribute values are escaped when they are written; only ``raw(_:)`` is not,
/// and it takes literals (or markup somebody explicitly called trusted).
package enum HTML: Sendable {
    /// Words for people, escaped on the way out.
    case text(String)
    /// Markup written as it stands.
    case raw(TrustedMarkup)
    /// An element with an end tag.
    case element(name: StaticString, attributes: [Attribute], children: [HTML])
    /// An element that has neither children nor an end tag, such as `<br>`.
    case void(name: StaticString, attributes: [Attribute])
    /// Several pieces after each other, without a wrapper.
    case fragment([HTML])

    /// Nothing at all.
    package static var empty: HTML { .fragment([]) }

    /// The pieces an element takes as its children: a fragment is opened, anything else stands alone.
    consuming func asChildren() -> [HTML] {
        switch consume self {
        case .fragment(let pieces): pieces
        case let single: [single]
        }
    }

    /// Whether nothing would be written.
    package var isEmpty: Bool {
        switch self {
        case .text(let words): words.isEmpty
        case .raw(let markup): markup.isEmpty
        case .element, .void: false
        case .fragment(let pieces): pieces.allSatisfy(\.isEmpty)
        }
    }

    /// Appends this piece to `output` as UTF-8.
    package func render(into output: inout [UInt8]) {
        switch self {
        case .text(let words):
            output.appendEscaped(words)
        case .raw(let markup):
            markup.render(into: &output)
        case .element(let name, let attributes, let children):
            Self.openTag(name, attributes, into: &output)
            for child in children { child.render(into: &output) }
            output.append(UInt8(ascii: "<"))
            output.append(UInt8(ascii: "/"))
            output.append(literal: name)
            output.append(UInt8(ascii: ">"))
        case .void(let name, let attributes):
            Self.openTag(name, attributes, into: &output)
        case .fragment(let pieces):
            for piece in pieces { piece.render(into: &output) }
        }
    }

    /// This piece alone, as UTF-8.
    package func rendered() -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(4_096)
        render(into: &output)
        return output
    }

    private static func openTag(_ name: StaticString, _ attributes: [Attribute], into output: inout [UInt8]) {
        output.append(UInt8(ascii: "<"))
        output.append(literal: name)
        for attribute in attributes { attribute.render(into: &output) }
        output.append(UInt8(ascii: ">"))
    }
}

/// Markup that goes into a page unescaped.
///
/// A literal is trusted because it stands in the source; anything else must be called trusted by name,
/// so that a search for `trusted:` finds every place where escaping is switched off.
package struct TrustedMarkup: Sendable, ExpressibleByStringLiteral {
    private enum Source: Sendable {
        case literal(StaticString)
        case text(String)
    }
    private let source: Source

    /// A literal, such as `"<!-- nothing -->"`.
    package init(stringLiteral literal: StaticString) { source = .literal(literal) }

    /// Markup made elsewhere by code of ours, such as a drawn chart or an embedded style sheet.
    package init(trusted markup: String) { source = .text(markup) }

    var isEmpty: Bool {
        switch source {
        case .literal(let literal): literal.utf8CodeUnitCount == 0
        case .text(let text): text.isEmpty
        }
    }

    func render(into output: inout [UInt8]) {
        switch source {
        case .literal(let literal): output.append(literal: literal)
        case .text(let text): output.append(contentsOf: text.utf8)
        }
    }
}
