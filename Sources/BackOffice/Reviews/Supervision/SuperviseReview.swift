internal import Doors
internal import Values
internal import Web

/// Records supervision within a review: it becomes proposed hours of the reviewers who were there.
struct SuperviseReview: Action {
    static let door = Door(
        "review supervise", path: "/reviews/{review}/supervision", roles: [.supervisor],
        title: Text("Supervisie vastleggen", "Record supervision"),
        help: Text(
            "Leg vast wie uit het team je hebt begeleid. Die uren staan daarna klaar om toe te kennen.",
            "Record whom of the team you supervised. Those hours are then ready to be granted."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.futureCode, SupervisionInReviewRefused.notInTeamCode,
        SupervisionInReviewRefused.ofOneselfCode, SupervisionInReviewRefused.alreadyCode,
    ]

    let review: ID<Review>
    let day: Day
    let time: Hours
    let reviewers: [ID<Reviewer>]

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        day = read.value("day", Text("Dag", "Day"))
        time = read.value("time", Text("Tijd", "Time"), hint: Text("Zoals 1:30.", "Such as 1:30."))
        reviewers = read.values(
            "reviewers", Text("Wie waren erbij", "Who were there"), least: 1,
            from: SupervisionInReviewStore.choices)
        if !read.hasFault("time"), !(1...1440).contains(time.minutes) {
            read.fault("time", Text("Vul 1 minuut tot 24 uur in.", "Fill in 1 minute up to 24 hours."))
        }
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.find(review, context.tx)
        try day.mustHaveCome(by: context.today, field: "day")
        let team = try SupervisionInReviewStore.team(of: review, context.tx)
        let named = team.filter { reviewers.contains($0.id) }
        guard named.count == Set(reviewers).count else { throw SupervisionInReviewRefused.notInTeam(standing) }
        if let own = try JudgementStore.ownReviewer(context.tx), reviewers.contains(own) {
            throw SupervisionInReviewRefused.ofOneself(standing)
        }
        let already = try SupervisionInReviewStore.already(reviewers, in: review, on: day, context.tx)
        guard already.isEmpty else {
            throw SupervisionInReviewRefused.already(named.filter { already.contains($0.id) }.map(\.name), day)
        }
        try SupervisionInReviewStore.record(reviewers, in: review, on: day, time, context.tx)
        let names = named.map(\.name).joined(separator: ", ")
        return ReviewWords.done(
            Text(
                "\(time.formatted(.nl)) supervisie vastgelegd voor \(names).",
                "\(time.formatted(.en)) of supervision recorded for \(names)."),
            standing)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        .record(["day": .of(try context.today)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewForm.draw(form, in: context)
    }
}
