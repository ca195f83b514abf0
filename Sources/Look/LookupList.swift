package import Values
package import Web

/// A long list from which fields of the kind ``FieldControl/lookup(list:)`` choose: once in a page, whatever the number
/// of fields. Each entry is its name with its number behind it, so that two of one name stay two.
package struct LookupList {
    private let id: String
    private let entries: [String]

    package init(_ language: Language, id: String, _ options: [FieldOption]) {
        self.id = id
        entries = options.map { Self.entry($0, language) }
    }

    /// How a value stands in the field: "Stichting De Brug, Utrecht #12".
    package static func entry(_ option: FieldOption, _ language: Language) -> String {
        "\(option.words(language)) #\(option.value)"
    }

    package var html: HTML {
        element("datalist", .id(id)) { entries.map { entry in option(.value(entry)) } }
    }
}
