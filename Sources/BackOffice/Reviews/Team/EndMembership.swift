internal import Doors
internal import Values
internal import Web

/// Somebody leaves the team of a review. The appointment stays in the records with its days.
struct EndMembership: Action {
    static let door = Door(
        "team end", path: "/reviews/{review}/team/{member}/end", roles: [.coordinator],
        title: Text("Teamlidmaatschap beëindigen", "End the appointment"),
        help: Text(
            "Leg de laatste dag in het team vast. Wie het overneemt, stel je daarna aan.",
            "Record the last day in the team. Whoever takes over is appointed next."))
    static let refusals: [RefusalCode] = [.notFound, TeamRefused.endedCode, TeamRefused.periodCode]

    let review: ID<Review>
    let member: ID<TeamMember>
    let untilDay: Day

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        member = read.value("member", Text("teamlid", "team member"))
        untilDay = read.value("untilDay", Text("Laatste dag in het team", "Last day in the team"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        let now = try TeamStore.find(member, in: review, context.tx)
        if let until = now.period.until, until <= untilDay { throw TeamRefused.hasEnded(now, on: until) }
        guard untilDay >= now.period.from else {
            throw TeamRefused.period(from: now.period.from, until: untilDay)
        }
        try TeamStore.end(member, on: untilDay, context.tx)
        return ReviewWords.done(
            Text(
                "\(now.name) is tot en met \(untilDay.formatted(.nl)) \(now.part.title.nl) in \(standing.number).",
                "\(now.name) is \(now.part.title.en) in \(standing.number) until \(untilDay.formatted(.en)), "
                    + "that day included."),
            standing)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        _ = try TeamStore.find(TeamMember.id(path), in: Review.id(path), context.tx)
        return .record(["untilDay": .of(try context.today)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let member = try TeamStore.find(TeamMember.id(form.path), in: Review.id(form.path), context.tx)
        return try ReviewForm.draw(
            form, subject: "\(member.name), \(member.part.title(form.language))", in: context)
    }
}

extension TeamMember {
    /// The team member that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<TeamMember> {
        guard let id = ID<TeamMember>.parse(path["member"].shown) else { throw Refused.notFound(words) }
        return id
    }
}
