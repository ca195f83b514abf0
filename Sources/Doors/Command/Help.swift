package import Values

/// The help of one command, derived from its contract.
package struct Help {
    let name: String
    let title: Text
    let sentence: Text
    let contract: Contract
    let pathFields: [String]
    var isFile = false

    package init(_ action: AnyAction) {
        name = action.door.name
        title = action.door.title
        sentence = action.door.help
        contract = action.contract
        pathFields = action.door.pathFields
    }

    package init(_ view: AnyView) {
        name = view.door.name
        title = view.door.title
        sentence = view.door.help
        contract = view.contract
        pathFields = view.door.pathFields
        isFile = view.door.isFile
    }

    package func text(_ language: Language) -> String {
        var lines = contract.fields.filter { !$0.isHidden }.flatMap { Self.lines($0, prefix: "", language) }
        if isFile {
            lines.append(
                ("--output", Text("Bewaart het document in dit bestand", "Keeps the document in this file")(language)))
        }
        let width = min(lines.map(\.flag.count).max() ?? 0, 36)
        let body = lines.map { line in
            "  " + line.flag + String(repeating: " ", count: max(2, width - line.flag.count + 2)) + line.text
        }
        let required = contract.fields.filter { $0.isRequired && !pathFields.contains($0.name) }
        let example =
            (["griffie", name] + pathFields.map { _ in "1" } + required.map { "--\(Flags.flagName($0.name)) …" })
            .joined(separator: " ")
        let heading = language == .nl ? "Voorbeeld" : "Example"
        return ([sentence(language), ""] + body + ["", "\(heading): \(example)"]).joined(separator: "\n")
    }

    private static func lines(
        _ field: FieldSpec, prefix: String, _ language: Language
    ) -> [(flag: String, text: String)] {
        let name = prefix + Flags.flagName(field.name)
        let must = field.isRequired ? (language == .nl ? " (verplicht)" : " (required)") : ""
        let standard = field.standard.map { language == .nl ? " (anders \($0))" : " (else \($0))" } ?? ""
        let words = field.label(language) + must + standard + (field.hint.map { ". " + $0(language) } ?? "")
        switch field.shape {
        case .list(let inner, _):
            return inner.flatMap { lines($0, prefix: "\(name)[0].", language) }
        case .record(let inner):
            return inner.flatMap { lines($0, prefix: "\(name).", language) }
        case .choice(.fixed(let choices)):
            return [("--\(name) \(choices.map(\.value).joined(separator: "|"))", words)]
        case .values:
            let often = Text("Geef de vlag zo vaak als nodig.", "Give the flag as often as needed.")(language)
            return [("--\(name)", "\(words). \(often)")]
        default:
            return [("--\(name)", words)]
        }
    }
}
