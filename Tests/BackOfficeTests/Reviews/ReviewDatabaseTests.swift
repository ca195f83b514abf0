import Doors
import Postgres
import Synchronization
import Testing
import Values
import Web

@testable import BackOffice

@Suite("Reviews: what the database holds by itself")
struct ReviewDatabaseTests {
    @Test("a hundred openings at once, some of which fail, give numbers without a gap or a double")
    func gapless() throws {
        let scene = try ReviewsOffice()
        let office = scene.office
        // Each browser is used by one thread, and what they share never changes.
        nonisolated(unsafe) let browsers = try scene.browsers(100)
        let statuses = Mutex<[Int]>([])
        concurrently(8, of: 100) { index in
            // One in ten names an organisation that is not there, after the number was asked for or before.
            let organisation: Int64 = index % 10 == 0 ? 404 : 0
            let parties: JSON = organisation == 0 ? [] : [["organisation": .integer(organisation), "paying": true]]
            let answer = try browsers[index].post(
                "/reviews",
                json: ["title": "Samen leren", "kind": "full", "openedOn": "2026-06-18", "parties": parties])
            statuses.withLock { $0.append(answer.status) }
        }
        #expect(statuses.withLock { $0.filter { $0 == 200 }.count } == 90)
        #expect(statuses.withLock { $0.filter { $0 == 422 }.count } == 10)
        let numbers = try office.asOwner("select number from reviews.review order by number").map { row -> String in
            try row("number")
        }
        let expected = (1...90).map { "LR-2026-" + String(repeating: "0", count: 3 - String($0).count) + String($0) }
        #expect(numbers == expected)
    }

    @Test("a number that was rolled back is given again, and each year counts by itself")
    func numbers() throws {
        let scene = try ReviewsOffice()
        func number(_ review: Int64) throws -> String {
            try scene.office.asOwner("select number from reviews.review where id = \(review)")[0]("number")
        }
        #expect(try number(scene.review(on: "2025-12-31")) == "LR-2025-001")
        #expect(try number(scene.review(on: "2026-01-01")) == "LR-2026-001")
        try? scene.office.owner.transaction(lane: .fast, prelude: nil) { tx in
            _ = try tx.execute("update reviews.number_series set last = last + 1 where year = 2026")
            throw Office.Missing(what: "the rest")
        }
        #expect(try number(scene.review(on: "2026-08-01")) == "LR-2026-002")
        try scene.office.asOwner("alter table reviews.number_series disable trigger user")
        try scene.office.asOwner("update reviews.number_series set last = 999 where year = 2026")
        try scene.office.asOwner("alter table reviews.number_series enable trigger user")
        #expect(try number(scene.review(on: "2026-08-02")) == "LR-2026-1000")
    }

    @Test("the series counts from one, by one, also for a script")
    func series() throws {
        let scene = try ReviewsOffice()
        _ = try scene.review()
        let jump: SQL = "update reviews.number_series set last = last + 2"
        #expect(try scene.objection(as: "coordinator", jump) == "review_numbers_count_by_one")
        let head: SQL = "insert into reviews.number_series (year, last) values (2027, 5)"
        #expect(try scene.objection(as: "coordinator", head) == "review_numbers_count_from_one")
        let wrongYear: SQL = """
            insert into reviews.review (number, title, kind, opened_on)
            select 'LR-2025-001', 'x', id, '2026-01-01' from settings.review_kind limit 1
            """
        #expect(try scene.objection(as: "coordinator", wrongYear) == "review_number_is_of_its_year")
    }

