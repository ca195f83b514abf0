internal import Look
internal import Values
internal import Web

/// Choices of which there are too many to have all in sight, such as every organisation: they are looked up by typing a
/// part of the name, and the list stands in the page once. A single choice among many stays a drop-down, which every
/// browser can search.
extension PlainForm {
    /// More than this is no longer taken in at a glance.
    private static let most = 30

    private static let how = Text(
        "Typ een deel van de naam en kies uit de lijst.", "Type a part of the name and choose from the list.")

    func isLong(_ options: [FieldOption]) -> Bool { options.count > Self.most }

    /// Several of a long list: a line for each that was chosen, and some to fill in.
    func lookups(_ spec: FieldSpec, _ name: String, _ options: [FieldOption], _ items: [FieldTree]) -> HTML {
        let filled = items.filter { !$0.isBlank }.map(\.shown)
        let lines = (filled + Array(repeating: "", count: 3)).enumerated().map { index, value in
            line(
                spec, "\(name)[\(index)]", Text("\(spec.label.nl) \(index + 1)", "\(spec.label.en) \(index + 1)"),
                options, value)
        }
        return fieldset(.cls(fault(name) == nil ? "field" : "field wrong"), .id(FormField.id(of: name))) {
            legend { spec.label(language) }
            p(.cls("hint")) { (spec.hint ?? Self.how)(language) }
            if let fault = fault(name) { p(.cls("fault")) { fault(language) } }
            lines
            LookupList(language, id: Self.list(name), options).html
        }
    }

    /// One of a long list, in a row among others.
    func lookup(_ spec: FieldSpec, _ name: String, _ options: [FieldOption], _ value: String) -> HTML {
        line(spec, name, nil, options, value)
    }

    /// The list that the rows of a group look up in; nothing where that field has none, or a short one.
    func list(of spec: FieldSpec, in group: String) -> HTML {
        guard case .choice(let choices) = spec.shape else { return .empty }
        let name = "\(group).\(spec.name)"
        let options = options(choices, name)
        return isLong(options) ? LookupList(language, id: Self.list(name), options).html : .empty
    }

    /// - Parameter quietly: what is read aloud, where a legend above the lines names them all.
    private func line(
        _ spec: FieldSpec, _ name: String, _ quietly: Text?, _ options: [FieldOption], _ value: String
    ) -> HTML {
        let chosen = options.first { $0.value == value }
        return FormField(
            language, name, quietly ?? spec.label, .lookup(list: Self.list(name)),
            value: chosen.map { LookupList.entry($0, language) } ?? value,
            hint: quietly == nil ? spec.hint : nil, fault: fault(name), isRequired: false, isQuiet: quietly != nil
        ).html
    }

    /// The id of the list of a field, the same in every row.
    private static func list(_ name: String) -> String {
        "list-" + name.replacing(#/\[[^\]]*\]/#, with: "").replacing(".", with: "-")
    }
}
