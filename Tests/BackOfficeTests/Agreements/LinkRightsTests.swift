import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("What a link may do behind the doors, and who may do what at them")
struct LinkRightsTests {
    /// Runs raw SQL in the role of a link, as its request would.
    private func raw(_ scene: AgreementScene, _ path: String, _ statement: SQL) throws -> [Row] {
        let secret = String(path.split(separator: "/").last ?? "")
        let prelude = Prelude.statement(.link(secret), roles: [.link], action: "test", requestID: "test")
        return try scene.office.service.transaction(lane: .fast, prelude: prelude) { try $0.rows(statement) }
    }

    private func sqlState(_ scene: AgreementScene, _ path: String, _ statement: SQL) throws -> String? {
        do {
            _ = try raw(scene, path, statement)
            return nil
        } catch let error as DatabaseError {
            return error.sqlState
        }
    }

    @Test("raw SQL in the role of a link reads no table and writes none")
    func noTable() throws {
        let scene = try AgreementScene()
        let path = try scene.link(0)
        let statements: [SQL] = [
            "select from quotes.party", "select from quotes.link", "select from quotes.agreement",
            "select from quotes.version", "select from quotes.state", "select from reviews.review",
            "select from organisations.organisation", "select from access.person", "select from documents.document",
            "insert into quotes.agreement (party, kind) values (1, 'share')",
            "insert into quotes.state (version, state, on_day) values (1, 'binding', '2026-09-01')",
            "update quotes.link set valid_until = '2099-01-01'", "select quotes.hold(1)",
            "select quotes.opened_link()", "select quotes.refuse('x', 'y')",
        ]
        for statement in statements { #expect(try sqlState(scene, path, statement) == "42501", "\(statement.text)") }
    }

    @Test("the letter of a link is that of its own party, whatever else is asked")
    func ownLetter() throws {
        let scene = try AgreementScene()
        let first = try scene.link(0)
        let second = try scene.link(1)
        #expect(try raw(scene, first, "select quotes.letter() ->> 'organisation' as name").first?("name") == "De Brug")
        #expect(
            try raw(scene, second, "select quotes.letter() ->> 'organisation' as name").first?("name") == "De Linde")
        #expect(try raw(scene, "/agreement/none", "select quotes.letter() is null as none").first?("none") == true)
        #expect(try sqlState(scene, "/agreement/none", "select quotes.agree_by_link('x', 'y')") == "23514")
    }

    @Test("the database itself refuses what the actions refuse")
    func rules() throws {
        let scene = try AgreementScene()
        func rule(_ statement: SQL) throws -> String? {
            do {
                try scene.office.asOwner(statement)
                return nil
            } catch let error as DatabaseError {
                return error.constraint
            }
        }
        func agreement(_ party: Int, _ kind: String, _ day: String) -> SQL {
            """
            insert into quotes.agreement (party, kind, director_name, director_function, agreed_on, recorded_by)
            values (\(scene.parties[party]), \(kind), 'x', 'y', \(day)::date, (select min(id) from access.person))
            returning id
            """
        }
        #expect(try rule(agreement(1, "ground_rules", "2026-09-01")) == "agreement_is_asked_of_this_party")
        #expect(try rule(agreement(2, "share", "2026-09-01")) == "agreement_is_asked_of_this_party")
        #expect(try rule(agreement(0, "share", "2026-09-02")) == "agreement_is_not_ahead")
        #expect(try rule(agreement(0, "share", "2026-08-31")) == "agreement_follows_the_issue")
        let version = try scene.quotes.version(scene.quote)
        #expect(
            try rule(
                """
                insert into quotes.state (version, state, on_day) values (\(version), 'binding', '2026-09-01')
                returning id
                """) == "quote_binds_when_all_have_agreed")
        #expect(
            try rule(
                """
                insert into quotes.state (version, state, on_day, party, reason)
                values (\(version), 'declined', '2026-09-01', \(scene.parties[2]), 'Te duur') returning id
                """) == "quote_is_declined_by_its_payer")
        try scene.quotes.today("2026-11-01")
        #expect(try rule(agreement(0, "share", "2026-10-01")) == "agreement_is_within_validity")
        try scene.quotes.today("2026-09-01")
        #expect(try rule(agreement(0, "share", "2026-09-01")) == nil)
        #expect(try rule(agreement(0, "share", "2026-09-01")) == "agreement_is_given_once")
        #expect(try rule("update quotes.agreement set director_name = 'z' returning id") == "agreement_stays")
        _ = try scene.decline(1)
        #expect(try rule(agreement(0, "ground_rules", "2026-09-01")) == "agreement_is_to_an_open_version")
    }

    @Test("the database takes no agreement once the review has ended, recorded or by a link")
    func reviewEnded() throws {
        let scene = try AgreementScene()
        let path = try scene.link(0)
        try scene.endReview()
        func rule(_ work: () throws -> Void) -> String? {
            do {
                try work()
                return nil
            } catch { return (error as? DatabaseError)?.constraint }
        }
        let recorded = rule {
            try scene.office.asOwner(
                """
                insert into quotes.agreement (party, kind, director_name, director_function, agreed_on, recorded_by)
                values (\(scene.parties[0]), 'share', 'x', 'y', '2026-09-01', (select min(id) from access.person))
                returning id
                """)
        }
        #expect(recorded == "agreement_is_of_a_review_under_way")
        let byLink = rule { _ = try raw(scene, path, "select quotes.agree_by_link('x', 'y')") }
        #expect(byLink == "agreement_is_of_a_review_under_way")
        #expect(try scene.office.number("select count(*) from quotes.agreement") == 0)
    }

    @Test("the database takes no decline of a party that has agreed to all that it was asked")
    func agreedStays() throws {
        let scene = try AgreementScene()
        let path = try scene.link(0)
        _ = try scene.record(0)
        do {
            _ = try raw(scene, path, "select quotes.decline_by_link('Te duur')")
            Issue.record("an agreement was declined")
        } catch let error as DatabaseError {
            #expect(error.constraint == "quote_is_declined_before_agreeing")
        }
        #expect(try scene.state == "issued")
    }

    @Test("every action is open to its own roles only")
    func roles() throws {
        let scene = try AgreementScene()
        let link = try scene.ask(0).json["link"]?.integer ?? 0
        let turns: [(String, JSON)] = [
            (scene.address(0, "agreement"), .object(AgreementScene.director)),
            (scene.address(0, "link"), .object(AgreementScene.director)), (scene.address(0, "reminder"), [:]),
            (scene.address(0, "call"), [:]), (scene.address(0, "decline"), ["reason": "Te duur"]),
            ("/links/\(link)/revoke", [:]),
        ]
        for role in Role.ofPeople where role != .coordinator {
            let visitor = try scene.office.visitor(role)
            for (address, body) in turns {
                #expect(try visitor.post(address, json: body).status == 403, "\(role) \(address)")
            }
        }
        for (address, body) in turns {
            #expect(try scene.office.stranger.post(address, json: body).status == 401, "\(address)")
        }
        #expect(try scene.office.number("select count(*) from quotes.agreement") == 0)
    }
}
