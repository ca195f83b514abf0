package import Values

/// A fixed set of values with a name in both languages: what a choice field offers.
package protocol Titled: RawRepresentable<String>, CaseIterable, Sendable, Hashable {
    var title: Text { get }
    /// A stand-in after a fault; never used for anything that is kept.
    static var sample: Self { get }
}

extension Titled {
    /// Every value with its name, in the order of declaration.
    package static var choices: [Choice] { allCases.map { Choice($0.rawValue, $0.title) } }
}

extension FieldReader {
    /// A JSON text is not taken for a number of things nor the other way about, so that a wrong type is told at once.
    static func typed<V: FieldValue>(_ tree: FieldTree, as type: V.Type) -> V? {
        switch tree {
        case .text(let text): V.parse(V.kind == .identifier ? picked(text) : text)
        case .number(let digits): V.kind.takesNumbers ? V.parse(digits) : nil
        case .boolean(let value): V.kind == .boolean ? V.parse(value ? "true" : "false") : nil
        case .absent, .list, .record, .file: nil
        }
    }

    /// What was picked from a long list stands there by its name, with the number behind it: "De Brug, Utrecht #12".
    private static func picked(_ text: String) -> String {
        guard let mark = text.ranges(of: " #").last else { return text }
        return String(text[mark.upperBound...])
    }

    static func missing(_ label: Text) -> Text {
        Text("\(label.nl) is niet ingevuld. Vul dit in.", "\(label.en) is missing. Please fill it in.")
    }

    static func wanted(_ expected: Text) -> Text {
        Text("Dit is niet te lezen. Verwacht: \(expected.nl).", "This cannot be read. Expected: \(expected.en).")
    }

    private static let clientDataMark = "geen gegevens van cliënten"

    static func looksLikeClientData(_ suspicion: Suspicion) -> Text {
        let name = suspicion.kind.name
        return Text(
            "“\(suspicion.excerpt)” lijkt op \(name.nl). In Griffie staan \(clientDataMark). "
                + "Haal het weg, of bevestig onderaan dat het iets anders is.",
            "“\(suspicion.excerpt)” looks like \(name.en). Griffie holds no data of clients. "
                + "Remove it, or confirm below that it is something else.")
    }

    static func isAboutClientData(_ fault: FieldFault) -> Bool { fault.text.nl.contains(clientDataMark) }
}

extension FieldKind {
    /// Kinds that JSON may give as a number.
    var takesNumbers: Bool {
        switch self {
        case .integer, .identifier, .money, .hours, .percentage, .weight: true
        default: false
        }
    }
}
