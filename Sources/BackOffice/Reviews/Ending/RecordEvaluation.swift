internal import Doors
internal import Values
internal import Web

/// Records that the review was evaluated with the organisations that took part.
struct RecordEvaluation: Action {
    static let door = Door(
        "evaluation record", path: "/reviews/{review}/evaluations", formPath: "/reviews/{review}/evaluations/new",
        roles: [.coordinator], title: Text("Evaluatie vastleggen", "Record the evaluation"),
        help: Text(
            "Leg vast wanneer de leerreview is geëvalueerd en met hoeveel organisaties.",
            "Record when the review was evaluated, and with how many organisations."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.cancelledCode, ReviewsRefused.futureCode, EndingRefused.presentCode,
        EndingRefused.manyPresentCode,
    ]

    let review: ID<Review>
    let heldOn: Day
    let organisationsPresent: Int
    let summary: String?

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        heldOn = read.value("heldOn", Text("Gehouden op", "Held on"))
        organisationsPresent = read.value(
            "organisationsPresent", Text("Aantal organisaties aanwezig", "Number of organisations present"))
        summary = read.optionalFreeText(
            "summary", Text("Samenvatting", "Summary"),
            hint: Text("Zonder gegevens van cliënten.", "Without data of clients."), most: 4000, lines: true)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        try standing.mustNotBeCancelled()
        try heldOn.mustHaveCome(by: context.today, field: "heldOn")
        guard organisationsPresent > 0 else { throw EndingRefused.nobodyPresent() }
        let parties = Set(try PartyStore.parties(of: review, context.tx).map(\.organisation)).count
        guard organisationsPresent <= parties else { throw EndingRefused.morePresent(than: parties, standing) }
        try ReviewFactStore.evaluate(
            review, on: heldOn, present: organisationsPresent, summary: summary, context.tx)
        return ReviewWords.done(
            Text(
                "De evaluatie van \(standing.number) is vastgelegd.",
                "The evaluation of \(standing.number) has been recorded."), standing)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        _ = try Review.id(path)
        return .record(["heldOn": .of(try context.today)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewForm.draw(form, in: context)
    }
}
