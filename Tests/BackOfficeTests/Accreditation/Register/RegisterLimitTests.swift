import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("The public register: what guards it")
struct RegisterLimitTests {
    private func ask(_ scene: RegisterScene, _ number: String, from address: String) throws -> Answer {
        let head = try RequestHead(
            method: .get, target: "/register/\(number).json", headers: [("Host", "localhost")], remoteAddress: address)
        return Answer(scene.office.door.handle(Request(head: head, body: [])))
    }

    private func limit(_ scene: RegisterScene, address: Int, overall: Int) throws {
        try scene.office.asOwner(
            """
            insert into settings.term (key, from_day, value) values
                ('register_address_tries', '2026-09-01', \(address)::bigint::integer),
                ('register_overall_tries', '2026-09-01', \(overall)::bigint::integer) returning key
            """)
    }

    @Test("one address may ask so often, and hears then when to come back; another address goes on")
    func perAddress() throws {
        let scene = try RegisterScene()
        try limit(scene, address: 5, overall: 1000)
        let statuses = try (1...7).map { try ask(scene, "R-000\($0)", from: "192.0.2.1").status }
        #expect(statuses == [200, 200, 200, 200, 200, 429, 429])
        let refused = try ask(scene, "R-0001", from: "192.0.2.1")
        #expect(refused.code == "too-many-questions")
        let wait = try #require(refused.header("Retry-After").flatMap { Int($0) })
        #expect((800...900).contains(wait))
        #expect(try ask(scene, "R-0001", from: "192.0.2.2").status == 200)
        // A network of 64 bits is one household.
        #expect(try (1...6).map { try ask(scene, "R-0001", from: "2001:db8::\($0)").status }.last == 429)
        try scene.office.asOwner("update accreditation.register_try set at = at - interval '16 minutes' returning id")
        #expect(try ask(scene, "R-0001", from: "192.0.2.1").status == 200)
    }

    @Test("all addresses together may ask so often")
    func overall() throws {
        let scene = try RegisterScene()
        try limit(scene, address: 5, overall: 8)
        let statuses = try (1...10).map { try ask(scene, "R-0001", from: "192.0.2.\($0)").status }
        #expect(statuses == Array(repeating: 200, count: 8) + [429, 429])
        #expect(try scene.office.stranger.get("/register").status == 200)
    }

    @Test("a hundred questions at the same moment from one address count as a hundred")
    func atOnce() throws {
        let scene = try RegisterScene()
        try limit(scene, address: 10, overall: 1000)
        let office = scene.office
        let statuses = try Together.run(100) { _ in
            let head = try RequestHead(
                method: .get, target: "/register/R-0001.json", headers: [("Host", "localhost")],
                remoteAddress: "192.0.2.9")
            return office.door.handle(Request(head: head, body: [])).status
        }
        #expect(statuses.count { $0 == 200 } == 10)
        #expect(statuses.allSatisfy { [200, 429].contains($0) })
    }

    @Test("the role of outsiders calls the two functions and reads no table of people, hours or registrations")
    func publicRole() throws {
        let scene = try RegisterScene()
        let anouk = try scene.reviewer("Anouk Terpstra")
        _ = try anouk.visitor.post("/me/publication", [:])
        #expect(try scene.office.raw(as: "public", "select name from accreditation.public_register()").count == 1)
        #expect(
            try scene.office.raw(
                as: "public", "select registered from accreditation.check_registration('R-0001', '2026-09-01', '::1')"
            ).count == 1)
        let statements: [SQL] = [
            "select from accreditation.publication", "select from accreditation.register_try",
            "select from accreditation.period", "select from accreditation.decision", "select from activities.entry",
            "select from reviewers.reviewer", "select from access.person",
            "select from accreditation.registered_on('2026-09-01', null)",
            "select from accreditation.standing_on('2026-09-01', null, null)",
            "delete from accreditation.register_try",
            "insert into accreditation.publication (reviewer, from_day, with_town) values (1, '2026-09-01', true)",
        ]
        for statement in statements {
            #expect(throws: DatabaseError.self) { try scene.office.raw(as: "public", statement) }
        }
        let reads = try scene.office.asOwner(
            """
            select oid::regclass::text as name from pg_class
            where relnamespace::regnamespace::text in ('accreditation', 'activities', 'reviewers', 'access', 'reviews')
                and relkind in ('r', 'v')
                and (has_table_privilege('griffie_public', oid, 'select')
                    or has_any_column_privilege('griffie_public', oid, 'select'))
            """)
        #expect(reads.isEmpty)
    }

    @Test("a reviewer consents for oneself only, from today only; nobody changes what was recorded")
    func consentRights() throws {
        let scene = try RegisterScene()
        let anouk = try scene.reviewer("Anouk Terpstra")
        let joost = try scene.reviewer("Joost van der Hagen")
        let person = anouk.visitor.person
        func refused(_ role: String, _ statement: SQL) {
            #expect(throws: DatabaseError.self) { try scene.office.raw(as: role, person: person, statement) }
        }
        refused(
            "reviewer",
            """
            insert into accreditation.publication (reviewer, from_day, with_town)
            values (\(joost.id), '2026-09-01', true)
            """)
        refused(
            "reviewer",
            """
            insert into accreditation.publication (reviewer, from_day, with_town)
            values (\(anouk.id), '2026-08-01', true)
            """)
        refused(
            "coordinator",
            """
            insert into accreditation.publication (reviewer, from_day, with_town)
            values (\(joost.id), '2026-09-01', true)
            """)
        _ = try anouk.visitor.post("/me/publication", [:])
        refused("coordinator", "update accreditation.publication set ended_on = '2026-09-01'")
        refused("supervisor", "update accreditation.publication set ended_on = '2026-09-01', ended_ground = 'x'")
        refused("coordinator", "delete from accreditation.publication")
        _ = try anouk.visitor.post("/me/publication/end", [:])
        let error = #expect(throws: DatabaseError.self) {
            try scene.office.asOwner("update accreditation.publication set ended_on = '2026-10-01' returning id")
        }
        #expect(error?.constraint == "publication_stays")
    }

    @Test("everybody sees the register, signed in or not, on a page without a menu", arguments: Role.ofPeople)
    func everybody(role: Role) throws {
        let scene = try RegisterScene()
        let visitor = try scene.office.visitor(role)
        for address in ["/register", "/register/R-0001"] {
            let page = try visitor.get(address)
            #expect(page.status == 200)
            #expect(!page.text.contains("href=\"/settings\""))
        }
    }
}
