internal import Doors
internal import Values
internal import Web

/// Changes what a party is in a review. What it was before stays in the history.
struct ChangeParty: Action {
    static let door = Door(
        "party change", path: "/reviews/{review}/parties/{party}/change", roles: [.coordinator],
        title: Text("Partij wijzigen", "Change the party"), button: Text("Wijziging bewaren", "Save the change"),
        help: Text(
            "Wijzig wat deze organisatie in de leerreview doet, of verbeter de eerste dag.",
            "Change what this organisation does in the review, or correct its first day."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.endedCode, PartyRefused.leftCode, PartyRefused.nothingCode,
        PartyRefused.alreadyCode, .stale,
    ]

    let review: ID<Review>
    let party: ID<ReviewParty>
    let roles: PartyRoles
    let tookInitiative: Bool
    let joinedOn: Day
    let catchUp: Hours?
    let seen: Int64?

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        party = read.value("party", Text("partij", "party"))
        roles = PartyRoles(reading: &read)
        tookInitiative = read.flag("tookInitiative", Text("Nam het initiatief", "Took the initiative"))
        joinedOn = read.value("joinedOn", Text("Partij vanaf", "A party from"))
        catchUp = PartyFields.catchUp(&read)
        seen = read.seen()
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        let now = try PartyStore.find(party, in: review, context.tx)
        try standing.mustBeOpen()
        if let leftOn = now.leftOn { throw PartyRefused.left(now, on: leftOn) }
        guard !roles.isEmpty else { throw PartyRefused.doesNothing(now.name) }
        if let days = Period(from: joinedOn, until: nil),
            try PartyStore.isParty(now.organisation, in: review, days, but: party, context.tx)
        {
            throw PartyRefused.already(now.name, standing)
        }
        let isChanged = try PartyStore.change(
            party, roles: roles, tookInitiative: tookInitiative, joinedOn: joinedOn, catchUp: catchUp, seen: seen,
            context.tx)
        guard isChanged else { throw Refused.stale(ReviewParty.words, current: Self.tree(now)) }
        return ReviewWords.done(
            Text(
                "\(now.name) is nu \(roles.title.nl) in \(standing.number).",
                "\(now.name) is now \(roles.title.en) in \(standing.number)."),
            standing)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        tree(try PartyStore.find(ReviewParty.id(path), in: Review.id(path), context.tx))
    }

    private static func tree(_ party: ReviewParty) -> FieldTree {
        .record([
            "commissioning": .boolean(party.roles.commissioning), "participating": .boolean(party.roles.participating),
            "paying": .boolean(party.roles.paying), "tookInitiative": .boolean(party.tookInitiative),
            "joinedOn": .of(party.joinedOn), "catchUp": .of(party.catchUp), "seen": .of(party.version),
        ])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let party = try PartyStore.find(ReviewParty.id(form.path), in: Review.id(form.path), context.tx)
        return try ReviewForm.draw(form, subject: party.name, in: context)
    }
}

extension ReviewParty {
    /// The party that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<ReviewParty> {
        guard let id = ID<ReviewParty>.parse(path["party"].shown) else { throw Refused.notFound(words) }
        return id
    }
}