    @Test("who works for a party is refused by the table too, and who did so must be confirmed")
    func impartial() throws {
        let scene = try ReviewsOffice()
        let party = try scene.organisation("GGZ De Linde")
        let present = try scene.reviewer("Joost Hagenaars", employer: party)
        let past = try scene.reviewer("Anouk Terpstra", employer: party, until: "2025-03-01")
        let review = try scene.review(parties: [party])
        func insert(_ person: ID<Person>, _ warned: String?) -> SQL {
            """
            insert into reviews.team_member (review, person, part, from_day, warned_of)
            values (\(review), \(person), 'lead', '2026-06-18', \(warned))
            """
        }
        #expect(try scene.objection(as: "coordinator", insert(present, "het mag")) == "team_member_is_impartial")
        #expect(try scene.objection(as: "coordinator", insert(past, nil)) == "team_past_employer_is_confirmed")
        #expect(try scene.objection(as: "coordinator", insert(past, "  ")) == "team_past_employer_is_confirmed")
        #expect(try scene.objection(as: "coordinator", insert(past, "besproken")) == nil)
    }

    @Test("an appointment may be shortened when the employer has become a party, and not stretched")
    func shortened() throws {
        let scene = try ReviewsOffice()
        let employer = try scene.organisation("GGZ De Linde")
        let joost = try scene.reviewer("Joost Hagenaars", employer: employer)
        let review = try scene.review()
        try scene.appoint(joost, "lead", to: review)
        _ = try scene.done(
            scene.coordinator.post(
                "/reviews/\(review)/parties",
                json: ["organisation": .integer(employer), "paying": true, "joinedOn": "2026-07-02"]))
        let member = try scene.member(joost, in: review)
        let shorter: SQL = "update reviews.team_member set until_day = '2026-09-30' where id = \(member)"
        #expect(try scene.objection(as: "coordinator", shorter) == nil)
        let longer: SQL = "update reviews.team_member set until_day = '2026-10-31' where id = \(member)"
        #expect(try scene.objection(as: "coordinator", longer) == "team_member_is_impartial")
    }

    @Test("one person cannot be lead and second at once, whoever writes it down")
    func onePlace() throws {
        let scene = try ReviewsOffice()
        let review = try scene.review()
        let anouk = try scene.reviewer("Anouk Terpstra")
        try scene.appoint(anouk, "lead", to: review)
        let second: SQL = """
            insert into reviews.team_member (review, person, part, from_day)
            values (\(review), \(anouk), 'second', '2026-06-18')
            """
        #expect(try scene.objection(as: "coordinator", second) == "team_member_has_one_place")
    }

    @Test("what has ended, been decided or happened stays as it is")
    func stays() throws {
        let scene = try ReviewsOffice()
        let party = try scene.organisation("De Brug")
        let review = try scene.review(parties: [party])
        try scene.conclude(review, "cancelled_later")
        let statements: [(SQL, String)] = [
            ("update reviews.review set title = 'x' where id = \(review)", "review_has_ended"),
            ("update reviews.party set left_on = '2026-08-31' where review = \(review)", "review_has_ended"),
            ("update reviews.step set planned_on = '2026-09-30' where review = \(review)", "review_has_ended"),
            (
                "insert into reviews.meeting (review, on_day, title) values (\(review), '2026-09-30', 'x')",
                "review_has_ended"
            ),
        ]
        for (statement, constraint) in statements {
            #expect(try scene.objection(as: "coordinator", statement) == constraint, "\(statement.text)")
        }
        // Not even the owner.
        for statement: SQL in [
            "update reviews.outcome set reason = 'x'", "delete from reviews.outcome",
        ] {
            #expect(throws: DatabaseError.self) { try scene.office.asOwner(statement) }
        }
        let request = try scene.request(organisations: [party])
        _ = try scene.done(
            scene.coordinator.post("/requests/\(request)/refusal", json: ["reason": "x", "decidedOn": "2026-08-25"]))
        let rewrite: SQL = "update reviews.request set subject = 'x' where id = \(request)"
        #expect(try scene.objection(as: "coordinator", rewrite) == "decided_request_stays")
        let drop: SQL = "delete from reviews.request_organisation where request = \(request)"
        #expect(try scene.objection(as: "coordinator", drop) == "decided_request_stays")
    }

