import Postgres
import Testing

/// Raw SQL under each database role: what no action of ours would ever send must be refused all the same.
struct RightsTests {
    @Test(
        "each role may do on each table what is declared, and nothing else",
        arguments: [
            ("people", Probe.ofPeople), ("keys", Probe.ofKeys), ("the audit", Probe.ofTheAudit),
            ("settings", Probe.ofSettings), ("doors", Probe.ofDoors),
        ])
    func rights(subject: String, probes: [Probe]) throws {
        let scene = try Scene()
        try scene.fill(Self.twoPeople)
        for probe in probes {
            for role in DatabaseRole.allCases {
                let expected: Outcome =
                    probe.allowed.contains(role) ? .rows : probe.blind.contains(role) ? .nothing : .denied
                let found = scene.outcome(of: probe.statement, as: role, person: role.isOfAPerson ? 1 : nil)
                #expect(found == expected, "\(subject): \(probe.name) as \(role.rawValue)")
            }
        }
    }

    @Test("every table has forced row security and an audit trigger, and PUBLIC has nothing")
    func everyTableIsGuarded() throws {
        let scene = try Scene()
        let check = SQL(file: try SQLFile.read(Repository.folder + "/Reports/checks/every_table_is_guarded.sql"))
        let faults = try scene.owner.transaction(lane: .console, prelude: nil) { try $0.rows(check) }
            .map { "\(try $0("name") as String): \(try $0("fault") as String)" }
        #expect(faults == [])
    }

    @Test("the check of the guards names a table without them")
    func anUnguardedTableIsNamed() throws {
        let scene = try Scene()
        try scene.fill(["create table settings.forgotten (id bigint primary key)"])
        try scene.fill(["grant select on settings.forgotten to public"])
        let check = SQL(file: try SQLFile.read(Repository.folder + "/Reports/checks/every_table_is_guarded.sql"))
        let faults = try scene.owner.transaction(lane: .console, prelude: nil) { try $0.rows(check) }
        #expect(try faults.map { try $0("name") as String } == Array(repeating: "settings.forgotten", count: 4))
    }

    @Test("declaring all rights anew changes nothing, and what was given beside the files is gone")
    func rightsAreDeclared() throws {
        let scene = try Scene()
        let before = try Self.rights(in: scene)
        #expect(before.count > 100)
        try scene.fill(["grant select (hash) on access.password to griffie_reviewer"])
        try scene.fill(["create policy leak on access.password for select to griffie_reviewer using (true)"])
        #expect(try Self.rights(in: scene) != before)
        try scene.applyAlways()
        #expect(try Self.rights(in: scene) == before)
    }

    @Test("a role other than the declared ones owns nothing, and the service inherits nothing")
    func theServiceIsBare() throws {
        let scene = try Scene()
        let service = try scene.owner.transaction(lane: .console, prelude: nil) { tx in
            try tx.row(
                """
                select rolinherit, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls,
                    (select count(*) from pg_class where relowner = pg_roles.oid) as owned
                from pg_roles where rolname = 'griffie_service'
                """)
        }
        let row = try #require(service)
        for right in ["rolinherit", "rolsuper", "rolcreaterole", "rolcreatedb", "rolbypassrls"] {
            #expect(try !(row(right) as Bool), "\(right)")
        }
        #expect(try row("owned") == Int64(0))
    }

    /// Ans (1) is at work, Bob (2) is the other; each has every kind of key.
    static let twoPeople: [SQL] = [
        "insert into access.person (name, email) values ('Ans Actor', 'ans@example.nl'), ('Bob Other', 'bob@example.nl')",
        """
        insert into access.role_holding (person, role, from_day)
        values (1, 'coordinator', '2020-01-01'), (2, 'coordinator', '2020-01-01'), (2, 'board', '2099-01-01')
        """,
        "insert into access.password (person, hash) values (1, '$y$ans'), (2, '$y$bob')",
        "insert into access.session (token_hash, person) values (sha256('Ans session'), 1), (sha256('Bob session'), 2)",
        """
        insert into access.token (token_hash, person, name, scope, until_day)
        values (sha256('Ans token'), 1, 'hers', 'read', access.calendar_day() + 30),
            (sha256('Bob token'), 2, 'his', 'act', access.calendar_day() + 30)
        """,
        "insert into access.invitation (token_hash, person) values (sha256('Bob invited'), 2)",
        "insert into access.sign_in_try (account, address) values (sha256('ans'), '::1')",
        """
        insert into access.idempotency (person, role, action, key, request_hash, status, answer)
        values (1, 'griffie_board', 'mine', 'k', sha256('x'), 200, '{}'),
            (2, 'griffie_board', 'theirs', 'k', sha256('x'), 200, '{}')
        """,
        "insert into settings.hourly_rate (from_day, rate_cents) values ('2099-01-01', 15000)",
    ]

    private static func rights(in scene: Scene) throws -> [String] {
        try scene.owner.transaction(lane: .console, prelude: nil) { tx in
            try tx.rows(
                """
                select format('%s %s %s', polrelid::regclass, polname, polroles::regrole[]) as fact from pg_policy
                union all
                select format('%s %s', oid::regclass, relacl) from pg_class where relacl is not null
                union all
                select format('%s %s %s', attrelid::regclass, attname, attacl) from pg_attribute
                where attacl is not null
                union all
                select format('%s %s', oid::regprocedure, proacl) from pg_proc where proacl is not null
                order by 1
                """
            ).map { try $0("fact") }
        }
    }
}
