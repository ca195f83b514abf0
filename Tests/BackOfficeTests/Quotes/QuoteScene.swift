import Doors
import Postgres
import Values
import Web

/// An office with organisations and reviews to make quotes for.
final class QuoteScene: RefusalScene {
    let office: Office
    let coordinator: Visitor
    private var made = 0

    init() throws {
        office = try Office()
        coordinator = try office.visitor(.coordinator, name: "Coördinator")
    }

    /// What a party does in a review.
    enum Part {
        case both, takesPart, pays
    }

    func organisation(_ name: String) throws -> Int64 {
        try office.number(
            "insert into organisations.organisation (kind, name) values ('institution', \(name)) returning id")
    }

    /// A review with new organisations as its parties.
    /// - Returns: the review and its organisations in order.
    func review(
        _ parties: [(name: String, part: Part)] = [("Stichting De Brug", .both), ("GGZ De Linde", .both)],
        kind: String = "full", title: String = "Samen kijken naar een overplaatsing"
    ) throws -> (review: Int64, organisations: [Int64]) {
        made += 1
        let number = "LR-2026-\(made < 10 ? "00" : made < 100 ? "0" : "")\(made)"
        let review = try office.number(
            """
            insert into reviews.review (number, title, kind, opened_on)
            values (\(number), \(title),
                (select id from settings.review_kind where key = \(kind) order by from_day desc limit 1), '2026-08-01')
            returning id
            """)
        let organisations = try parties.map { name, part in
            let organisation = try organisation(name)
            try add(organisation, part, to: review)
            return organisation
        }
        return (review, organisations)
    }

    func add(_ organisation: Int64, _ part: Part, to review: Int64, catchUp: Int? = nil) throws {
        try office.asOwner(
            """
            insert into reviews.party (review, organisation, participating, paying, joined_on, catch_up_minutes)
            values (\(review), \(organisation), \(part != .pays), \(part != .takesPart), '2026-08-01', \(catchUp))
            returning id
            """)
    }

    /// A draft for a new review.
    func draft(
        _ parties: [(name: String, part: Part)] = [("Stichting De Brug", .both), ("GGZ De Linde", .both)],
        kind: String = "full"
    ) throws -> (quote: Int64, review: Int64, organisations: [Int64]) {
        let (review, organisations) = try review(parties, kind: kind)
        return (try id(try coordinator.post("/reviews/\(review)/quotes", json: [:])), review, organisations)
    }

    /// An issued quote for a new review.
    func issued(
        _ parties: [(name: String, part: Part)] = [("Stichting De Brug", .both), ("GGZ De Linde", .both)]
    ) throws -> (quote: Int64, review: Int64, organisations: [Int64]) {
        let made = try draft(parties)
        let answer = try coordinator.post("/quotes/\(made.quote)/issue", json: [:])
        guard answer.status == 200 else { throw Office.Missing(what: "an issued quote: \(answer.text)") }
        return made
    }

    func id(_ answer: Answer) throws -> Int64 {
        guard case .integer(let id)? = answer.json["id"] else { throw Office.Missing(what: "an id: \(answer.text)") }
        return id
    }

    /// The version of a quote by its number, as the owner sees it.
    func version(_ quote: Int64, _ ordinal: Int = 1) throws -> Int64 {
        try office.number("select id from quotes.version where quote = \(quote) and ordinal = \(ordinal)")
    }

    /// Lets a version bind, by the agreement of everyone who is asked.
    func bind(_ quote: Int64, ordinal: Int = 1) throws {
        try office.asOwner(
            """
            insert into quotes.agreement (party, kind, director_name, director_function, agreed_on, recorded_by)
            select party.id, asked.kind, 'Ineke van Asselt', 'bestuurder', settings.today(), \(coordinator.person)
            from quotes.party join quotes.version on version.id = party.version, (values
                ('ground_rules', true), ('share', false)) as asked (kind, of_participants)
            where version.quote = \(quote) and version.ordinal = \(ordinal)
                and case when asked.of_participants then party.participating else party.paying end
            returning id
            """)
        if try office.number(
            "select count(*) from quotes.state where version = \(try version(quote, ordinal)) and state = 'binding'")
            == 0
        {
            try enter("binding", quote, ordinal: ordinal)
            if ordinal > 1 { try enter("superseded", quote, ordinal: 1) }
        }
    }

    /// Lets a version enter a state, such as a payer's decline.
    func enter(_ state: String, _ quote: Int64, ordinal: Int = 1) throws {
        try office.asOwner(
            """
            insert into quotes.state (version, state, on_day, party, reason)
            select version.id, \(state), settings.today(),
                case when \(state) = 'declined' then (
                    select min(id) from quotes.party where party.version = version.id and paying) end,
                case when \(state) in ('declined', 'withdrawn') then 'Te duur' end
            from quotes.version where quote = \(quote) and ordinal = \(ordinal) returning id
            """)
    }

    /// Moves the calendar.
    func today(_ day: String) throws {
        try office.asOwner("update settings.clock set today = \(day)::date returning today")
    }
}
