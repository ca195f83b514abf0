import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("Reviews: what asks for attention today")
struct ReviewTasksTests {
    /// The tasks on a day as somebody in a role sees them.
    private func tasks(
        _ office: ReviewsOffice, on today: String = "2026-09-01", as role: String = "coordinator",
        person: ID<Person>? = nil
    ) throws -> [DeskTask] {
        let prelude: SQL = """
            select set_config('role', \("griffie_" + role), true),
                set_config('griffie.person', \(person.map { String($0.value) } ?? ""), true)
            """
        return try office.office.service.transaction(lane: .fast, prelude: prelude) { tx in
            try ReviewTasks.forToday(tx, today: try day(today))
        }
    }

    private func sentences(_ tasks: [DeskTask]) -> [String] { tasks.map(\.sentence.nl) }

    /// A review that asks for nothing: parties, a whole team, nothing overdue.
    private func quiet(_ office: ReviewsOffice, on day: String = "2026-06-18") throws -> Int64 {
        let review = try office.review(on: day, parties: [try office.organisation("De Brug")])
        try office.appoint(try office.reviewer("Anouk Terpstra"), "lead", to: review)
        try office.appoint(try office.reviewer("Joost Hagenaars"), "second", to: review)
        return review
    }

    @Test("a review that is as it should be asks for nothing")
    func nothing() throws {
        let office = try ReviewsOffice()
        _ = try quiet(office)
        #expect(try tasks(office).isEmpty)
    }

    @Test("a request that waits longer than the term is asked about from that day, until it is decided")
    func undecided() throws {
        let office = try ReviewsOffice()
        let request = try office.request(on: "2026-08-20")
        #expect(try tasks(office, on: "2026-09-02").isEmpty)
        let asked = try tasks(office, on: "2026-09-03")
        #expect(sentences(asked) == ["Op de aanvraag “Een overplaatsing die misliep” is nog niet besloten."])
        #expect(asked.first?.href == "/requests/\(request)")
        #expect(asked.first?.day == (try day("2026-09-03")))
        _ = try office.done(
            office.coordinator.post(
                "/requests/\(request)/refusal", json: ["reason": "x", "decidedOn": "2026-08-25"]))
        #expect(try tasks(office, on: "2026-09-03").isEmpty)
    }

