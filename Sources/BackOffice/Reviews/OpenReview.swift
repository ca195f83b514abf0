internal import Doors
internal import Values
internal import Web

/// Opens a review without a request before it.
struct OpenReview: Action {
    static let door = Door(
        "review open", path: "/reviews", formPath: "/reviews/new", roles: [.coordinator],
        title: Text("Leerreview openen", "Open a review"),
        help: Text(
            "Open een leerreview zonder aanvraag. Hij krijgt meteen een nummer en zijn stappen.",
            "Open a review without a request. It gets its number and its steps at once."))
    static let refusals: [RefusalCode] = [
        ReviewsRefused.futureCode, ReviewsRefused.kindCode, PartyRefused.twiceCode, PartyRefused.nothingCode,
        ReviewsRefused.unknownOrganisationCode,
    ]

    /// A party that is there from the beginning.
    struct Row: FieldRecord {
        let organisation: ID<Organisation>
        let roles: PartyRoles
        let tookInitiative: Bool

        init(_ read: inout FieldReader) {
            organisation = read.pick(
                "organisation", Text("Organisatie", "Organisation"), from: OpeningStore.organisationChoices)
            roles = PartyRoles(reading: &read)
            tookInitiative = read.flag("tookInitiative", Text("Nam het initiatief", "Took the initiative"))
        }
    }

    let title: String
    let kind: String
    let openedOn: Day
    let notifiedOn: Day?
    let parties: [Row]

    init(_ read: inout FieldReader) {
        title = read.freeText(
            "title", Text("Neutrale titel", "Neutral title"), hint: ReviewWords.titleHint, most: 200)
        kind = read.pick("kind", Text("Soort leerreview", "Kind of review"), from: OpeningStore.kinds)
        openedOn = read.value("openedOn", Text("Geopend op", "Opened on"))
        notifiedOn = read.optional(
            "notifiedOn", Text("Gemeld bij de inspectie op", "Notified to the inspectorate on"),
            hint: ReviewWords.notificationHint)
        parties = read.list("parties", Text("Partijen", "Parties"), most: 60, of: Row.self)
    }

    func perform(in context: Context) throws -> Done {
        try openedOn.mustHaveCome(by: context.today, field: "openedOn")
        try notifiedOn?.mustHaveCome(by: context.today, field: "notifiedOn")
        guard let kindID = try OpeningStore.kind(kind, on: openedOn, context.tx) else {
            throw try ReviewsRefused.kindNotOffered(
                kind, on: openedOn, offered: OpeningStore.kinds(context))
        }
        try checkParties(context)
        let review = try OpeningStore.open(
            Opening(
                request: nil, title: title, kind: kindID, openedOn: openedOn, notifiedOn: notifiedOn,
                parties: parties.map {
                    NewParty(organisation: $0.organisation, roles: $0.roles, tookInitiative: $0.tookInitiative)
                }),
            context.tx)
        return ReviewWords.opened(review, parties: parties.count)
    }

    private func checkParties(_ context: Context) throws {
        let names = try OpeningStore.organisations(parties.map(\.organisation), context.tx)
        var met: Set<ID<Organisation>> = []
        for (index, party) in parties.enumerated() {
            guard let name = names[party.organisation] else {
                throw ReviewsRefused.unknownOrganisation(party.organisation, field: "parties[\(index)].organisation")
            }
            guard met.insert(party.organisation).inserted else { throw PartyRefused.twice(name) }
            guard !party.roles.isEmpty else { throw PartyRefused.doesNothing(name) }
        }
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        .record(["openedOn": .of(try context.today)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        PlainForm.draw(form, cancel: "/reviews")
    }
}

extension PartyRoles {
    /// The three roles as fields, wherever a party is written down.
    init(reading read: inout FieldReader) {
        self.init(
            commissioning: read.flag("commissioning", Text("Opdrachtgever", "Commissioning party")),
            participating: read.flag("participating", Text("Doet mee", "Takes part")),
            paying: read.flag("paying", Text("Betaalt mee", "Pays a part")))
    }
}
