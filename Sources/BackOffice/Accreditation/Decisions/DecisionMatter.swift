internal import Doors
internal import Values

/// What a decision is to say, as it was handed in: what depends on the kind is checked here, what depends on the
/// registrations follows in ``DecisionPlan``.
struct DecisionMatter: FieldRecord {
    let kind: DecisionKind
    let level: String?
    let decidedOn: Day?
    let effectOn: Day?
    let untilDay: Day?
    let condition: ConditionKind?
    let requirementSet: ID<RequirementSet>?
    let ground: String

    init(_ read: inout FieldReader) {
        kind = read.choice("kind", Text("Besluit", "Decision"))
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
        checkKind(&read)
        if let effectOn { read.checkOrder(from: effectOn, until: untilDay) }
    }

    /// What belongs to another kind is refused, so that nobody believes to have said it.
    private func checkKind(_ read: inout FieldReader) {
        guard !read.hasFault("kind") else { return }
        let name = (kind.title.nl.lowercased(), kind.title.en.lowercased())
        if kind == .registered, read.isMissing("level") {
            read.fault("level", Text("Kies het niveau.", "Choose the level."))
        }
        if kind == .leave, read.isMissing("untilDay") {
            read.fault(
                "untilDay",
                Text("Vul de laatste dag van het verlof in.", "Fill in the last day of the leave."))
        }
        if kind == .requirementsMoved, read.isMissing("requirementSet") {
            read.fault("requirementSet", Text("Kies de eisen.", "Choose the requirements."))
        }
        for (field, isForeign) in [
            ("level", level != nil && !kind.opens), ("untilDay", untilDay != nil && !kind.mayEnd),
            ("condition", condition != nil && kind != .waiver),
            ("requirementSet", requirementSet != nil && kind != .requirementsMoved),
        ] where isForeign {
            read.fault(
                field,
                Text(
                    "Dit hoort niet bij het besluit “\(name.0)”. Laat het leeg.",
                    "This does not belong to the decision “\(name.1)”. Leave it empty."))
        }
    }
}
