import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

/// Issue 3, point 7: the rule for a team, tested on the dates of the work.
@Suite("Reviews: who may be on a team")
struct TeamStandingTests {
    private let scene: ReviewsOffice

    init() throws { scene = try ReviewsOffice() }

    private func appoint(
        _ person: ID<Person>, _ part: String, from: String = "2026-06-18", until: String? = nil,
        exception: String? = nil, to review: Int64
    ) throws -> Answer {
        try scene.coordinator.post(
            "/reviews/\(review)/team",
            json: [
                "person": .integer(person.value), "part": .string(part), "fromDay": .string(from),
                "untilDay": .text(until), "exceptionGround": .text(exception),
            ])
    }

    /// A reviewer at a level, with that decision.
    private func reviewer(
        _ name: String, _ level: String, from: String = "2015-01-01", until: String? = nil
    ) throws -> (person: ID<Person>, reviewer: Int64, decision: Int64) {
        let person = try scene.beginner(name)
        let id = try scene.reviewerID(of: person)
        return (person, id, try scene.register(id, level: level, from: from, until: until))
    }

    private func decide(_ kind: String, about: Int64, of reviewer: Int64, from: String, until: String?) throws {
        try scene.office.asOwner(
            """
            insert into accreditation.decision (
                reviewer, kind, about, decided_on, effect_on, until_day, ground, decided_by)
            values (\(reviewer), \(kind), \(about), least(\(from)::date, settings.today()), \(from)::date,
                \(until)::date, 'Voorbeeld', \(scene.coordinator.person)) returning id
            """)
    }

    private func complete(_ reviewer: Int64, on day: String) throws {
        try scene.office.asOwner("insert into activities.training (name, leads_to) values ('Basis', 'registered')")
        try scene.office.asOwner(
            "insert into activities.cohort (training, name) select id, '2026' from activities.training")
        try scene.office.asOwner(
            """
            insert into activities.cohort_member (cohort, reviewer, joined_on)
            select id, \(reviewer), '2025-01-01' from activities.cohort
            """)
        try scene.office.asOwner(
            """
            insert into activities.completion (cohort, reviewer, completed_on)
            select id, \(reviewer), \(day)::date from activities.cohort
            """)
    }

    @Test("a registered reviewer leads; who is in training is second from the day the training was completed")
    func levels() throws {
        let review = try scene.review()
        let lead = try reviewer("Anouk Terpstra", "registered")
        let learner = try reviewer("Femke Prins", "in_training")
        try complete(learner.reviewer, on: "2026-07-01")
        #expect(try appoint(lead.person, "lead", to: review).status == 200)
        #expect(try appoint(learner.person, "lead", from: "2026-08-01", to: review).code == "team.no-standing")
        #expect(try appoint(learner.person, "second", from: "2026-06-30", to: review).code == "team.no-standing")
        #expect(try appoint(learner.person, "second", from: "2026-07-01", to: review).status == 200)
    }

    @Test("who is in training may be in training; who was never registered may be nothing but project leader")
    func inTraining() throws {
        let review = try scene.review()
        let learner = try reviewer("Femke Prins", "in_training")
        let newcomer = try scene.beginner("Joris Postma")
        #expect(try appoint(learner.person, "in_training", to: review).status == 200)
        for part in ["lead", "second", "in_training", "supervisor"] {
            #expect(try appoint(newcomer, part, to: review).code == "team.no-standing")
        }
        #expect(try appoint(newcomer, "project_leader", to: review).status == 200)
    }

    @Test("the supervisor of a team is registered as supervisor")
    func supervisor() throws {
        let review = try scene.review()
        let registered = try reviewer("Anouk Terpstra", "registered")
        let supervisor = try reviewer("Renske Hoekstra", "supervisor")
        #expect(try appoint(registered.person, "supervisor", to: review).code == "team.no-standing")
        #expect(try appoint(supervisor.person, "supervisor", to: review).status == 200)
        #expect(try appoint(supervisor.person, "lead", to: review).status == 200)
    }

    @Test("the last day of a registration counts only with its conditions met, and the day after it not at all")
    func lastDay() throws {
        let review = try scene.review()
        let it = try reviewer("Anouk Terpstra", "registered", from: "2023-10-01", until: "2026-09-30")
        #expect(try appoint(it.person, "lead", until: "2026-10-01", to: review).code == "team.no-standing")
        // On the last day the conditions are due, and nothing was granted.
        #expect(try appoint(it.person, "lead", until: "2026-09-30", to: review).code == "team.no-standing")
        #expect(try appoint(it.person, "lead", until: "2026-09-29", to: review).status == 200)
    }

