package import Values

/// One value that may be chosen.
package struct FieldOption: Sendable {
    package let value: String
    let words: Text

    package init(_ value: String, _ words: Text) {
        self.value = value
        self.words = words
    }
}

/// What a field looks like and takes.
package enum FieldControl: Sendable {
    case text, longText, email, telephone, password, newPassword, integer
    /// A day; the browser's own calendar where it has one.
    case day
    /// Figures with their unit: euros, hours and minutes, percent; a weight has none.
    case money, hours, percentage, weight
    /// One of a list, as a drop-down; `blank` is what stands there while nothing is chosen.
    case choice([FieldOption], blank: Text? = nil)
    /// One of a few, all in sight.
    case radios([FieldOption])
    /// Any of a few, all in sight; sent under one name.
    case boxes([FieldOption])
    /// One of a long list, looked up by typing a part of its name; the list itself stands in the page once, as a
    /// ``LookupList`` of that id.
    case lookup(list: String)
    /// Yes or no.
    case checkbox
    /// A file; `accept` as in HTML, such as `.pdf,application/pdf`.
    case file(accept: String)
    case hidden

    var inputType: String {
        switch self {
        case .email: "email"
        case .telephone: "tel"
        case .password, .newPassword: "password"
        case .day: "date"
        case .checkbox: "checkbox"
        case .file: "file"
        case .hidden: "hidden"
        default: "text"
        }
    }

    /// Which keys a telephone shows.
    var inputMode: String? {
        switch self {
        case .integer: "numeric"
        case .money, .percentage, .weight: "decimal"
        default: nil
        }
    }

    /// How the browser may fill it in; nothing of ours is remembered by the browser unless it is said here.
    var autocomplete: String? {
        switch self {
        case .password: "current-password"
        case .newPassword: "new-password"
        case .money, .hours, .percentage, .weight, .integer, .day, .lookup: "off"
        default: nil
        }
    }

    /// The id of the list that it is looked up in.
    var list: String? { if case .lookup(let id) = self { id } else { nil } }

    /// The width that suits what is typed.
    var style: String? {
        switch self {
        case .money, .hours, .percentage, .weight, .integer: "amount"
        case .day, .telephone: "short"
        case .checkbox: "check"
        default: nil
        }
    }

    /// The unit before or after the box.
    func unit(_ language: Language) -> (before: String?, after: String?) {
        switch self {
        case .money: ("€", nil)
        case .hours: (nil, language == .nl ? "u" : "h")
        case .percentage: (nil, "%")
        default: (nil, nil)
        }
    }

    /// A value in machine notation as people write it; anything else stands as it was typed.
    func shown(_ value: String, _ language: Language) -> String {
        switch self {
        case .money:
            guard let money = Money.parse(value), money.plain == value else { return value }
            return money.formatted(language).replacing("€\u{A0}", with: "")
        case .percentage, .weight:
            return language == .nl && value.allSatisfy { $0.isNumber || $0 == "." }
                ? value.replacing(".", with: ",") : value
        default:
            return value
        }
    }
}
