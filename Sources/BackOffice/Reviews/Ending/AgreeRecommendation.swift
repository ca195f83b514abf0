internal import Doors
internal import Values
internal import Web

/// Records a recommendation that the parties agreed to carry out.
struct AgreeRecommendation: Action {
    static let door = Door(
        "recommendation agree", path: "/reviews/{review}/recommendations",
        formPath: "/reviews/{review}/recommendations/new", roles: [.coordinator],
        title: Text("Aanbeveling vastleggen", "Record a recommendation"),
        help: Text(
            "Leg een aanbeveling vast die de partijen hebben afgesproken uit te voeren.",
            "Record a recommendation that the parties agreed to carry out."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.cancelledCode, ReviewsRefused.futureCode, EndingRefused.notPartyCode,
    ]

    let review: ID<Review>
    let recommendation: String
    let organisation: ID<Organisation>?
    let agreedOn: Day

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        recommendation = read.freeText(
            "recommendation", Text("Aanbeveling", "Recommendation"),
            hint: Text("Zonder gegevens van cliënten.", "Without data of clients."), most: 2000, lines: true)
        organisation = read.optionalPick(
            "organisation", Text("Wie voert haar uit", "Who carries it out"),
            hint: Text("Leeg: alle partijen samen.", "Empty: all parties together."),
            from: ReviewFactStore.partyChoices)
        agreedOn = read.value("agreedOn", Text("Afgesproken op", "Agreed on"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        try standing.mustNotBeCancelled()
        try agreedOn.mustHaveCome(by: context.today, field: "agreedOn")
        if let organisation {
            let parties = try PartyStore.parties(of: review, context.tx)
            guard parties.contains(where: { $0.organisation == organisation }) else {
                throw EndingRefused.notParty(standing)
            }
        }
        try ReviewFactStore.agree(review, recommendation, by: organisation, on: agreedOn, context.tx)
        return ReviewWords.done(
            Text(
                "De aanbeveling bij \(standing.number) is vastgelegd.",
                "The recommendation of \(standing.number) has been recorded."), standing)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        _ = try Review.id(path)
        return .record(["agreedOn": .of(try context.today)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewForm.draw(form, in: context)
    }
}
