import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("What is refused about quotes")
struct QuoteRefusalTests {
    @Test("each refusal is provoked, says what and what now, and leaves nothing behind", arguments: cases)
    func refused(_ one: RefusalCase<QuoteScene>) throws { try one.expect(in: QuoteScene()) }

    @Test("every refusal that an action declares has its case, and no other")
    func complete() {
        RefusalTable.compare(
            Self.cases.map { ($0.action, $0.code) },
            with: ["draft", "change", "refresh", "issue", "withdraw", "revise", "discard"].map { "quote " + $0 })
    }

    static let cases: [RefusalCase<QuoteScene>] = draftCases + changeCases + openDraftCases + issueCases + laterCases

    private static let draftCases: [RefusalCase<QuoteScene>] = [
        RefusalCase("quote draft", "not-found") { try $0.coordinator.post("/reviews/999/quotes", json: [:]) },
        RefusalCase("quote draft", "quote.review-ended") { scene in
            let (review, _) = try scene.review()
            try end(review, scene)
            return try scene.coordinator.post("/reviews/\(review)/quotes", json: [:])
        },
        RefusalCase("quote draft", "quote.already-there") { scene in
            let made = try scene.draft()
            return try scene.coordinator.post("/reviews/\(made.review)/quotes", json: [:])
        },
        RefusalCase("quote draft", "quote.no-setting") { scene in
            let (review, _) = try scene.review()
            try scene.today("2019-01-01")
            return try scene.coordinator.post("/reviews/\(review)/quotes", json: [:])
        },
    ]

    private static let changeCases: [RefusalCase<QuoteScene>] = [
        RefusalCase("quote change", "quote.unknown-step") { scene in
            try change(try scene.draft().quote, ["steps": ["9=10"]], scene)
        },
        RefusalCase("quote change", "quote.unknown-party") { scene in
            let made = try scene.draft([("A", .both), ("B", .takesPart)])
            return try change(
                made.quote, ["shares": [["party": .integer(made.organisations[1]), "value": "2"]]], scene)
        },
    ]

    /// Every action on a draft refuses these.
    private static let openDraftCases: [RefusalCase<QuoteScene>] = [
        ("quote change", "draft"), ("quote refresh", "draft/parties"), ("quote issue", "issue"),
        ("quote discard", "draft/removal"),
    ].flatMap { name, path in
        [
            RefusalCase(name, "not-found") { try $0.coordinator.post("/quotes/999/\(path)", json: [:]) },
            RefusalCase(name, "quote.not-draft") { scene in
                let made = try scene.issued()
                return try scene.coordinator.post("/quotes/\(made.quote)/\(path)", json: [:])
            },
            RefusalCase(name, "stale") { scene in
                let made = try scene.draft()
                _ = try change(made.quote, ["introduction": "Beste allen"], scene)
                return try scene.coordinator.post("/quotes/\(made.quote)/\(path)", json: ["seen": 1])
            },
        ]
    }

    private static let issueCases: [RefusalCase<QuoteScene>] = [
        issueCase("quote.review-ended") { scene, made in try end(made.review, scene) },
        RefusalCase("quote issue", "quote.no-participant") { scene in
            try issue(try scene.draft([("A", .pays)]).quote, scene)
        },
        RefusalCase("quote issue", "quote.no-payer") { scene in
            try issue(try scene.draft([("A", .takesPart)]).quote, scene)
        },
        issueCase("quote.parties-differ") { scene, made in
            try scene.add(try scene.organisation("Pleegzorg De Haven"), .both, to: made.review)
        },
        issueCase("quote.no-hours") { scene, made in
            _ = try change(made.quote, ["steps": ["1=0", "2=0", "3=0", "4=0", "5=0"]], scene)
        },
        issueCase("quote.outside-range") { scene, made in
            _ = try change(made.quote, ["steps": ["1=1"]], scene)
        },
        issueCase("quote.fixed-by-actual-hours") { scene, made in
            _ = try change(
                made.quote,
                [
                    "pricing": "by_actual_hours",
                    "shares": [["party": .integer(made.organisations[0]), "method": "fixed", "value": 100]],
                ], scene)
        },
        issueCase("quote.split") { scene, made in
            let shares = made.organisations.map {
                JSON.object([
                    ("party", .integer($0)), ("method", "percent"), ("value", "40"),
                ])
            }
            _ = try change(made.quote, ["shares": .array(shares)], scene)
        },
        issueCase("quote.no-validity") { scene, made in _ = try change(made.quote, ["validUntil": ""], scene) },
        issueCase("quote.validity-past") { scene, _ in try scene.today("2026-11-01") },
    ]

