internal import Doors
internal import Look
internal import Values
internal import Web

/// The form of a new decision: first what it is to do, then only what that needs, filled in as far as it follows from
/// the registration.
struct DecisionForm {
    private let form: FormState
    private let reviewer: Reviewer
    private let registrations: [Registration]
    private let levels: [AccreditationLevel]
    private let measures: [ConditionMeasure]
    private let today: Day

    private var language: Language { form.language }
    private var say: Speech { Speech(language) }
    private var kind: DecisionKind? { DecisionKind(rawValue: form.values["kind"].shown) }
    private var last: Registration? { registrations.last }
    private var kicker: String { reviewer.registerNumber + " · " + reviewer.name }
    private static func address(_ reviewer: Reviewer) -> String { reviewer.href + "/decisions/new" }

    init(_ form: FormState, in context: Context) throws {
        self.form = form
        reviewer = try ReviewerStore.find(Reviewer.id(form.path), context.tx)
        registrations = try DecisionStore.registrations(of: reviewer.id, context.tx)
        today = try context.today
        levels = try LevelStore.on(today, context.tx)
        let isExtension = form.values["kind"].shown == DecisionKind.extended.rawValue
        if isExtension, let end = registrations.last?.untilDay {
            measures = try DecisionStore.measures(of: reviewer.id, on: end, context.tx)
        } else {
            measures = []
        }
    }

    /// What follows from the registration, once the kind has been chosen.
    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        guard let kind = DecisionKind(rawValue: path["kind"].shown) else { return .absent }
        let last = try DecisionStore.registrations(of: Reviewer.id(path), context.tx).last
        let today = try context.today
        let effect = DecisionPlan.effect(kind, today, last, today)
        var fields: [String: FieldTree] = ["decidedOn": .text(today.iso), "effectOn": .text(effect.iso)]
        if kind == .reEntered, let level = last?.level { fields["level"] = .text(level) }
        if kind == .extended {
            let months = try DecisionPlan.months(last?.level, LevelStore.on(effect, context.tx))
            fields["untilDay"] = .kept(DecisionPlan.end(kind, effect, months, last)?.iso)
        }
        return .record(fields)
    }

    var html: HTML { kind.map(asking) ?? choosing }

    // MARK: what it is to do

    private var choosing: HTML {
        let fitting = DecisionKind.allCases.filter(fits)
        let others = DecisionKind.allCases.filter { !fits($0) }
        return group {
            PageHead(
                say("Wat is er besloten?", "What was decided?"), kicker: kicker, lead: situation(language)
            ).html
            PlainForm(form).faults
            list(fitting)
            if !others.isEmpty {
                details {
                    summary { say("Besluiten die hier nu niet bij passen", "Decisions that do not fit now") }
                    list(others)
                }
            }
            whole
        }
    }

    /// All fields at once, for who knows the way.
    private var whole: HTML {
        let plain = PlainForm(form)
        return details(.flag("open", !form.faults.isEmpty || form.refusal != nil)) {
            summary { say("Alles in één formulier invullen", "Fill in everything in one form") }
            ActionForm(to: form.target, fields: form.guardFields, takesFiles: true) {
                plain.fields(form.contract.fields.filter { $0.name != "reviewer" })
                plain.confirmation
                FormFoot(language, form.door.button, cancel: reviewer.href, forEver: form.door.forEver).html
            }.html
        }
    }

    private func list(_ kinds: [DecisionKind]) -> HTML {
        DataTable(
            language, [.words(Text("Besluit", "Decision")), .words(Text("Wat het doet", "What it does"))],
            rows: kinds.map { kind in
                let address = PageAddress(Self.address(reviewer), query: [("kind", kind.rawValue)])
                return DataTable.Row([a(href: address.text) { say(kind.title) }, .text(say(kind.sentence))])
            }
        ).html
    }

    /// Whether a decision of that kind has something to be about today.
    private func fits(_ kind: DecisionKind) -> Bool {
        guard let last else { return kind == .registered }
        let runs = last.contains(today)
        return switch kind {
        case .registered: true
        case .reEntered: !runs
        case .extended: last.endedOn == nil && last.untilDay != nil
        case .lapsed, .withdrawn: last.endedOn == nil
        case .suspended, .leave, .waiver, .requirementsMoved: runs
        }
    }

    private func situation(_ language: Language) -> String {
        guard let last else {
            return Text(
                "\(reviewer.name) is nog niet geregistreerd.", "\(reviewer.name) is not registered yet.")(language)
        }
        let tense =
            last.contains(today)
            ? Text("De registratie loopt", "The registration runs")
            : Text("De laatste registratie", "The last registration")
        return Text("\(tense.nl): \(last.words.nl).", "\(tense.en): \(last.words.en).")(language)
    }

    // MARK: what that needs

    private func asking(_ kind: DecisionKind) -> HTML {
        let plain = PlainForm(form)
        return group {
            PageHead(say(kind.title), kicker: kicker, lead: say(kind.sentence)).html
            plain.faults
            p { situation(language) }
            if kind == .extended { conditions }
            ActionForm(
                to: form.target, fields: form.guardFields + [("kind", kind.rawValue)], takesFiles: true
            ) {
                DecisionFields(kind: kind, form: form, last: last, levels: levels).html
                plain.field(named: "document")
                plain.confirmation
                FormFoot(
                    language, form.door.button, cancel: Self.address(reviewer), forEver: form.door.forEver
                ).html
            }.html
        }
    }

    private var conditions: HTML {
        section {
            h2 { say("De eisen van deze registratie", "The conditions of this registration") }
            if measures.isEmpty {
                p { say("Deze registratie kent geen eisen.", "This registration has no conditions.") }
            } else {
                ConditionTable(language, measures).html
            }
        }
    }
}

/// Conditions with what was granted, what is needed and whether that is enough.
struct ConditionTable {
    private let language: Language
    private let measures: [ConditionMeasure]

    init(_ language: Language, _ measures: [ConditionMeasure]) {
        self.language = language
        self.measures = measures
    }

    var html: HTML {
        DataTable(
            language,
            [
                .words(Text("Eis", "Condition")), .figures(Text("Toegekend", "Granted")),
                .figures(Text("Nodig", "Needed")), .words(Text("Stand", "State")),
            ], rows: measures.map(row)
        ).html
    }

    private func row(_ one: ConditionMeasure) -> DataTable.Row {
        DataTable.Row([
            .text(one.kind.title(language)), .text(one.kind.words(one.granted)(language)),
            .text(one.kind.words(one.needed)(language)), state(one),
        ])
    }

    private func state(_ one: ConditionMeasure) -> HTML {
        let say = Speech(language)
        if one.isWaived { return StateMark(.done, say("vrijgesteld", "waived")).html }
        if one.isMet { return StateMark(.done, say("voldaan", "met")).html }
        let missing = one.kind.words(one.missing)
        return group {
            StateMark(.attention, say("nog \(missing.nl) nodig", "\(missing.en) still needed")).html
            if one.waiting > 0 {
                let waiting = one.kind.words(one.waiting)
                small(.cls("muted")) { say("\(waiting.nl) wacht op beoordeling", "\(waiting.en) not judged yet") }
            }
        }
    }
}
