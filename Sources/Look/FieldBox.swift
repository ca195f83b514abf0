internal import Values
internal import Web

/// The box of a field in which something is typed or chosen.
struct FieldBox {
    let field: FormField

    private var language: Language { field.language }

    var html: HTML {
        switch field.control {
        case .longText: textarea(attributes) { field.value }
        case .choice(let options, let blank): select(options, blank)
        case .file(let accept): input(.attr("accept", accept.isEmpty ? nil : accept), attributes)
        default: line
        }
    }

    private var common: [Attribute] {
        [
            .id(field.id), .name(field.name), .flag("required", field.isRequired), field.described,
            .aria("invalid", field.fault == nil ? nil : "true"),
            .attr("autocomplete", field.completes ?? field.control.autocomplete),
        ]
    }

    private func textarea(_ attributes: [Attribute], content: () -> String) -> HTML {
        // A browser swallows a line break right behind the tag, so that a text beginning with one gets another.
        element("textarea", attributes: [.attr("rows", "5")] + common) { "\n" + content() }
    }

    private var attributes: [Attribute] { [.type(field.control.inputType)] + common }

    private func input(_ first: Attribute, _ others: [Attribute]) -> HTML {
        .void(name: "input", attributes: [first] + others)
    }

    private var line: HTML {
        let unit = field.control.unit(language)
        let box = input(.type(type), valued)
        guard unit.before != nil || unit.after != nil else { return box }
        return span(.cls("unit")) {
            if let sign = unit.before { span(.aria("hidden", "true")) { sign } }
            box
            if let sign = unit.after { span(.aria("hidden", "true")) { sign } }
        }
    }

    /// A calendar box cannot show what is no day, and what was typed must stay.
    private var type: String {
        guard case .day = field.control, !field.value.isEmpty else { return field.control.inputType }
        return Day.parse(field.value)?.iso == field.value ? "date" : "text"
    }

    private var valued: [Attribute] {
        let shown = isSecret ? "" : field.control.shown(field.value, language)
        return [
            .value(shown.isEmpty ? nil : shown), .attr("inputmode", field.control.inputMode),
            .attr("list", field.control.list),
        ] + common
    }

    /// A password never stands in a page.
    private var isSecret: Bool { field.control.inputType == "password" }

    private func select(_ options: [FieldOption], _ blank: Text?) -> HTML {
        element("select", attributes: common) {
            if let blank { option(.value("")) { blank(language) } }
            options.map { choice in
                option(.value(choice.value), .flag("selected", choice.value == field.value)) { choice.words(language) }
            }
        }
    }
}
