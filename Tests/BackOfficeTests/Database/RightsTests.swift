import Postgres
import TestSupport
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
        let scene = try Scene.unchanged.get()
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
