import BackOffice
import Doors
import Postgres
import TestSupport
import Values
import Web

/// An issued quote of De Brug (both), De Linde (pays only) and De Haven (takes part only), and who answers it.
final class AgreementScene: RefusalScene {
    let quotes: QuoteScene
    let quote: Int64
    let parties: [Int64]

    var office: Office { quotes.office }
    var coordinator: Visitor { quotes.coordinator }

    init(
        _ parties: [(name: String, part: QuoteScene.Part)] = [
            ("De Brug", .both), ("De Linde", .pays), ("De Haven", .takesPart),
        ]
    ) throws {
        quotes = try QuoteScene()
        quote = try quotes.issued(parties).quote
        self.parties = try Self.parties(of: quote, ordinal: 1, quotes.office)
    }

    static func parties(of quote: Int64, ordinal: Int, _ office: Office) throws -> [Int64] {
        try office.asOwner(
            """
            select party.id from quotes.party join quotes.version on version.id = party.version
            where quote = \(quote) and version.ordinal = \(ordinal) order by party.ordinal
            """
        ).map { try $0("id") }
    }

    func address(_ party: Int, _ turn: String) -> String { "/quotes/\(quote)/parties/\(parties[party])/\(turn)" }

    static let director: [(String, JSON)] = [("directorName", "Marja de Groot"), ("directorFunction", "bestuurder")]

    func record(_ party: Int, _ more: [(String, JSON)] = [], director: [(String, JSON)] = director) throws -> Answer {
        try coordinator.post(address(party, "agreement"), json: .object(director + more))
    }

    /// Makes a link for a party.
    /// - Returns: the address that the director opens.
    func link(_ party: Int, _ more: [(String, JSON)] = []) throws -> String {
        let answer = try coordinator.post(address(party, "link"), json: .object(Self.director + more))
        guard let path = answer.json["path"]?.string else { throw Office.Missing(what: "a link: \(answer.text)") }
        return path
    }

    static let ticks: JSON = [
        "name": "Marja de Groot", "function": "bestuurder", "agreesToGroundRules": true, "agreesToShare": true,
    ]

    /// Ends the review, as it is when it stops at the orientation.
    func endReview() throws {
        let review = try office.number("select review from quotes.quote where id = \(quote)")
        let answer = try coordinator.post(
            "/reviews/\(review)/outcome",
            json: ["outcome": "cancelled_at_orientation", "endedOn": "2026-09-01", "reason": "Geen draagvlak"])
        guard answer.status == 200 else { throw Office.Missing(what: "an ended review: \(answer.text)") }
    }

    /// Issues a second version.
    func revise() throws {
        for (turn, body): (String, JSON) in [("revisions", ["reason": "Meer uren"]), ("issue", [:])] {
            let answer = try coordinator.post("/quotes/\(quote)/\(turn)", json: body)
            guard answer.status == 200 else { throw Office.Missing(what: "a second version: \(answer.text)") }
        }
    }

    var state: String? {
        get throws { try coordinator.get("/quotes/\(quote).json").json["state"]?.string }
    }

    func count(_ state: String) throws -> Int64 {
        try office.number("select count(*) from quotes.state where state.state = \(state)")
    }
}
