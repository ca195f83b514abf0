import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("What was issued is frozen by the database")
struct FrozenQuoteTests {
    private static let roles = [
        "board", "treasurer", "coordinator", "supervisor", "reviewer", "auditor", "administrator", "link", "public",
        "jobs", "retention", "console", "nobody",
    ]

    /// Statements that would change an issued version, each for the version it is given.
    private static func changes(_ version: Int64) -> [(name: String, statement: SQL)] {
        [
            ("version", "update quotes.version set valid_until = valid_until + 1 where id = \(version)"),
            ("totals", "update quotes.version set net_cents = 1 where id = \(version)"),
            ("step", "update quotes.step set minutes = minutes + 1 where version = \(version)"),
            ("share", "update quotes.party set net_cents = net_cents + 1 where version = \(version)"),
            ("party out", "delete from quotes.party where version = \(version)"),
            ("step out", "delete from quotes.step where version = \(version)"),
            ("version out", "delete from quotes.version where id = \(version)"),
            (
                "line in",
                """
                insert into quotes.extra_line (version, step, kind, description, amount_cents)
                values (\(version), 1, 'other', 'Koffie', 100)
                """
            ),
            (
                "step in",
                "insert into quotes.step (version, ordinal, key, name_nl, name_en, minutes) values (\(version), 9, 'x', 'x', 'x', 1)"
            ),
            ("state out", "delete from quotes.state where version = \(version)"),
            ("state", "update quotes.state set on_day = on_day - 1 where version = \(version)"),
            (
                "number",
                "update quotes.quote set number = 'OF-2026-999' where id = (select quote from quotes.version where id = \(version))"
            ),
            (
                "quote out",
                "delete from quotes.quote where id = (select quote from quotes.version where id = \(version))"
            ),
        ]
    }

    @Test("no role changes an issued version, its rows, its number or its states", arguments: roles)
    func underEachRole(_ role: String) throws {
        let scene = try QuoteScene()
        let made = try scene.issued()
        let version = try scene.version(made.quote)
        for (name, statement) in Self.changes(version) {
            var error: DatabaseError?
            do {
                let rows = try scene.office.raw(
                    as: role, person: scene.coordinator.person, statement + " returning 1 as one")
                #expect(rows.isEmpty, "\(role) changed \(name)")
            } catch let refused as DatabaseError {
                error = refused
            }
            let isRefused =
                error.map { $0.isPermissionDenied || $0.sqlState == "23514" || $0.sqlState == "23001" } ?? false
            #expect(isRefused, "\(role), \(name): \(String(describing: error))")
        }
    }

    @Test("not even the owner changes an issued version; only its document is added, once")
    func owner() throws {
        let scene = try QuoteScene()
        let made = try scene.issued()
        let version = try scene.version(made.quote)
        for (name, statement) in Self.changes(version) {
            #expect(throws: DatabaseError.self, "\(name)") { try scene.office.asOwner(statement) }
        }
        let document = try scene.office.number(
            """
            insert into documents.document (media_type, file_name, content)
            values ('application/pdf', 'OF-2026-001.pdf', '\\x25504446') returning id
            """)
        let add: SQL = "update quotes.version set document = \(document) where id = \(version) returning id"
        #expect(try scene.office.raw(as: "jobs", add).count == 1)
        let shown = try scene.coordinator.get("/quotes/\(made.quote)")
        #expect(shown.text.contains("Offerte lezen (pdf)"))
        #expect(throws: DatabaseError.self) { try scene.office.asOwner("update quotes.version set document = null") }
    }

    @Test("an issue whose shares are not the whole, or whose price is not its hours, does not commit")
    func whole() throws {
        let scene = try QuoteScene()
        let made = try scene.draft()
        let version = try scene.version(made.quote)
        func issue(net: Int64, shares: [Int64], pricing: String = "fixed") throws -> String? {
            do {
                try scene.office.owner.transaction(lane: .fast, prelude: nil) { tx in
                    try tx.execute("update quotes.quote set number = 'OF-2026-001' where id = \(made.quote)")
                    try tx.execute(
                        """
                        update quotes.version set net_cents = \(net), vat_cents = 0, vat_on_whole_cents = 0,
                            pricing = \(pricing) where id = \(version)
                        """)
                    for (place, share) in shares.enumerated() {
                        try tx.execute(
                            """
                            update quotes.party set net_cents = \(share), vat_cents = 0
                            where version = \(version) and ordinal = \(place + 1)
                            """)
                    }
                    if pricing != "fixed" {
                        try tx.execute(
                            """
                            update quotes.party set method = 'fixed', weight_thousandths = null, fixed_cents = 1
                            where version = \(version) and ordinal = 1
                            """)
                    }
                    try tx.execute(
                        "insert into quotes.state (version, state, on_day) values (\(version), 'issued', '2026-09-01')")
                }
                return nil
            } catch let error as DatabaseError {
                return error.constraint
            }
        }
        #expect(try issue(net: 780_000, shares: [390_000, 389_999]) == "issued_shares_make_the_whole")
        #expect(try issue(net: 780_000, shares: [390_000]) == "issued_shares_make_the_whole")
        #expect(try issue(net: 780_001, shares: [390_000, 390_001]) == "issued_price_is_its_hours_and_lines")
        #expect(
            try issue(net: 780_000, shares: [390_000, 390_000], pricing: "by_actual_hours")
                == "quote_by_actual_hours_fixes_no_amount")
        #expect(try issue(net: 780_000, shares: [390_000, 390_000]) == nil)
    }

    @Test("states follow one another, and the rate stays")
    func order() throws {
        let scene = try QuoteScene()
        let made = try scene.draft()
        func constraint(_ body: () throws -> Void) -> String? {
            do {
                try body()
                return nil
            } catch {
                return (error as? DatabaseError)?.constraint
            }
        }
        #expect(constraint { try scene.enter("withdrawn", made.quote) } == "quote_state_follows_another")
        #expect(
            constraint {
                try scene.office.asOwner("update quotes.version set rate_cents = 1 where quote = \(made.quote)")
            }
                == "quote_rate_stays")
        _ = try scene.coordinator.post("/quotes/\(made.quote)/issue", json: [:])
        try scene.enter("withdrawn", made.quote)
        #expect(constraint { try scene.enter("declined", made.quote) } == "quote_state_follows_another")
        #expect(constraint { try scene.enter("withdrawn", made.quote) } != nil)
        let version = try scene.version(made.quote)
        let again: SQL = """
            insert into quotes.version (quote, ordinal, supersedes, revision_reason, rate_cents, vat_basis_points)
            values (\(made.quote), 2, \(version), 'Anders', 14000, 2100)
            """
        #expect(constraint { try scene.office.asOwner(again) } == "quote_revision_keeps_the_rate")
    }
}
