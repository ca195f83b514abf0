package import Values

/// One value that may be chosen for a field.
package struct Choice: Sendable, Hashable {
    package let value: String
    package let title: Text

    package init(_ value: String, _ title: Text) {
        self.value = value
        self.title = title
    }
}

/// Where the values of a choice come from: known beforehand, or read when a form is drawn.
package enum Choices: Sendable {
    case fixed([Choice])
    case read(@Sendable (Context) throws -> [Choice])
}

/// What a door says of one field: the source of the form, the OpenAPI entry and the `--help` line.
package struct FieldSpec: Sendable {
    package enum Shape: Sendable {
        case value(FieldKind)
        case choice(Choices)
        case list([FieldSpec], most: Int)
        /// A list of plain values, such as ids.
        case values(FieldKind, Choices?)
        case record([FieldSpec])
    }

    /// Whether a field is a password, and of which kind, so that a browser can help.
    package enum Secrecy: Sendable { case none, known, new }

    package let name: String
    package let label: Text
    package let hint: Text?
    package let shape: Shape
    package let isRequired: Bool
    /// The value that holds where nothing is given, in machine notation.
    package let standard: String?
    /// Free text is looked through for what looks like a client's data.
    package let isFreeText: Bool
    /// A password, which is never shown again.
    package let secrecy: Secrecy
    /// Not shown on a form; carried along in it (the version that was seen).
    package let isHidden: Bool
    /// What the values are that a choice reads: the numbers of records, or names.
    package let chosenKind: FieldKind
}

/// An action's or a view's fields as it declared them.
package struct Contract: Sendable {
    package let fields: [FieldSpec]

    /// True where a text of the door is guarded against a client's data, so that it also takes the confirmation.
    package var hasFreeText: Bool { Self.hasFreeText(fields) }

    private static func hasFreeText(_ fields: [FieldSpec]) -> Bool {
        fields.contains { field in
            switch field.shape {
            case .list(let inner, _), .record(let inner): hasFreeText(inner)
            default: field.isFreeText
            }
        }
    }

    /// Runs a record's own initialiser on a recorder, so that the contract can never differ from what is read.
    package init<R: FieldRecord>(of type: R.Type) {
        var recorder = FieldReader.recorder()
        _ = R(&recorder)
        fields = recorder.specs
    }
}

/// What is read field by field, in one initialiser, from whichever door it came through.
package protocol FieldRecord: Sendable {
    init(_ read: inout FieldReader)
}

/// One fault of the input: where, and what is wrong and wanted.
package struct FieldFault: Error, Sendable, Hashable {
    /// The field's path, such as `shares[0].fixed`.
    package let path: String
    package let text: Text

    package init(path: String, text: Text) {
        self.path = path
        self.text = text
    }
}

/// Every fault of one input at once.
package struct InputFaults: Error, Sendable {
    package let faults: [FieldFault]
    /// True where a text looks like a client's data and the person has not yet said that it is not.
    package let asksConfirmation: Bool

    package init(_ faults: [FieldFault], asksConfirmation: Bool = false) {
        self.faults = faults
        self.asksConfirmation = asksConfirmation
    }
}