    private static let laterCases: [RefusalCase<QuoteScene>] = [
        RefusalCase("quote withdraw", "not-found") { try withdraw(999, $0) },
        RefusalCase("quote withdraw", "quote.not-open") { try withdraw(try $0.draft().quote, $0) },
        RefusalCase("quote withdraw", "quote.not-open") { scene in
            let made = try scene.issued()
            try scene.bind(made.quote)
            return try withdraw(made.quote, scene)
        },
        RefusalCase("quote revise", "not-found") { try revise(999, $0) },
        RefusalCase("quote revise", "quote.draft-open") { try revise(try $0.draft().quote, $0) },
        RefusalCase("quote revise", "quote.draft-open") { scene in
            let made = try scene.issued()
            _ = try revise(made.quote, scene)
            return try revise(made.quote, scene)
        },
        RefusalCase("quote revise", "quote.review-ended") { scene in
            let made = try scene.issued()
            try end(made.review, scene)
            return try revise(made.quote, scene)
        },
        RefusalCase("quote revise", "quote.not-revisable") { scene in
            let made = try scene.issued()
            _ = try withdraw(made.quote, scene)
            return try revise(made.quote, scene)
        },
    ]

    private typealias Made = (quote: Int64, review: Int64, organisations: [Int64])

    private static func issueCase(
        _ code: String, _ spoil: @escaping @Sendable (QuoteScene, Made) throws -> Void
    ) -> RefusalCase<QuoteScene> {
        RefusalCase("quote issue", code) { scene in
            let made = try scene.draft()
            try spoil(scene, made)
            let answer = try issue(made.quote, scene)
            // Nothing of a refused issue is left behind: no number, no amounts, no state, no job.
            let traces = try scene.office.number(
                """
                select (select count(*) from quotes.quote where number is not null)
                    + (select count(*) from quotes.version where net_cents is not null)
                    + (select count(*) from quotes.state) + (select count(*) from jobs.job)
                    + (select count(*) from quotes.number_series)
                """)
            guard traces == 0 else { throw Office.Missing(what: "an untouched draft after \(code)") }
            return answer
        }
    }

    private static func change(_ quote: Int64, _ json: JSON, _ scene: QuoteScene) throws -> Answer {
        try scene.coordinator.post("/quotes/\(quote)/draft", json: json)
    }

    private static func issue(_ quote: Int64, _ scene: QuoteScene) throws -> Answer {
        try scene.coordinator.post("/quotes/\(quote)/issue", json: [:])
    }

    private static func withdraw(_ quote: Int64, _ scene: QuoteScene) throws -> Answer {
        try scene.coordinator.post("/quotes/\(quote)/withdrawal", json: ["reason": "Niet meer nodig"])
    }

    private static func revise(_ quote: Int64, _ scene: QuoteScene) throws -> Answer {
        try scene.coordinator.post("/quotes/\(quote)/revisions", json: ["reason": "Een partij doet mee"])
    }

    private static func end(_ review: Int64, _ scene: QuoteScene) throws {
        try scene.office.asOwner(
            """
            insert into reviews.outcome (review, outcome, on_day, reason)
            values (\(review), 'cancelled_at_orientation', '2026-08-20', 'Geen draagvlak') returning review
            """)
    }
}
