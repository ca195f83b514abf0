import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("What a review does for the standing of its team")
struct PracticeTests {
    private func entries(_ scene: ReviewsOffice) throws -> [String] {
        try scene.office.asOwner(
            """
            select person.name || ' ' || entry.part || ' ' || entry.on_day || ' ' || entry.source as line
            from activities.entry join reviewers.reviewer on reviewer.id = entry.reviewer
                join access.person on person.id = reviewer.person
            where kind = 'practice' and withdrawn_on is null order by 1
            """
        ).map { try $0("line") }
    }

    private func planned(_ scene: ReviewsOffice) throws -> [String] {
        try scene.office.asOwner(
            """
            select person.name || ' ' || planned.part || ' ' || planned.expected_on as line
            from activities.planned_practice as planned join reviewers.reviewer on reviewer.id = planned.reviewer
                join access.person on person.id = reviewer.person order by 1
            """
        ).map { try $0("line") }
    }

    @Test("a review that is done proposes practice for each reviewer of its team, on the last day of who left earlier")
    func proposed() throws {
        let scene = try ReviewsOffice()
        let review = try scene.review()
        let (anna, bea, cas, dirk) = (
            try scene.reviewer("Anna"), try scene.reviewer("Bea"), try scene.reviewer("Cas"), try scene.reviewer("Dirk")
        )
        try scene.appoint(anna, "lead", to: review)
        try scene.appoint(bea, "second", to: review)
        try scene.appoint(cas, "in_training", to: review)
        try scene.appoint(dirk, "in_training", to: review, from: "2026-09-01")
        try scene.appoint(scene.office.person("Eva", [.coordinator]), "project_leader", to: review)
        let left = try scene.member(bea, in: review)
        _ = try scene.done(
            scene.coordinator.post("/reviews/\(review)/team/\(left)/end", json: ["untilDay": "2026-07-15"]))
        try scene.finish(upTo: 5, of: review)
        try scene.conclude(review, "done")
        #expect(
            try entries(scene) == [
                "Anna lead 2026-08-20 review", "Bea second 2026-07-15 review", "Cas in_training 2026-08-20 review",
            ])
        #expect(try scene.office.number("select count(*) from activities.entry where granted is not null") == 0)
    }

    @Test(
        "one entry for who changed places, in the last part; none for who handed it in already, or when it is cancelled"
    )
    func neverTwice() throws {
        let scene = try ReviewsOffice()
        let (anna, bea) = (try scene.reviewer("Anna"), try scene.reviewer("Bea"))
        let review = try scene.review()
        try scene.appoint(anna, "second", to: review)
        let member = try scene.member(anna, in: review)
        _ = try scene.done(
            scene.coordinator.post("/reviews/\(review)/team/\(member)/end", json: ["untilDay": "2026-07-15"]))
        try scene.appoint(anna, "lead", to: review, from: "2026-07-16")
        try scene.appoint(bea, "second", to: review)
        let body: JSON = ["kind": "practice", "day": "2026-08-01", "review": .integer(review)]
        _ = try scene.done(scene.signedIn(bea).post("/hours", json: body))
        try scene.finish(upTo: 5, of: review)
        try scene.conclude(review, "done")
        #expect(try entries(scene) == ["Anna lead 2026-08-20 review", "Bea second 2026-08-01 hand_in"])
        let other = try scene.review()
        try scene.appoint(anna, "lead", to: other)
        try scene.conclude(other, "cancelled_at_orientation")
        #expect(try entries(scene).count == 2)
    }

    @Test("practice to come follows the team, the plan of the last required step, and the end of the review")
    func plannedPractice() throws {
        let scene = try ReviewsOffice()
        let (anna, bea) = (try scene.reviewer("Anna"), try scene.reviewer("Bea"))
        let review = try scene.review()
        try scene.appoint(anna, "lead", to: review)
        // A full review takes four months from the day it was opened, 18 June.
        #expect(try planned(scene) == ["Anna lead 2026-10-18"])
        let last = try scene.step(5, of: review)
        _ = try scene.done(
            scene.coordinator.post("/reviews/\(review)/steps/\(last)/plan", json: ["plannedOn": "2026-11-02"]))
        try scene.appoint(bea, "second", to: review)
        #expect(try planned(scene) == ["Anna lead 2026-11-02", "Bea second 2026-11-02"])
        let member = try scene.member(bea, in: review)
        _ = try scene.done(
            scene.coordinator.post("/reviews/\(review)/team/\(member)/end", json: ["untilDay": "2026-09-30"]))
        #expect(try planned(scene) == ["Anna lead 2026-11-02", "Bea second 2026-09-30"])
        try scene.finish(upTo: 5, of: review)
        #expect(try planned(scene) == ["Anna lead 2026-08-01", "Bea second 2026-08-01"])
        try scene.conclude(review, "done")
        #expect(try planned(scene) == [])
    }

    @Test("a supervisor records supervision of the team, which awaits judgement with its review")
    func supervision() throws {
        let scene = try ReviewsOffice()
        let supervisor = try scene.office.visitor(.supervisor)
        let (anna, bea) = (try scene.reviewer("Anna"), try scene.reviewer("Bea"))
        let review = try scene.review()
        try scene.appoint(anna, "lead", to: review)
        try scene.appoint(bea, "second", to: review)
        #expect(try supervisor.get("/reviews/\(review)").text.contains("/reviews/\(review)/supervision"))
        #expect(!(try scene.coordinator.get("/reviews/\(review)").text.contains("/reviews/\(review)/supervision")))
        let form = try supervisor.get("/reviews/\(review)/supervision").text
        #expect(form.contains("Anna (R-0001)") && form.contains("Bea (R-0002)"))
        let body: JSON = [
            "day": "2026-08-20", "time": "1:30", "reviewers": [.integer(try scene.reviewerID(of: anna))],
        ]
        _ = try scene.done(supervisor.post("/reviews/\(review)/supervision", json: body))
        let entry = try supervisor.get("/hours.json").json[0]
        #expect(entry?["kind"]?.string == "supervision" && entry?["handedIn"]?.integer == 90)
        #expect(entry?["review"]?.integer == review && entry?["state"]?.string == "waiting")
        #expect(entry?["reviewerName"]?.string == "Anna")
        let page = try scene.signedIn(anna).get("/hours").text
        #expect(page.contains("1 u 30"))
    }
}
