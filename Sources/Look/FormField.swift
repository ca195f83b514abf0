package import Values
package import Web

/// A field of a form: label above, hint under it, its fault, and what was typed.
package struct FormField {
    let language: Language
    let name: String
    let words: Text
    let control: FieldControl
    let value: String
    let chosen: [String]
    let hint: Text?
    let fault: Text?
    let isRequired: Bool
    let isQuiet: Bool
    let completes: String?

    /// - Parameters:
    ///   - name: the name in what is sent, such as `shares[0].fixed`.
    ///   - value: what stands in it: machine notation, or what was typed.
    ///   - chosen: the values of ``FieldControl/boxes(_:)`` that are ticked.
    ///   - isRequired: what may be left out says so behind its label.
    ///   - isQuiet: the label is only read aloud, for fields in the cells of a table.
    ///   - completes: the `autocomplete` token, where the browser may help.
    package init(
        _ language: Language, _ name: String, _ words: Text, _ control: FieldControl = .text, value: String = "",
        chosen: [String] = [], hint: Text? = nil, fault: Text? = nil, isRequired: Bool = true, isQuiet: Bool = false,
        completes: String? = nil
    ) {
        self.language = language
        self.name = name
        self.words = words
        self.control = control
        self.value = value
        self.chosen = chosen
        self.hint = hint
        self.fault = fault
        self.isRequired = isRequired
        self.isQuiet = isQuiet
        self.completes = completes
    }

    /// The identifier of the field of that name: `shares[0].fixed` becomes `f-shares-0-fixed`.
    package static func id(of name: String) -> String {
        var id = "f"
        var separates = true
        for character in name {
            if character == "]" { continue }
            if character == "[" || character == "." {
                separates = true
                continue
            }
            if separates { id += "-" }
            separates = false
            id.append(character)
        }
        return id
    }

    package var html: HTML {
        switch control {
        case .hidden: input(.type("hidden"), .name(name), .value(value))
        case .radios(let options): several(options) { $0 == value }
        case .boxes(let options): several(options) { chosen.contains($0) }
        case .checkbox: tick
        default: single
        }
    }

    var id: String { Self.id(of: name) }

    /// Hint and fault, as the field refers to them.
    var described: Attribute {
        let parts = [hint == nil ? nil : "\(id)-hint", fault == nil ? nil : "\(id)-fault"].compactMap(\.self)
        return .aria("describedby", parts.isEmpty ? nil : parts.joined(separator: " "))
    }

    var style: String {
        ["field", control.style, fault == nil ? nil : "wrong"].compactMap(\.self).joined(separator: " ")
    }

    private var single: HTML {
        div(.cls(style)) {
            label(.cls(isQuiet ? "hush" : nil), .forField(id)) { naming }
            remarks
            FieldBox(field: self).html
        }
    }

    private var tick: HTML {
        div(.cls(style)) {
            label {
                input(
                    .id(id), .type("checkbox"), .name(name), .value("true"),
                    .flag("checked", Bool.parse(value) == true),
                    described, .aria("invalid", fault == nil ? nil : "true"))
                " "
                span { words(language) }
            }
            remarks
        }
    }

    private func several(_ options: [FieldOption], isOn: (String) -> Bool) -> HTML {
        let isBoxes = if case .boxes = control { true } else { false }
        let rows = options.enumerated().map { index, option in
            label {
                input(
                    .id(index == 0 ? id : nil), .type(isBoxes ? "checkbox" : "radio"), .name(name),
                    .value(option.value), .flag("checked", isOn(option.value)))
                " "
                span { option.words(language) }
            }
        }
        return fieldset(.cls(style), described) {
            legend(.cls(isQuiet ? "hush" : nil)) { naming }
            remarks
            // Many stand in columns.
            div(.cls(rows.count > 12 ? "choices facts" : "choices")) { rows }
        }
    }

    private var naming: HTML {
        group {
            words(language)
            if !isRequired {
                " "
                span(.cls("optional")) { language == .nl ? "(hoeft niet)" : "(optional)" }
            }
        }
    }

    private var remarks: HTML {
        group {
            if let hint { p(.cls("hint"), .id("\(id)-hint")) { hint(language) } }
            if let fault {
                p(.cls("fault"), .id("\(id)-fault")) {
                    Tone.attention.shape
                    span { fault(language) }
                }
            }
        }
    }
}
