internal import Doors
internal import Look
internal import Values
internal import Web

/// Records who attended a gathering, all at once, and grants it where a supervisor says so.
struct AttendGathering: Action {
    static let door = Door(
        "gathering attend", path: "/gatherings/{gathering}/attendance", roles: [.supervisor, .coordinator],
        title: Text("Aanwezigen vastleggen", "Record the attendance"),
        help: Text(
            "Plak de registernummers of vink de namen aan. Iedereen krijgt de uren van de bijeenkomst.",
            "Paste the register numbers or tick the names. Everybody gets the hours of the gathering."))
    static let refusals: [RefusalCode] = [
        .notFound, GatheringRefused.cancelledCode, GatheringRefused.notHeldCode, GatheringRefused.supervisorGrantsCode,
        NamedReviewers.unknownCode,
    ]

    let gathering: ID<Gathering>
    let numbers: String?
    let reviewers: [ID<Reviewer>]
    let grantAll: Bool

    init(_ read: inout FieldReader) {
        gathering = read.value("gathering", Text("bijeenkomst", "gathering"))
        numbers = read.pastedNames(Text("Nummers of namen", "Numbers or names"))
        reviewers = read.values(
            "reviewers", Text("Of vink aan", "Or tick"), most: 500, from: AttendanceStore.choices)
        grantAll = read.flag(
            "grantAll", Text("Meteen alles toekennen", "Grant all of it at once"),
            hint: Text(
                "Zonder vinkje wachten de uren op een supervisor. Eigen uren ken je nooit zelf toe.",
                "Without it the hours await a supervisor. You never grant your own hours."))
        if read.isMissing("numbers"), reviewers.isEmpty, !read.hasFault("reviewers") {
            read.fault(
                "numbers", Text("Noem wie er waren, of vink namen aan.", "Name who were there, or tick names."))
        }
    }

    func perform(in context: Context) throws -> Done {
        let held = try GatheringStore.locked(gathering, context.tx)
        if let day = held.cancelledOn { throw GatheringRefused.cancelled(held, on: day) }
        guard held.day <= (try context.today) else { throw GatheringRefused.notHeld(held) }
        if grantAll, try context.caller.role != .supervisor { throw GatheringRefused.supervisorGrants }
        let named = try NamedReviewers.read(numbers, context.tx)
        let ticked = try ReviewerNameStore.find(reviewers, context.tx)
        guard ticked.count == Set(reviewers).count else { throw Refused.notFound(Reviewer.words) }
        var result = Attendance(present: Set(named + ticked))
        result.recorded = try AttendanceStore.record(result.present.map(\.id), at: held, context.tx)
        if grantAll { try grant(&result, context) }
        return Done(result.message, at: held.href, body: result.json)
    }

    private func grant(_ result: inout Attendance, _ context: Context) throws {
        let own = try JudgementStore.ownReviewer(context.tx)
        let granted = result.recorded.filter { $0.reviewer != own }
        try JudgementStore.grantAll(granted.map(\.entry), context.tx)
        result.grants = granted.count
        result.ownWaits = granted.count < result.recorded.count
    }

    /// A supervisor mostly grants at once.
    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        .record(["grantAll": .boolean(context.may(GrantHours.self))])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let gathering = try GatheringStore.find(Gathering.id(form.path), context.tx)
        let language = form.language
        let plain = PlainForm(form)
        let options = (form.choices["reviewers"] ?? []).map { FieldOption($0.value, $0.title) }
        return group {
            PageHead(
                form.door.title(language),
                kicker: [gathering.title, gathering.day.formatted(language)].joined(separator: " · "),
                lead: form.door.help(language)
            ).html
            plain.faults
            ActionForm(to: form.target, fields: form.guardFields) {
                plain.field(named: "numbers")
                if !options.isEmpty {
                    FormField(
                        language, "reviewers", Text("Of vink aan", "Or tick"), .boxes(options),
                        chosen: form.values["reviewers"].items.map(\.shown), isRequired: false
                    ).html
                }
                if context.may(GrantHours.self) { plain.field(named: "grantAll") }
                plain.confirmation
                FormFoot(language, form.door.button, cancel: gathering.href).html
            }.html
        }
    }
}
