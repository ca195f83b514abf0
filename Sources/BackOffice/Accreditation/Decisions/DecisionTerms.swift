internal import Doors
internal import Values

/// What a decision says besides its kind, as it was handed in. What depends on the registrations follows in
/// ``DecisionPlan``.
struct DecisionTerms: FieldRecord {
    let level: String?
    let decidedOn: Day?
    let effectOn: Day?
    let untilDay: Day?
    let condition: ConditionKind?
    let requirementSet: ID<RequirementSet>?
    let ground: String
    /// The fields that were handed in, be they empty: a correction leaves the others as they stood.
    let given: Set<String>

    static let names = ["level", "effectOn", "untilDay", "condition", "requirementSet"]

    init(_ read: inout FieldReader) {
        level = read.optionalPick(
            "level", Text("Niveau", "Level"),
            hint: Text(
                "Leeg bij verlenging of herintreding: het niveau dat het was.",
                "Empty for an extension or re-entry: the level it was."), from: LevelStore.choices)
        decidedOn = read.optional(
            "decidedOn", Text("Besloten op", "Decided on"), hint: Text("Leeg: vandaag.", "Empty: today."))
        effectOn = read.optional(
            "effectOn", Text("Gaat in op", "Takes effect on"),
            hint: Text(
                "Leeg: de dag van het besluit; bij een verlenging de dag na de registratie.",
                "Empty: the day of the decision; for an extension the day after the registration."))
        untilDay = read.optional(
            "untilDay", Text("Tot en met", "Until and including"),
            hint: Text(
                "Leeg bij een registratie: de termijn van het niveau. Bij verlof nodig.",
                "Empty for a registration: the term of its level. Needed for leave."))
        condition = read.optionalChoice(
            "condition", Text("Van welke eis", "From which condition"),
            hint: Text("Leeg: van alle eisen.", "Empty: from all of them."))
        requirementSet = read.optionalPick(
            "requirementSet", Text("Naar welke eisen", "To which requirements"), from: RequirementStore.choices)
        ground = read.freeText(
            "ground", Text("Grond", "Ground"),
            hint: Text(
                "Waarom, in gewone woorden. Dit staat ook in de brief aan de reviewer.",
                "Why, in plain words. This stands in the letter to the reviewer too."), most: 2000, lines: true)
        given = Set(Self.names.filter { read.isGiven($0) })
        if let effectOn { read.checkOrder(from: effectOn, until: untilDay) }
    }

    /// What belongs to another kind, or is missing: so that nobody believes to have said it.
    func faults(of kind: DecisionKind) -> [(field: String, text: Text)] {
        let name = (kind.title.nl.lowercased(), kind.title.en.lowercased())
        let foreign = [
            ("level", level != nil && !kind.opens), ("untilDay", untilDay != nil && !kind.mayEnd),
            ("condition", condition != nil && kind != .waiver),
            ("requirementSet", requirementSet != nil && kind != .requirementsMoved),
        ].filter(\.1).map { field, _ in
            (
                field,
                Text(
                    "Dit hoort niet bij het besluit “\(name.0)”. Laat het leeg.",
                    "This does not belong to the decision “\(name.1)”. Leave it empty.")
            )
        }
        return foreign
    }

    /// What a new decision of the kind cannot do without.
    func missing(for kind: DecisionKind) -> [(field: String, text: Text)] {
        [
            ("level", kind == .registered && level == nil, Text("Kies het niveau.", "Choose the level.")),
            (
                "untilDay", kind == .leave && untilDay == nil,
                Text("Vul de laatste dag van het verlof in.", "Fill in the last day of the leave.")
            ),
            (
                "requirementSet", kind == .requirementsMoved && requirementSet == nil,
                Text("Kies de eisen.", "Choose the requirements.")
            ),
        ].filter(\.1).map { ($0.0, $0.2) }
    }
}
