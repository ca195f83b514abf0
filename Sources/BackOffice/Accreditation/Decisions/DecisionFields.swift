internal import Doors
internal import Look
internal import Values
internal import Web

/// The fields of a decision as its kind needs them: only those that mean something, each in its own words.
struct DecisionFields {
    let kind: DecisionKind
    let form: FormState
    /// The last registration of the reviewer, for what follows from it.
    let last: Registration?
    let levels: [AccreditationLevel]

    private var language: Language { form.language }

    /// The fields of a kind, in the order in which people think.
    static func names(of kind: DecisionKind) -> [String] {
        switch kind {
        case .registered, .reEntered: ["level", "effectOn", "untilDay", "decidedOn", "ground"]
        case .extended, .suspended, .leave: ["effectOn", "untilDay", "decidedOn", "ground"]
        case .waiver: ["condition", "effectOn", "untilDay", "decidedOn", "ground"]
        case .lapsed, .withdrawn: ["effectOn", "decidedOn", "ground"]
        case .requirementsMoved: ["requirementSet", "effectOn", "decidedOn", "ground"]
        }
    }

    var html: HTML { .fragment(Self.names(of: kind).map(field)) }

    private func field(_ name: String) -> HTML {
        switch name {
        case "level": drawn(name, Text("Niveau", "Level"), choice(name, blank: true), nil, isRequired: true)
        case "condition":
            drawn(
                name, Text("Van welke eis", "From which condition"),
                .choice(
                    ConditionKind.choices.map { FieldOption($0.value, $0.title) },
                    blank: Text("Van alle eisen", "From all of them")), nil, isRequired: true)
        case "requirementSet":
            drawn(
                name, Text("Naar welke eisen", "To which requirements"), choice(name, blank: true), nil,
                isRequired: true)
        case "effectOn": drawn(name, effectWords, .day, effectHint, isRequired: true)
        case "untilDay": drawn(name, untilWords, .day, untilHint, isRequired: kind == .leave)
        case "decidedOn":
            drawn(
                name, Text("Besloten op", "Decided on"), .day,
                Text(
                    "De dag waarop je het besluit nam: vandaag of eerder.",
                    "The day on which you decided: today or earlier."), isRequired: true)
        default:
            drawn(
                "ground", Text("Grond", "Ground"), .longText,
                Text(
                    "Waarom, in gewone woorden. Dit staat ook in de brief aan de reviewer.",
                    "Why, in plain words. This stands in the letter to the reviewer too."), isRequired: true)
        }
    }

    private func drawn(
        _ name: String, _ words: Text, _ control: FieldControl, _ hint: Text?, isRequired: Bool
    ) -> HTML {
        let fault =
            form.faults.first { $0.path == name }?.text ?? (form.refusal?.field == name ? form.refusal?.text : nil)
        return FormField(
            language, name, words, control, value: form.values[name].shown, hint: hint, fault: fault,
            isRequired: isRequired
        ).html
    }

    private func choice(_ name: String, blank: Bool) -> FieldControl {
        let options = (form.choices[name] ?? []).map { FieldOption($0.value, $0.title) }
        return .choice(options, blank: Text("Kies …", "Choose …"))
    }

    private var effectWords: Text {
        switch kind {
        case .lapsed: Text("Vervallen vanaf", "Lapsed from")
        case .withdrawn: Text("Ingetrokken vanaf", "Withdrawn from")
        case .leave: Text("Eerste dag van het verlof", "First day of the leave")
        default: Text("Gaat in op", "Takes effect on")
        }
    }

    private var effectHint: Text? {
        switch kind {
        case .extended:
            last?.untilDay.map {
                Text(
                    "De registratie loopt tot en met \($0.formatted(.nl)); zo sluit de verlenging aan.",
                    "The registration runs until \($0.formatted(.en)); so the extension follows it.")
            }
        case .lapsed, .withdrawn:
            Text("De eerste dag waarop de registratie niet meer geldt.", "The first day without the registration.")
        default: nil
        }
    }

    private var untilWords: Text {
        kind == .leave
            ? Text("Laatste dag van het verlof", "Last day of the leave")
            : Text("Tot en met", "Until and including")
    }

    private var untilHint: Text? {
        switch kind {
        case .registered, .extended, .reEntered: termHint
        case .leave:
            Text(
                "De einddatum van de registratie schuift op met zoveel dagen.",
                "The last day of the registration moves by as many days.")
        case .suspended:
            Text(
                "Leeg: zolang je dit besluit niet verbetert.", "Empty: as long as you do not correct this decision.")
        case .waiver:
            last?.untilDay.map {
                Text(
                    "Leeg: tot het einde van de registratie, \($0.formatted(.nl)).",
                    "Empty: until the end of the registration, \($0.formatted(.en)).")
            }
        case .lapsed, .withdrawn, .requirementsMoved: nil
        }
    }

    /// "Leeg: de termijn van het niveau (geregistreerd 36 maanden, in opleiding zonder einde)."
    private var termHint: Text {
        func listed(_ language: Language) -> String {
            levels.map { level in
                let term = level.termMonths.map { language == .nl ? "\($0) maanden" : "\($0) months" }
                return "\(level.name(language)) \(term ?? (language == .nl ? "zonder einde" : "without an end"))"
            }.joined(separator: ", ")
        }
        return Text(
            "Leeg: de termijn van het niveau (\(listed(.nl))).", "Empty: the term of the level (\(listed(.en))).")
    }
}
