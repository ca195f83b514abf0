internal import Doors
internal import Values
internal import Web

/// Appoints somebody to the team of a review. Whoever works for a party is refused; whoever did so until recently is
/// asked about, and the answer is kept.
struct AppointMember: Action {
    static let door = Door(
        "team appoint", path: "/reviews/{review}/team", formPath: "/reviews/{review}/team/new", roles: [.coordinator],
        title: Text("Teamlid aanstellen", "Appoint a team member"),
        help: Text(
            "Stel iemand aan voor een plaats in het team. Wie bij een partij werkt, is niet onpartijdig.",
            "Appoint somebody to a place in the team. Whoever works for a party is not impartial."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.endedCode, TeamRefused.periodCode, TeamRefused.notReviewerCode,
        TeamRefused.alreadyCode, TeamRefused.noStandingCode, TeamRefused.partialCode, TeamRefused.pastEmployerCode,
        TeamRefused.noReasonCode,
    ]

    let review: ID<Review>
    let person: ID<Person>
    let part: TeamPart
    let fromDay: Day
    let untilDay: Day?
    let confirmPastEmployer: Bool
    let pastEmployerReason: String?
    let exceptionGround: String?

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        person = read.pick("person", Text("Wie", "Who"), from: TeamStore.candidates)
        part = read.choice("part", Text("Plaats in het team", "Place in the team"))
        fromDay = read.value("fromDay", Text("Vanaf", "From"))
        untilDay = read.optional(
            "untilDay", Text("Tot en met", "Until"), hint: Text("Leeg: tot het eind.", "Empty: to the end."))
        confirmPastEmployer = read.flag(
            "confirmPastEmployer",
            Text(
                "Een vroegere werkgever is partij; we hebben besproken dat dit kan",
                "A past employer is a party; we discussed that this is possible"),
            hint: Text("Alleen als Griffie daarom vraagt.", "Only where Griffie asks for it."))
        pastEmployerReason = read.optionalFreeText(
            "pastEmployerReason", Text("Waarom dat kan", "Why it is possible"), most: 500, lines: true)
        exceptionGround = read.optionalFreeText(
            "exceptionGround", Text("Uitzondering op het niveau", "Exception to the level"),
            hint: Text(
                "Alleen als iemand wel in opleiding of geregistreerd is, maar niet op het niveau dat de plaats vraagt: "
                    + "waarom het in deze periode toch kan.",
                "Only for who is in training or registered, but not at the level that the place asks: why it is "
                    + "possible in this period all the same."), most: 500, lines: true)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        let candidate = try TeamStore.candidate(person, for: review, from: fromDay, context.tx)
        try standing.mustBeOpen()
        guard let period = Period(from: fromDay, until: untilDay) else {
            throw TeamRefused.period(from: fromDay, until: untilDay ?? fromDay)
        }
        guard !part.isForReviewers || candidate.isReviewer else {
            throw TeamRefused.notReviewer(candidate.name, part)
        }
        try checkPlace(candidate.name, period, context)
        let gap = try TeamStore.gap(
            person, part, in: review, period, hasException: exceptionGround != nil, context.tx)
        if let gap { throw TeamRefused.noStanding(candidate.name, part, gap) }
        let warning = try impartiality(candidate, period)
        let id = try TeamStore.appoint(
            person, part, to: review, period, warnedOf: warning, exceptionGround: exceptionGround, context.tx)
        return ReviewWords.done(
            Text(
                "\(candidate.name) is \(part.title.nl) in \(standing.number).",
                "\(candidate.name) is \(part.title.en) in \(standing.number)."),
            standing, [("member", .integer(id.value))])
    }

    /// Lead, second and in training are places of one person each; a project leader or supervisor may be both.
    private func checkPlace(_ name: String, _ period: Period, _ context: Context) throws {
        let held = try TeamStore.parts(of: person, in: review, period, context.tx)
        if let clash = held.first(where: { $0 == part || ($0.isForReviewers && part.isForReviewers) }) {
            throw TeamRefused.already(name, clash)
        }
    }

    /// - Returns: what was warned of and why it was accepted; nil where there was nothing to warn of.
    private func impartiality(_ candidate: TeamStore.Candidate, _ period: Period) throws -> String? {
        let rule = Impartiality(appointment: period, pastEmployerDays: candidate.pastEmployerDays)
        let findings = rule.findings(candidate.employments, candidate.parties)
        func name(_ finding: Impartiality.Finding) -> String { candidate.organisations[finding.organisation] ?? "" }
        if let present = findings.first(where: \.isPresent) {
            throw TeamRefused.partial(candidate.name, employer: name(present), until: present.employedUntil)
        }
        let past = findings.compactMap { finding in finding.employedUntil.map { (name: name(finding), until: $0) } }
        guard !past.isEmpty else { return nil }
        guard confirmPastEmployer else {
            throw TeamRefused.pastEmployer(candidate.name, employers: past, days: candidate.pastEmployerDays)
        }
        guard let pastEmployerReason else { throw TeamRefused.noReason(candidate.name) }
        return past.map { "\($0.name) (–\($0.until.iso))" }.joined(separator: ", ") + ": " + pastEmployerReason
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        _ = try Review.id(path)
        return .record(["fromDay": .of(try context.today)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewForm.draw(form, in: context)
    }
}
