internal import Doors
internal import Values
internal import Web

/// A party leaves a review. It stays in the records with the days on which it was one.
struct PartyLeaves: Action {
    static let door = Door(
        "party leave", path: "/reviews/{review}/parties/{party}/departure", roles: [.coordinator],
        title: Text("Vertrek van een partij vastleggen", "Record that a party leaves"),
        button: Text("Vertrek vastleggen", "Record the departure"),
        help: Text(
            "De organisatie is na deze dag geen partij meer. Wat met haar is afgesproken, blijft te zien.",
            "The organisation is no party after this day. What was agreed with it stays in sight."),
        forEver: Text(
            "De laatste dag ligt daarna vast. Komt de organisatie terug, dan voeg je haar opnieuw toe.",
            "The last day is fixed from then on. If the organisation comes back, you add it anew."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.endedCode, PartyRefused.leftCode, PartyRefused.beforeJoiningCode,
    ]

    let review: ID<Review>
    let party: ID<ReviewParty>
    let leftOn: Day

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        party = read.value("party", Text("partij", "party"))
        leftOn = read.value("leftOn", Text("Laatste dag als partij", "Last day as a party"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        let now = try PartyStore.find(party, in: review, context.tx)
        try standing.mustBeOpen()
        if let day = now.leftOn { throw PartyRefused.left(now, on: day) }
        guard leftOn >= now.joinedOn else { throw PartyRefused.beforeJoining(now, leftOn) }
        try PartyStore.leave(party, on: leftOn, context.tx)
        return ReviewWords.done(
            Text(
                "\(now.name) is tot en met \(leftOn.formatted(.nl)) partij in \(standing.number).",
                "\(now.name) is a party to \(standing.number) until \(leftOn.formatted(.en)), that day included."),
            standing)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        _ = try PartyStore.find(ReviewParty.id(path), in: Review.id(path), context.tx)
        return .record(["leftOn": .of(try context.today)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let party = try PartyStore.find(ReviewParty.id(form.path), in: Review.id(form.path), context.tx)
        return try ReviewForm.draw(form, subject: party.name, in: context)
    }
}
