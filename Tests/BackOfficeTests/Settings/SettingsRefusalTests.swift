import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Settings: what is refused")
struct SettingsRefusalTests {
    private static let actions = [
        "rate set", "vat set", "kind set", "text set", "term set", "foundation set", "setting withdraw",
    ]

    private static func kind(_ changes: [(String, JSON)]) -> JSON {
        let fields = SettingsTests.kind.members ?? []
        return .object(
            fields.map { field in
                (field.0, changes.first { $0.0 == field.0 }?.1 ?? field.1)
            })
    }

    private static let step: JSON = ["key": "talk", "nameNl": "Gesprekken", "nameEn": "Talks", "weight": 3]
    private static let apart: JSON = ["key": "talk", "nameNl": "X", "nameEn": "X", "weight": 3, "apart": true]

    private static let cases: [(action: String, address: String, body: JSON)] = [
        ("rate set", "/settings/rates", ["from": "2026-08-31", "rate": "1"]),
        ("rate set", "/settings/rates", ["from": "2027-01-01", "rate": "1"]),
        ("vat set", "/settings/vat", ["service": "review", "from": "2026-08-31", "rate": "9"]),
        ("vat set", "/settings/vat", ["service": "review", "from": "2027-01-01"]),
        ("vat set", "/settings/vat", ["service": "review", "from": "2027-01-01", "rate": "9"]),
        ("kind set", "/settings/kinds", kind([("from", "2026-08-31")])),
        ("kind set", "/settings/kinds", kind([("most", "49:59")])),
        ("kind set", "/settings/kinds", kind([("steps", [step, step])])),
        ("kind set", "/settings/kinds", kind([("steps", [apart])])),
        ("kind set", "/settings/kinds", kind([])),
        (
            "text set", "/settings/texts",
            ["kind": "ground_rules", "language": "nl", "from": "2026-08-31", "title": "X", "body": "X"]
        ),
        (
            "text set", "/settings/texts",
            ["kind": "ground_rules", "language": "nl", "from": "2027-01-01", "title": "X", "body": "X"]
        ),
        ("term set", "/settings/terms", ["key": "no_such_term", "from": "2027-01-01", "value": 1]),
        ("term set", "/settings/terms", ["key": "token_days", "from": "2026-08-31", "value": 30]),
        ("term set", "/settings/terms", ["key": "token_days", "from": "2027-01-01", "value": 731]),
        ("term set", "/settings/terms", ["key": "token_days", "from": "2027-01-01", "value": 30]),
        ("foundation set", "/settings/foundation", ["from": "2026-08-31", "name": "X"]),
        ("foundation set", "/settings/foundation", ["from": "2027-01-01", "name": "X"]),
        ("setting withdraw", "/settings/withdraw", ["setting": "rate", "from": "2030-01-01"]),
        ("setting withdraw", "/settings/withdraw", ["setting": "rate", "from": "2021-01-01"]),
        ("setting withdraw", "/settings/withdraw", ["setting": "kind", "key": "full", "from": "2027-01-01"]),
    ]

    @Test("every refusal that an action declares can be met, and no other; nothing is kept")
    func refusals() throws {
        let office = try Office()
        let board = try office.visitor(.board)
        for address in [
            "/settings/rates", "/settings/vat", "/settings/texts", "/settings/terms", "/settings/foundation",
        ] {
            let body = try #require(Self.cases.last { $0.address == address }?.body)
            #expect(try board.post(address, json: body).status == 200)
        }
        #expect(try board.post("/settings/kinds", json: SettingsTests.kind).status == 200)
        // A kind that a review has begun with is kept: the clock is moved for that one review.
        try office.asOwner("update settings.clock set today = '2027-02-01' returning today")
        try office.asOwner(
            """
            insert into reviews.review (number, title, kind, opened_on)
            select 'LR-2027-001', 'Proef', id, '2027-01-02' from settings.review_kind where from_day = '2027-01-01'
            returning id
            """)
        try office.asOwner("update settings.clock set today = '2026-09-01' returning today")
        let lines = try office.number("select count(*) from audit.line where schema_name = 'settings'")
        var provoked: [(action: String, code: String)] = []
        for (action, address, body) in Self.cases {
            let answer = try board.post(address, json: body)
            #expect((400..<500).contains(answer.status), "\(action): \(answer.text)")
            provoked.append((action, answer.code ?? ""))
        }
        RefusalTable.compare(provoked, with: Self.actions)
        #expect(try office.number("select count(*) from audit.line where schema_name = 'settings'") == lines)
    }

    @Test("what cannot be read is named at its field")
    func faults() throws {
        let office = try Office()
        let board = try office.visitor(.board)
        let answer = try board.post(
            "/settings/kinds",
            json: [
                "from": "morgen", "key": "Not A Key", "nameNl": "X", "nameEn": "X", "least": "61:70", "most": "1",
                "base": "1", "perParticipant": "1", "leadLevels": ["boss"], "targetMonths": 61,
                "steps": [["key": "talk", "nameNl": "X", "nameEn": "X", "weight": -1, "colour": "red"]], "extra": 1,
            ])
        #expect(answer.status == 422)
        #expect(
            Set(answer.faults) == [
                "from", "key", "least", "leadLevels[0]", "targetMonths", "steps[0].weight", "steps[0].colour", "extra",
            ])
    }
}