    @Test("leave and suspension in the middle of the work are seen; the sentence says until when")
    func interrupted() throws {
        let review = try scene.review()
        let onLeave = try reviewer("Anouk Terpstra", "registered")
        try decide("leave", about: onLeave.decision, of: onLeave.reviewer, from: "2026-10-01", until: "2026-10-31")
        let refused = try appoint(onLeave.person, "lead", until: "2026-12-31", to: review)
        #expect(refused.code == "team.no-standing")
        #expect(refused.text.contains("1 oktober 2026") && refused.text.contains("verlof"))
        #expect(try appoint(onLeave.person, "lead", until: "2026-09-30", to: review).status == 200)
        #expect(try appoint(onLeave.person, "lead", from: "2026-11-01", until: "2026-12-31", to: review).status == 200)
        let suspended = try reviewer("Karin Smit", "registered")
        try decide("suspended", about: suspended.decision, of: suspended.reviewer, from: "2026-06-01", until: nil)
        #expect(try appoint(suspended.person, "second", to: review).text.contains("geschorst"))
    }

    @Test("an exception with a ground lets who is in training be second, and nobody who has no standing")
    func exception() throws {
        let review = try scene.review()
        let learner = try reviewer("Femke Prins", "in_training")
        let newcomer = try scene.beginner("Joris Postma")
        let ground = "Zij rondt de opleiding in oktober af; de supervisor kijkt mee."
        #expect(try appoint(learner.person, "second", to: review).text.contains("Uitzondering op het niveau"))
        #expect(try appoint(newcomer, "second", exception: ground, to: review).code == "team.no-standing")
        #expect(try appoint(learner.person, "second", exception: ground, to: review).status == 200)
        #expect(try scene.coordinator.get("/reviews/\(review)").text.contains("Uitzondering: " + ground))
    }

    @Test("the table itself holds the rule, whoever writes")
    func database() throws {
        let review = try scene.review()
        let newcomer = try scene.beginner("Joris Postma")
        let insert: SQL = """
            insert into reviews.team_member (review, person, part, from_day)
            values (\(review), \(newcomer), 'second', '2026-06-18')
            """
        #expect(try scene.objection(as: "coordinator", insert) == "team_member_has_standing")
        let it = try reviewer("Anouk Terpstra", "registered", from: "2023-10-01", until: "2026-09-30")
        #expect(try appoint(it.person, "lead", until: "2026-09-29", to: review).status == 200)
        let longer: SQL = "update reviews.team_member set until_day = '2026-10-05' where person = \(it.person)"
        #expect(try scene.objection(as: "coordinator", longer) == "team_member_has_standing")
    }

    @Test("a lapse after the work was planned is a task for the coordinator, and stands on the page of the review")
    func lapse() throws {
        let review = try scene.review()
        let it = try reviewer("Anouk Terpstra", "registered")
        let second = try reviewer("Karin Smit", "registered")
        #expect(try appoint(it.person, "lead", to: review).status == 200)
        #expect(try appoint(second.person, "second", to: review).status == 200)
        func tasks() throws -> String { try scene.coordinator.get("/").text }
        #expect(try !tasks().contains("Anouk Terpstra"))
        try decide("suspended", about: it.decision, of: it.reviewer, from: "2026-08-15", until: nil)
        let sentence = "Anouk Terpstra, eerste reviewer in"
        #expect(try tasks().contains(sentence))
        #expect(try tasks().contains("is dan geschorst"))
        #expect(
            try scene.coordinator.get("/reviews/\(review)").text.contains("Anouk Terpstra (eerste reviewer) is dan"))
        let member = try scene.member(it.person, in: review)
        _ = try scene.done(
            scene.coordinator.post("/reviews/\(review)/team/\(member)/end", json: ["untilDay": "2026-08-31"]))
        #expect(try !tasks().contains(sentence))
    }

    @Test("a registration that ends before the work as planned is a task too, on its own day")
    func foreseen() throws {
        let review = try scene.review()
        let it = try reviewer("Anouk Terpstra", "registered", from: "2023-10-01", until: "2026-09-30")
        #expect(try appoint(it.person, "lead", to: review).status == 200)
        #expect(try !scene.coordinator.get("/").text.contains("Anouk Terpstra"))
        try scene.office.asOwner(
            "update reviews.step set planned_on = '2026-11-15' where review = \(review) and ordinal = 5 returning id")
        let start = try scene.coordinator.get("/").text
        #expect(start.contains("Anouk Terpstra, eerste reviewer in") && start.contains("30 september 2026"))
    }

    @Test("the list of who may be appointed says how each is registered")
    func candidates() throws {
        let review = try scene.review()
        _ = try reviewer("Anouk Terpstra", "registered", from: "2023-10-01", until: "2026-09-30")
        _ = try scene.beginner("Joris Postma")
        let form = try scene.coordinator.get("/reviews/\(review)/team/new").text
        #expect(form.contains("Anouk Terpstra (R-0001, geregistreerd t/m 30-09-2026)"))
        #expect(form.contains("Joris Postma (R-0002, niet geregistreerd)"))
    }
}
