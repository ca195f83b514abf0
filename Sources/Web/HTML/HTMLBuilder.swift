/// Builds ``HTML`` from plain statements: strings are text, `if`, `switch` and `for` work as in any code.
///
/// One node type and few overloads keep the type checker quick; keep one page's function short all the same.
@resultBuilder
package enum HTMLBuilder {
    /// Words, escaped on the way out.
    package static func buildExpression(_ words: consuming String) -> HTML { .text(words) }
    /// A piece.
    package static func buildExpression(_ piece: consuming HTML) -> HTML { piece }
    /// Several pieces, such as rows made by `map`.
    package static func buildExpression(_ pieces: consuming [HTML]) -> HTML { .fragment(pieces) }
    /// A piece that may be missing.
    package static func buildExpression(_ piece: consuming HTML?) -> HTML { piece ?? .empty }
    /// Nothing.
    package static func buildBlock() -> HTML { .empty }
    /// A single piece stays itself.
    package static func buildBlock(_ piece: consuming HTML) -> HTML { piece }
    /// Several pieces after each other.
    package static func buildBlock(_ pieces: HTML...) -> HTML { .fragment(pieces) }
    /// `if` without `else`.
    package static func buildOptional(_ piece: consuming HTML?) -> HTML { piece ?? .empty }
    /// The first branch of `if … else` or `switch`.
    package static func buildEither(first piece: consuming HTML) -> HTML { piece }
    /// The other branch.
    package static func buildEither(second piece: consuming HTML) -> HTML { piece }
    /// `for`.
    package static func buildArray(_ pieces: consuming [HTML]) -> HTML { .fragment(pieces) }
}

/// An element of any name, for what has no function of its own (parts of an SVG drawing, for instance).
package func element(
    _ name: StaticString, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML {
    .element(name: name, attributes: attributes, content: content())
}

/// An element of any name with attributes that were put together elsewhere.
package func element(
    _ name: StaticString, attributes: [Attribute], @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML {
    .element(name: name, attributes: attributes, content: content())
}

/// Several pieces without a wrapper.
package func group(@HTMLBuilder content: () -> HTML) -> HTML { content() }