    @Test("nothing is said to have happened on a day that has not come")
    func future() throws {
        let scene = try ReviewsOffice()
        let review = try scene.review()
        for statement: SQL in [
            "update reviews.step set done_on = '2026-09-02' where review = \(review)",
            "insert into reviews.consent (review, given_on, form) values (\(review), '2026-09-02', 'x')",
            """
            insert into reviews.destruction (review, destroyed_on, what, destroyed_by)
            values (\(review), '2026-09-02', 'x', 'x')
            """,
            "update reviews.review set notified_on = '2026-09-02' where id = \(review)",
        ] {
            #expect(
                try scene.objection(as: "coordinator", statement) == "what_happened_is_not_in_the_future",
                "\(statement.text)")
        }
    }

    @Test("a request is accepted as its own review, and as one")
    func ownReview() throws {
        let scene = try ReviewsOffice()
        let first = try scene.request()
        let second = try scene.request()
        _ = try scene.done(
            scene.coordinator.post(
                "/requests/\(first)/acceptance", json: ["title": "x", "kind": "full", "decidedOn": "2026-08-25"]))
        let stolen: SQL = """
            insert into reviews.request_decision (request, outcome, decided_on, review)
            select \(second), 'accepted', '2026-08-25', id from reviews.review
            """
        #expect(try scene.objection(as: "coordinator", stolen) == "request_accepted_as_its_own_review")
        let noReason: SQL = """
            insert into reviews.request_decision (request, outcome, decided_on) values (\(second), 'declined', '2026-08-25')
            """
        #expect(try scene.objection(as: "coordinator", noReason) == "request_declined_with_a_reason")
    }

    @Test("two coordinators accept and decline one request at the same moment: one of them is told it was decided")
    func decidedOnce() throws {
        let scene = try ReviewsOffice()
        for _ in 1...10 {
            let request = try scene.request()
            nonisolated(unsafe) let browsers = try scene.browsers(2)
            let statuses = Mutex<[Int]>([])
            concurrently(2, of: 2) { index in
                let answer =
                    try index == 0
                    ? browsers[0].post(
                        "/requests/\(request)/acceptance",
                        json: ["title": "x", "kind": "full", "decidedOn": "2026-08-25"])
                    : browsers[1].post(
                        "/requests/\(request)/refusal", json: ["reason": "x", "decidedOn": "2026-08-25"])
                statuses.withLock { $0.append(answer.status) }
            }
            #expect(statuses.withLock { $0.sorted() } == [200, 409])
        }
    }

    @Test("the overview in SQL and the rules in Swift tell the same state, day and deadlines of a review")
    func sameStateInSQL() throws {
        let scene = try ReviewsOffice()
        let office = scene.office
        for bits in 0..<64 {
            let review = try scene.review("Combinatie", on: "2026-02-28", notifiedOn: "2026-02-20")
            for ordinal in 1...6 where bits & (1 << (ordinal - 1)) != 0 {
                let day = "2026-0\(3 + (ordinal * 5 + bits) % 5)-1\(ordinal)"
                try office.asOwner(
                    "update reviews.step set done_on = \(day)::date where review = \(review) and ordinal = \(ordinal)")
            }
            try compare(review, scene)
        }
        for outcome in ReviewOutcome.allCases {
            let review = try scene.review("Beëindigd", on: "2025-10-31")
            try scene.finish(upTo: outcome == .cancelledAtOrientation ? 1 : 5, of: review)
            try scene.conclude(review, outcome.rawValue)
            try compare(review, scene)
        }
    }

    private func compare(_ review: Int64, _ scene: ReviewsOffice) throws {
        try scene.office.owner.transaction(lane: .fast, prelude: nil) { tx in
            let model = try ReviewModelStore.model(ID(review), tx)
            #expect(model.progress.state == model.review.state)
            #expect(model.progress.since == model.review.since)
            #expect(model.dates.target == model.review.targetOn)
            #expect(model.dates.reportDue == model.review.reportDueOn)
            let row = try tx.row("select next_step from reviews.overview where id = \(review)")
            let next: ID<ReviewStep>? = try row?("next_step")
            #expect(model.nextStep?.id == (model.progress.state.isOpen ? next : nil))
        }
    }
}
