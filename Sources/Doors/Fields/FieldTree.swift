internal import Values
package import Web

/// What somebody handed in, whichever door it came through: a form, JSON or a command line. Only its shape is known
/// here; a ``FieldReader`` gives it types.
package indirect enum FieldTree: Sendable {
    case absent
    /// Typed text, from a form, a flag or a JSON string.
    case text(String)
    /// A JSON number, as its exact digits.
    case number(String)
    case boolean(Bool)
    case list([FieldTree])
    case record([String: FieldTree])
    case file(UploadedFile)

    /// The tree of a JSON value.
    package init(_ json: JSON) {
        switch json {
        case .null: self = .absent
        case .bool(let value): self = .boolean(value)
        case .integer(let value): self = .number(String(value))
        case .number(let digits): self = .number(digits)
        case .string(let text): self = .text(text)
        case .array(let items): self = .list(items.map(FieldTree.init))
        case .object(let pairs):
            self = .record(Dictionary(pairs.map { ($0.0, FieldTree($0.1)) }, uniquingKeysWith: { _, last in last }))
        }
    }

    /// The field of that name, `absent` where there is none.
    package subscript(_ name: String) -> FieldTree {
        if case .record(let fields) = self { fields[name] ?? .absent } else { .absent }
    }

    /// The text to show again in a form, empty where there is none.
    package var shown: String {
        switch self {
        case .text(let text), .number(let text): text
        case .boolean(let value): value ? "true" : "false"
        case .absent, .list, .record, .file: ""
        }
    }

    /// The items of a list; a single value counts as a list of one.
    package var items: [FieldTree] {
        switch self {
        case .list(let items): items
        case .absent: []
        default: [self]
        }
    }

    /// True where nothing was filled in: no value, blank text, or a record or list of such.
    package var isBlank: Bool {
        switch self {
        case .absent: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .number, .boolean: false
        case .list(let items): items.allSatisfy(\.isBlank)
        case .record(let fields): fields.values.allSatisfy(\.isBlank)
        case .file(let file): file.bytes.isEmpty && file.fileName.isEmpty
        }
    }

    /// This record with the fields of another laid over it.
    package func merged(with other: FieldTree) -> FieldTree {
        guard case .record(let over) = other else { return self }
        guard case .record(let under) = self else { return other }
        return .record(under.merging(over) { _, new in new })
    }
}
