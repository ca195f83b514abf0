/// What kind of box a value is typed in, and how a machine is told about it (JSON Schema 2020-12).
package enum FieldKind: String, Sendable, Hashable, CaseIterable {
    case text
    case longText
    case integer
    case money
    case hours
    case day
    case percentage
    case weight
    case email
    case boolean
    case identifier
    case choice
    case file

    /// The JSON Schema `type`. Amounts are strings: a JSON number may pass through binary fractions on its way.
    package var schemaType: String {
        switch self {
        case .integer, .identifier: "integer"
        case .boolean: "boolean"
        case .text, .longText, .money, .hours, .day, .percentage, .weight, .email, .choice, .file: "string"
        }
    }

    /// The JSON Schema `format`, where one fits.
    package var format: String? {
        switch self {
        case .day: "date"
        case .email: "email"
        case .file: "binary"
        case .identifier: "int64"
        case .text, .longText, .integer, .money, .hours, .percentage, .weight, .boolean, .choice: nil
        }
    }

    /// A regular expression for the machine notation. Everything it lets through is accepted by `parse`;
    /// people may write more freely than this.
    package var pattern: String? {
        switch self {
        case .money: "^-?[0-9]{1,11}([.,][0-9]{1,2})?$"
        case .hours: "^[0-9]{1,5}(:[0-5][0-9]|[.,][0-9][05]?)?$"
        case .day: "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
        case .percentage: "^(100([.,]0{1,4})?|[0-9]{1,2}([.,][0-9]{1,4})?)$"
        case .weight: "^(?![0.,]*$)[0-9]{1,6}([.,][0-9]{1,3})?$"
        case .text, .longText, .integer, .email, .boolean, .identifier, .choice, .file: nil
        }
    }
}
