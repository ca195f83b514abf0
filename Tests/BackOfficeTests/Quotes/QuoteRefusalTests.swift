import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

/// One refusal of one action: what leads to it and what is asked for then.
struct QuoteRefusalCase: Sendable, CustomTestStringConvertible {
    let action: String
    let code: String
    let provoke: @Sendable (QuoteScene) throws -> Answer

    init(_ action: String, _ code: String, _ provoke: @escaping @Sendable (QuoteScene) throws -> Answer) {
        self.action = action
        self.code = code
        self.provoke = provoke
    }

    var testDescription: String { "\(action): \(code)" }
}

@Suite("What is refused about quotes")
struct QuoteRefusalTests {
    @Test("each refusal is provoked, says what and what now, and leaves nothing behind", arguments: cases)
    func refused(_ one: QuoteRefusalCase) throws {
        let scene = try QuoteScene()
        let answer = try one.provoke(scene)
        #expect(answer.code == one.code, "\(answer.text)")
        #expect([404, 409, 422].contains(answer.status))
        let sentence = answer.json["detail"]?.string ?? ""
        #expect(sentence.split(separator: ".").count >= 2, "\(sentence)")
    }

    @Test("every refusal that an action declares has its case, and no other")
    func complete() {
        let actions = BackOffice.house.actions.filter { $0.door.name.hasPrefix("quote ") }
        let own = ["draft", "change", "refresh", "issue", "withdraw", "revise", "discard"].map { "quote " + $0 }
        for action in actions where own.contains(action.door.name) {
            let known = Set(Self.cases.filter { $0.action == action.door.name }.map(\.code))
            #expect(known == Set(action.refusals.map(\.name)), "\(action.door.name)")
        }
    }

    static let cases: [QuoteRefusalCase] = draftCases + changeCases + openDraftCases + issueCases + laterCases

    private static let draftCases: [QuoteRefusalCase] = [
        QuoteRefusalCase("quote draft", "not-found") { try $0.coordinator.post("/reviews/999/quotes", json: [:]) },
        QuoteRefusalCase("quote draft", "quote.review-ended") { scene in
            let (review, _) = try scene.review()
            try end(review, scene)
            return try scene.coordinator.post("/reviews/\(review)/quotes", json: [:])
        },
        QuoteRefusalCase("quote draft", "quote.already-there") { scene in
            let made = try scene.draft()
            return try scene.coordinator.post("/reviews/\(made.review)/quotes", json: [:])
        },
        QuoteRefusalCase("quote draft", "quote.no-setting") { scene in
            let (review, _) = try scene.review()
            try scene.today("2019-01-01")
            return try scene.coordinator.post("/reviews/\(review)/quotes", json: [:])
        },
    ]

    private static let changeCases: [QuoteRefusalCase] = [
        QuoteRefusalCase("quote change", "quote.unknown-step") { scene in
            try change(try scene.draft().quote, ["steps": ["9=10"]], scene)
        },
        QuoteRefusalCase("quote change", "quote.unknown-party") { scene in
            let made = try scene.draft([("A", .both), ("B", .takesPart)])
            return try change(
                made.quote, ["shares": [["party": .integer(made.organisations[1]), "value": "2"]]], scene)
        },
    ]

    /// Every action on a draft refuses these.
    private static let openDraftCases: [QuoteRefusalCase] = [
        ("quote change", "draft"), ("quote refresh", "draft/parties"), ("quote issue", "issue"),
        ("quote discard", "draft/removal"),
    ].flatMap { name, path in
        [
            QuoteRefusalCase(name, "not-found") { try $0.coordinator.post("/quotes/999/\(path)", json: [:]) },
            QuoteRefusalCase(name, "quote.not-draft") { scene in
                let made = try scene.issued()
                return try scene.coordinator.post("/quotes/\(made.quote)/\(path)", json: [:])
            },
            QuoteRefusalCase(name, "stale") { scene in
                let made = try scene.draft()
                _ = try change(made.quote, ["introduction": "Beste allen"], scene)
                return try scene.coordinator.post("/quotes/\(made.quote)/\(path)", json: ["seen": 1])
            },
        ]
    }

    private static let issueCases: [QuoteRefusalCase] = [
        issueCase("quote.review-ended") { scene, made in try end(made.review, scene) },
        QuoteRefusalCase("quote issue", "quote.no-participant") { scene in
            try issue(try scene.draft([("A", .pays)]).quote, scene)
        },
        QuoteRefusalCase("quote issue", "quote.no-payer") { scene in
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

    private static let laterCases: [QuoteRefusalCase] = [
        QuoteRefusalCase("quote withdraw", "not-found") { try withdraw(999, $0) },
        QuoteRefusalCase("quote withdraw", "quote.not-open") { try withdraw(try $0.draft().quote, $0) },
        QuoteRefusalCase("quote withdraw", "quote.not-open") { scene in
            let made = try scene.issued()
            try scene.bind(made.quote)
            return try withdraw(made.quote, scene)
        },
        QuoteRefusalCase("quote revise", "not-found") { try revise(999, $0) },
        QuoteRefusalCase("quote revise", "quote.draft-open") { try revise(try $0.draft().quote, $0) },
        QuoteRefusalCase("quote revise", "quote.draft-open") { scene in
            let made = try scene.issued()
            _ = try revise(made.quote, scene)
            return try revise(made.quote, scene)
        },
        QuoteRefusalCase("quote revise", "quote.review-ended") { scene in
            let made = try scene.issued()
            try end(made.review, scene)
            return try revise(made.quote, scene)
        },
        QuoteRefusalCase("quote revise", "quote.not-revisable") { scene in
            let made = try scene.issued()
            _ = try withdraw(made.quote, scene)
            return try revise(made.quote, scene)
        },
    ]

    private typealias Made = (quote: Int64, review: Int64, organisations: [Int64])

    private static func issueCase(
        _ code: String, _ spoil: @escaping @Sendable (QuoteScene, Made) throws -> Void
    ) -> QuoteRefusalCase {
        QuoteRefusalCase("quote issue", code) { scene in
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
