/// One attribute of an element; its value is escaped when it is written.
///
/// No function here is named after a keyword of Swift: the compiler then stops skipping the bodies of
/// pages, and an incremental build of many pages takes a minute instead of seconds.
package enum Attribute: Sendable {
    /// Nothing: the way to leave an attribute out in an expression.
    case none
    /// A name without a value, such as `required`.
    case bare(StaticString)
    /// A name, put together from a prefix and the rest, and its value.
    case named(prefix: StaticString, name: StaticString, value: String)

    /// `name="value"`; nil leaves it out.
    package static func attr(_ name: StaticString, _ value: String?) -> Attribute {
        guard let value else { return .none }
        return .named(prefix: "", name: name, value: value)
    }

    /// A bare name, such as `required`, when `on`.
    package static func flag(_ name: StaticString, _ on: Bool = true) -> Attribute { on ? .bare(name) : .none }

    /// The style classes; nil or an empty text leaves them out.
    package static func cls(_ names: String?) -> Attribute {
        guard let names, !names.isEmpty else { return .none }
        return attr("class", names)
    }

    /// The element's identifier on its page.
    package static func id(_ value: String?) -> Attribute { attr("id", value) }
    /// Where a link leads; an address that would run as script becomes `#`.
    package static func href(_ address: String?) -> Attribute { attr("href", address.map(harmless)) }
    /// Where an image or script is fetched; an address that would run as script becomes `#`.
    package static func src(_ address: String?) -> Attribute { attr("src", address.map(harmless)) }
    /// Where a form is sent; an address that would run as script becomes `#`.
    package static func action(_ address: String?) -> Attribute { attr("action", address.map(harmless)) }
    /// How a form is sent: `get` or `post`.
    package static func method(_ value: String?) -> Attribute { attr("method", value) }
    /// The field's name in what is sent.
    package static func name(_ value: String?) -> Attribute { attr("name", value) }
    /// The kind of an input, button, link or script.
    package static func type(_ value: String?) -> Attribute { attr("type", value) }
    /// What stands in the field, or what an option sends.
    package static func value(_ value: String?) -> Attribute { attr("value", value) }
    /// The field a label belongs to (`for`).
    package static func forField(_ id: String?) -> Attribute { attr("for", id) }
    /// The language of the words inside.
    package static func lang(_ value: String?) -> Attribute { attr("lang", value) }
    /// What the element is to assistive technology.
    package static func role(_ value: String?) -> Attribute { attr("role", value) }
    /// The advisory title.
    package static func title(_ value: String?) -> Attribute { attr("title", value) }
    /// `aria-…`; nil leaves it out.
    package static func aria(_ name: StaticString, _ value: String?) -> Attribute { prefixed("aria-", name, value) }
    /// `data-…`; nil leaves it out.
    package static func data(_ name: StaticString, _ value: String?) -> Attribute { prefixed("data-", name, value) }

    private static func prefixed(_ prefix: StaticString, _ name: StaticString, _ value: String?) -> Attribute {
        guard let value else { return .none }
        return .named(prefix: prefix, name: name, value: value)
    }

    /// An address as it was given when it is relative or of a scheme that only navigates, else `#`.
    ///
    /// Browsers ignore white space and control characters inside `javascript:`, so those count as no scheme of ours.
    private static func harmless(_ address: String) -> String {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return address }
        let scheme = address[..<colon]
        // A colon behind a slash, a question mark or a hash is no end of a scheme.
        if scheme.utf8.contains(where: { "/?#".utf8.contains($0) }) { return address }
        return ["http", "https", "mailto", "tel"].contains(scheme.lowercased()) ? address : "#"
    }

    /// The bytes this attribute takes.
    var count: Int {
        switch self {
        case .none: 0
        case .bare(let name): 1 + name.utf8CodeUnitCount
        case .named(let prefix, let name, let value):
            4 + prefix.utf8CodeUnitCount + name.utf8CodeUnitCount + Escaping.count(value)
        }
    }

    func write(to output: inout MarkupWriter) {
        switch self {
        case .none:
            break
        case .bare(let name):
            output.append(UInt8(ascii: " "))
            output.append(literal: name)
        case .named(let prefix, let name, let value):
            output.append(UInt8(ascii: " "))
            output.append(literal: prefix)
            output.append(literal: name)
            output.append(literal: "=\"")
            output.append(escaping: value)
            output.append(UInt8(ascii: "\""))
        }
    }
}
