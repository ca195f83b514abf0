import Postgres
import Testing

/// People and the roles they hold from a day to a day.
struct RoleHoldingTests {
    @Test(
        "a person does not hold the same role twice on a day",
        arguments: [
            ("2020-01-01", "2020-06-30", "2020-06-30", nil), ("2020-01-01", nil, "2025-01-01", "2025-01-01"),
            ("2020-01-01", "2020-12-31", "2019-01-01", nil),
        ] as [(String, String?, String, String?)])
    func rolesDoNotOverlap(from: String, until: String?, nextFrom: String, nextUntil: String?) throws {
        let scene = try Scene()
        try scene.fill(["insert into access.person (name) values ('Cas')"])
        try scene.act(.administrator, person: 1) { _ = try $0.execute(Self.give("supervisor", from, until)) }
        let error = scene.refusal(of: Self.give("supervisor", nextFrom, nextUntil), as: .administrator, person: 1)
        #expect(error?.sqlState == "23P01")
        #expect(error?.constraint == "role_holding_no_overlap")
    }

    @Test("the day after one ends, the same role may begin again; another role may be held beside it")
    func rolesFollowOn() throws {
        let scene = try Scene()
        try scene.fill(["insert into access.person (name) values ('Cas')"])
        try scene.act(.administrator, person: 1) { tx in
            try tx.execute(Self.give("supervisor", "2020-01-01", "2020-06-30"))
            try tx.execute(Self.give("supervisor", "2020-07-01", nil))
            try tx.execute(Self.give("reviewer", "2020-01-01", nil))
        }
    }

    @Test(
        "a role that cannot be is refused by name",
        arguments: [
            ("supervisor", "2020-02-01", "2020-01-31", "role_ends_after_it_begins"),
            ("auditor", "2020-01-01", nil, "auditor_has_an_end_date"), ("king", "2020-01-01", nil, "role_is_known"),
        ] as [(String, String, String?, String)])
    func impossibleRoles(role: String, from: String, until: String?, constraint: String) throws {
        let scene = try Scene.unchanged.get()
        let error = scene.refusal(of: Self.give(role, from, until), as: .administrator, person: 1)
        #expect(error?.constraint == constraint)
    }

    @Test(
        "a treasurer is a board member on each of those days",
        arguments: [
            ("within", ["2020-01-01/"], "2021-01-01/2021-12-31", true),
            ("two terms end to end", ["2020-01-01/2020-12-31", "2021-01-01/"], "2020-06-01/", true),
            ("not at all", [], "2021-01-01/", false),
            ("before it began", ["2021-02-01/"], "2021-01-01/", false),
            ("after it ended", ["2020-01-01/2021-12-31"], "2021-01-01/", false),
            ("a gap of a day", ["2020-01-01/2020-12-30", "2021-01-01/"], "2020-06-01/", false),
        ])
    func aTreasurerIsOnTheBoard(name: String, board: [String], treasurer: String, allowed: Bool) throws {
        let scene = try Scene()
        try scene.fill(["insert into access.person (name) values ('Cas')"])
        // The treasurer's role first: the rule is tried at commit, so the order does not matter.
        let roles = [Self.give("treasurer", period: treasurer)] + board.map { Self.give("board", period: $0) }
        let error = scene.refusal(ofAll: roles, as: .administrator, person: 1)
        #expect(error?.constraint == (allowed ? nil : "treasurer_is_a_board_member"), "\(name)")
    }

    @Test("the board role of a treasurer does not end alone")
    func theBoardRoleOfATreasurer() throws {
        let scene = try Scene()
        try scene.fill(["insert into access.person (name) values ('Cas')"])
        try scene.fill([Self.give("board", "2020-01-01", nil), Self.give("treasurer", "2020-01-01", nil)])
        let end: SQL = "update access.role_holding set until_day = '2021-12-31' where role = 'board'"
        let both: SQL = "update access.role_holding set until_day = '2021-12-31'"
        #expect(
            scene.refusal(ofAll: [end], as: .administrator, person: 1)?.constraint == "treasurer_is_a_board_member")
        #expect(scene.refusal(ofAll: [both], as: .administrator, person: 1) == nil)
    }

    @Test("an e-mail address belongs to one person, however it is written")
    func oneAddressOnePerson() throws {
        let scene = try Scene()
        try scene.fill(["insert into access.person (name, email) values ('Cas', 'Cas@Example.nl')"])
        let error = scene.refusal(
            of: "insert into access.person (name, email) values ('Kas', 'cas@example.NL')", as: .administrator,
            person: 1)
        #expect(error?.constraint == "email_belongs_to_one_person")
    }

    @Test("an edit counts the version of a person up, whoever asks for another number")
    func versions() throws {
        let scene = try Scene()
        try scene.fill(["insert into access.person (name) values ('Cas')"])
        try scene.fill(["update access.person set name = 'Kas', version = 40"])
        let row = try scene.asOwner { try $0.row("select version from access.person") }
        #expect(try row?("version") == Int32(2))
    }

    private static func give(_ role: String, _ from: String, _ until: String?) -> SQL {
        """
        insert into access.role_holding (person, role, from_day, until_day)
        values (1, \(role), \(from)::date, \(until as String?)::date)
        """
    }

    /// "from/until", the latter empty for no end.
    private static func give(_ role: String, period: String) -> SQL {
        let days = period.split(separator: "/")
        return give(role, String(days[0]), days.count > 1 ? String(days[1]) : nil)
    }
}
