import Postgres
import Testing

private let readers: Set<DatabaseRole> = DatabaseRole.office.union([.jobs, .retention, .console])

/// Raw SQL on organisations and reviewers under each database role.
@Suite("Organisations and reviewers: what the database itself holds")
struct RegisterRightsTests {
    private static let scene = Result { () throws -> Scene in
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        try scene.fill([
            "insert into organisations.organisation (kind, name) values ('institution', 'A'), ('institution', 'B')",
            "insert into organisations.contact (organisation, name, from_day) values (1, 'Ineke', '2020-01-01')",
            """
            insert into organisations.affiliation (organisation, from_day, until_day, fee_cents)
            values (1, '2019-01-01', '2019-12-31', 0), (1, '2020-01-01', null, 0)
            """,
            "insert into reviewers.reviewer (person, register_number) values (1, 'R-0001'), (2, 'R-0002')",
            """
            insert into reviewers.employment (reviewer, organisation, from_day)
            values (1, 1, '2020-01-01'), (2, 2, '2020-01-01')
            """,
            "insert into reviewers.active_period (reviewer, from_day) values (1, '2020-01-01'), (2, '2020-01-01')",
        ])
        return scene
    }

    private static let probes: [Probe] = [
        Probe(
            "read an organisation", "select name from organisations.organisation where id = 1",
            readers.union([.reviewer])),
        Probe(
            "read whom one does not work for", "select name from organisations.organisation where id = 2", readers,
            blind: [.reviewer]),
        Probe("read an account number", "select iban from organisations.organisation where id = 1", readers),
        Probe(
            "add an organisation", "insert into organisations.organisation (kind, name) values ('other', 'C')",
            [.coordinator, .console]),
        Probe(
            "change an organisation", "update organisations.organisation set name = 'D' where id = 1", [.coordinator]),
        Probe("set a version", "update organisations.organisation set version = 9 where id = 1"),
        Probe("delete an organisation", "delete from organisations.organisation where id = 2"),
        Probe("read a contact", "select email from organisations.contact", readers),
        Probe(
            "add a contact",
            "insert into organisations.contact (organisation, name, from_day) values (1, 'X', '2020-01-01')",
            [.coordinator]),
        Probe("end a contact", "update organisations.contact set until_day = '2026-01-01'", [.coordinator]),
        Probe("move a contact", "update organisations.contact set organisation = 2"),
        Probe("delete a contact", "delete from organisations.contact"),
        Probe("read an affiliation", "select fee_cents from organisations.affiliation", readers),
        Probe(
            "add an affiliation",
            """
            insert into organisations.affiliation (organisation, from_day, until_day, fee_cents)
            values (1, '2018-01-01', '2018-12-31', 5)
            """, [.coordinator]),
        Probe("change a fee", "update organisations.affiliation set fee_cents = 1"),
        Probe("delete an affiliation", "delete from organisations.affiliation"),
        Probe(
            "read oneself as reviewer", "select city from reviewers.reviewer where id = 1", readers.union([.reviewer])),
        Probe("read another reviewer", "select city from reviewers.reviewer where id = 2", readers, blind: [.reviewer]),
        Probe(
            "read another's employer", "select organisation from reviewers.employment where reviewer = 2", readers,
            blind: [.reviewer]),
        Probe(
            "read another's activity", "select from_day from reviewers.active_period where reviewer = 2", readers,
            blind: [.reviewer]),
        Probe("renumber a reviewer", "update reviewers.reviewer set register_number = 'R-9999'"),
        Probe("delete a reviewer", "delete from reviewers.reviewer"),
        Probe("end an employment", "update reviewers.employment set until_day = '2026-01-01'", [.coordinator]),
        Probe("end an activity", "update reviewers.active_period set until_day = '2026-01-01'", [.coordinator]),
        Probe("take a register number", "update reviewers.series set last = last + 1", [.coordinator]),
        Probe("add a person by the way", "select reviewers.add_person('X', null, null, 'nl')", [.coordinator]),
        Probe(
            "change a reviewer's person",
            "select reviewers.change_person(2, 1, 'X', null, null, 'nl')", [.coordinator]),
    ]

    @Test("each role may do what is declared, and nothing else", arguments: probes)
    func rights(probe: Probe) throws {
        let scene = try Self.scene.get()
        for role in DatabaseRole.allCases {
            let expected: Outcome =
                probe.allowed.contains(role) ? .rows : probe.blind.contains(role) ? .nothing : .denied
            let found = scene.outcome(of: probe.statement, as: role, person: role.isOfAPerson ? 1 : nil)
            #expect(found == expected, "\(probe.name) as \(role.rawValue)")
        }
    }

    @Test(
        "no two periods overlap, whoever writes them",
        arguments: [
            (
                "affiliation_no_overlap",
                "insert into organisations.affiliation (organisation, from_day, until_day, fee_cents) values (1, '2019-12-31', '2019-12-31', 1)"
            ),
            (
                "employment_no_overlap",
                "insert into reviewers.employment (reviewer, organisation, from_day) values (1, 2, '2026-01-01')"
            ),
            (
                "active_period_no_overlap",
                "insert into reviewers.active_period (reviewer, from_day) values (1, '2026-01-01')"
            ),
        ] as [(String, SQL)])
    func overlap(rule: String, statement: SQL) throws {
        let scene = try Self.scene.get()
        for role in DatabaseRole.allCases {
            let refusal = scene.refusal(of: statement, as: role, person: role.isOfAPerson ? 1 : nil)
            #expect(refusal?.constraint == rule || refusal?.isPermissionDenied == true, "\(role.rawValue)")
            if role == .coordinator { #expect(refusal?.constraint == rule) }
        }
        #expect(scene.refusal(of: statement, as: nil)?.constraint == rule, "the owner")
    }

    @Test("the series of register numbers goes neither back nor ahead", arguments: [-1, 0, 2])
    func series(step: Int) throws {
        let scene = try Self.scene.get()
        let statement: SQL = "update reviewers.series set last = last + \(step)"
        #expect(
            scene.refusal(of: statement, as: .coordinator, person: 1)?.constraint == "reviewer_series_counts_up_by_one")
    }

    @Test("a person who is no reviewer is not changed by the coordinator")
    func noReviewer() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        let rows = try scene.act(.coordinator, person: 1) { tx in
            try tx.rows("select reviewers.change_person(2, 1, 'X', null, null, 'nl')")
        }
        #expect(rows.isEmpty)
    }
}