    @Test("the incident report is warned of two weeks before, on the day itself, and no longer after it")
    func reportDue() throws {
        let office = try ReviewsOffice()
        let review = try quiet(office)
        try office.office.asOwner(
            "update reviews.review set notified_on = '2026-07-21' where id = \(review) returning id")
        #expect(try tasks(office, on: "2026-08-17").isEmpty)
        #expect(try tasks(office, on: "2026-08-18").map(\.urgency) == [.soon])
        let last = try tasks(office, on: "2026-09-01")
        #expect(
            sentences(last) == ["Het incidentrapport bij LR-2026-001 moet op 1 september 2026 bij de inspectie zijn."])
        #expect(last.map(\.urgency) == [.now])
        #expect(try tasks(office, on: "2026-09-02").isEmpty)
    }

    @Test("a target that has passed, a step that is overdue and an empty place in the team are each asked once")
    func openReview() throws {
        let office = try ReviewsOffice()
        let review = try quiet(office)
        #expect(try tasks(office, on: "2026-10-18").isEmpty)
        #expect(
            sentences(try tasks(office, on: "2026-10-19")) == ["LR-2026-001 had op 18 oktober 2026 klaar moeten zijn."])
        try office.office.asOwner(
            "update reviews.step set planned_on = '2026-08-31' where review = \(review) and ordinal = 2 returning id")
        #expect(try tasks(office, on: "2026-08-31").isEmpty)
        #expect(
            sentences(try tasks(office)) == [
                "De stap Verkennen van LR-2026-001 had op 31 augustus 2026 klaar moeten zijn."
            ])
        try office.finish(upTo: 2, of: review)
        #expect(try tasks(office).isEmpty)
        let other = try office.review("Zonder team", on: "2026-08-01")
        let asked = try tasks(office)
        #expect(sentences(asked) == ["LR-2026-002 heeft nog geen eerste reviewer en geen tweede reviewer."])
        #expect(asked.first?.urgency == .later)
        try office.finish(upTo: 1, of: other)
        #expect(try tasks(office).first?.urgency == .now)
        #expect(try tasks(office).first?.href == "/reviews/\(other)")
    }

    @Test("an employer that becomes a party is the most urgent, until somebody else has taken over")
    func partial() throws {
        let office = try ReviewsOffice()
        let review = try quiet(office)
        let linde = try office.organisation("GGZ De Linde")
        let anouk = try #require(try member("Anouk Terpstra", office))
        try office.employ(try office.reviewerID(of: anouk), linde, "2020-01-01", nil)
        try office.office.asOwner(
            """
            insert into reviews.party (review, organisation, participating, joined_on)
            values (\(review), \(linde), true, '2026-08-15') returning id
            """)
        let asked = try tasks(office)
        #expect(
            sentences(asked) == [
                "Anouk Terpstra werkt bij GGZ De Linde, dat partij is in LR-2026-001. Bespreek wie het overneemt."
            ])
        #expect(asked.first?.day == (try day("2026-08-15")))
        #expect(asked.first?.urgency == .now)
        let id = try office.member(anouk, in: review)
        _ = try office.done(
            office.coordinator.post("/reviews/\(review)/team/\(id)/end", json: ["untilDay": "2026-08-31"]))
        #expect(sentences(try tasks(office)) == ["LR-2026-001 heeft nog geen eerste reviewer."])
    }

    @Test("a past employer that becomes a party is asked about; one that was confirmed is not")
    func pastEmployer() throws {
        let office = try ReviewsOffice()
        let review = try quiet(office)
        let linde = try office.organisation("GGZ De Linde")
        let anouk = try #require(try member("Anouk Terpstra", office))
        try office.employ(try office.reviewerID(of: anouk), linde, "2020-01-01", "2025-12-31")
        try office.office.asOwner(
            """
            insert into reviews.party (review, organisation, participating, joined_on)
            values (\(review), \(linde), true, '2026-08-15') returning id
            """)
        #expect(sentences(try tasks(office)).first?.hasPrefix("Anouk Terpstra werkte tot kort geleden") == true)
        try office.office.asOwner(
            "update reviews.team_member set warned_of = 'besproken' where person = \(anouk) returning id")
        #expect(try tasks(office).isEmpty)
    }

    private func member(_ name: String, _ office: ReviewsOffice) throws -> ID<Person>? {
        try office.office.asOwner("select id from access.person where name = \(name)").first?("id")
    }

    @Test("working documents are chased after the final report, and after the end of a review without one")
    func documents() throws {
        let office = try ReviewsOffice()
        let reported = try quiet(office)
        try office.finish(upTo: 5, of: reported, on: "2026-08-02")
        #expect(try tasks(office, on: "2026-08-31").isEmpty)
        #expect(
            sentences(try tasks(office)) == [
                "De werkdocumenten van LR-2026-001 moeten worden vernietigd. Leg vast wat, door wie en wanneer."
            ])
        let stopped = try quiet(office)
        try office.conclude(stopped, "cancelled_later", on: "2026-08-01")
        #expect(try tasks(office).map(\.href) == ["/reviews/\(stopped)", "/reviews/\(reported)"])
        for review in [reported, stopped] {
            _ = try office.done(
                office.coordinator.post(
                    "/reviews/\(review)/destructions",
                    json: ["what": "Alles", "destroyedBy": "Anouk", "destroyedOn": "2026-08-31"]))
        }
        #expect(try tasks(office).isEmpty)
    }

    @Test("an evaluation that was not held is asked about sixty days after the end")
    func evaluation() throws {
        let office = try ReviewsOffice()
        let review = try quiet(office, on: "2026-01-10")
        try office.finish(upTo: 5, of: review, on: "2026-05-01")
        try office.conclude(review, "done", on: "2026-06-03")
        try office.office.asOwner(
            """
            insert into reviews.destruction (review, destroyed_on, what, destroyed_by)
            values (\(review), '2026-06-10', 'x', 'x') returning id
            """)
        #expect(try tasks(office, on: "2026-08-01").isEmpty)
        #expect(
            sentences(try tasks(office, on: "2026-08-02")) == [
                "LR-2026-001 is nog niet geëvalueerd met de organisaties."
            ])
    }

    @Test("a reviewer is asked only about his or her own reviews, in every role the statements run")
    func roles() throws {
        let office = try ReviewsOffice()
        let anouk = try office.reviewer("Anouk Terpstra")
        let mine = try office.review("De mijne")
        _ = try office.review("Van een ander")
        _ = try office.request(on: "2026-08-01")
        try office.appoint(anouk, "lead", to: mine)
        #expect(
            sentences(try tasks(office, as: "reviewer", person: anouk)) == [
                "LR-2026-001 heeft nog geen tweede reviewer."
            ])
        for role in ["board", "treasurer", "supervisor", "auditor", "administrator", "console"] {
            #expect(try tasks(office, as: role).count == 3, "\(role)")
        }
    }
}
