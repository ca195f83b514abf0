import Doors
import Values
import Web

@testable import BackOffice

extension ReviewRefusalCases {
    private static func plan(
        _ scene: ReviewsOffice, _ review: Int64, _ step: Int64, on day: String = "2026-09-14",
        responsible: Int64? = nil, seen: Int64? = nil
    ) throws -> Answer {
        try scene.coordinator.post(
            "/reviews/\(review)/steps/\(step)/plan",
            json: [
                "plannedOn": .string(day), "responsible": responsible.map(JSON.integer) ?? .null,
                "seen": seen.map(JSON.integer) ?? .null,
            ])
    }

    private static func finish(
        _ scene: ReviewsOffice, _ review: Int64, _ step: Int64, on day: String = "2026-08-20"
    ) throws -> Answer {
        try scene.coordinator.post("/reviews/\(review)/steps/\(step)/completion", json: ["doneOn": .string(day)])
    }

    private static func reopen(_ scene: ReviewsOffice, _ review: Int64, _ step: Int64) throws -> Answer {
        try scene.coordinator.post("/reviews/\(review)/steps/\(step)/reopening", json: [:])
    }

    static let ofSteps: [RefusalCase<ReviewsOffice>] = [
        .init(PlanStep.self, "not-found") { scene in
            let other = try scene.review()
            return try plan(scene, try scene.review(), try scene.step(1, of: other))
        },
        .init(PlanStep.self, "review.cancelled") { scene in
            let review = try scene.review()
            try scene.conclude(review, "cancelled_at_orientation")
            return try plan(scene, review, try scene.step(1, of: review))
        },
        .init(PlanStep.self, "step.done") { scene in
            let review = try scene.review()
            try scene.finish(upTo: 1, of: review)
            return try plan(scene, review, try scene.step(1, of: review))
        },
        .init(PlanStep.self, "step.responsible-not-in-team") { scene in
            let review = try scene.review()
            let person = try scene.reviewer("Anouk Terpstra")
            return try plan(scene, review, try scene.step(2, of: review), responsible: person.value)
        },
        .init(PlanStep.self, "stale") { scene in
            let review = try scene.review()
            let step = try scene.step(2, of: review)
            _ = try scene.done(plan(scene, review, step, seen: 1))
            return try plan(scene, review, step, on: "2026-09-15", seen: 1)
        },
        .init(FinishStep.self, "not-found") { try finish($0, try $0.review(), 404) },
        .init(FinishStep.self, "review.cancelled") { scene in
            let review = try scene.review()
            try scene.conclude(review, "cancelled_later")
            return try finish(scene, review, try scene.step(6, of: review))
        },
        .init(FinishStep.self, "step.done") { scene in
            let review = try scene.review()
            try scene.finish(upTo: 1, of: review)
            return try finish(scene, review, try scene.step(1, of: review))
        },
        .init(FinishStep.self, "day-in-future") { scene in
            let review = try scene.review()
            return try finish(scene, review, try scene.step(1, of: review), on: "2026-09-02")
        },
        .init(ReopenStep.self, "not-found") { try reopen($0, try $0.review(), 404) },
        .init(ReopenStep.self, "review.ended") { scene in
            let review = try scene.review()
            try scene.finish(upTo: 5, of: review)
            try scene.conclude(review, "done")
            return try reopen(scene, review, try scene.step(5, of: review))
        },
        .init(ReopenStep.self, "step.not-done") { scene in
            let review = try scene.review()
            return try reopen(scene, review, try scene.step(1, of: review))
        },
    ]

    private static func meet(
        _ scene: ReviewsOffice, _ path: String, step: Int64? = nil, seen: Int64? = nil
    ) throws -> Answer {
        var fields: [(String, JSON)] = [("title", "Eerste dialoog"), ("day", "2026-10-12"), ("startsAt", "14:30")]
        if let step { fields.append(("step", .integer(step))) }
        if let seen { fields.append(("seen", .integer(seen))) }
        return try scene.coordinator.post(path, json: .object(fields))
    }

    private static func cancel(_ scene: ReviewsOffice, _ review: Int64, _ meeting: Int64) throws -> Answer {
        try scene.coordinator.post("/reviews/\(review)/meetings/\(meeting)/cancellation", json: [:])
    }

    private static func withMeeting(_ scene: ReviewsOffice) throws -> (review: Int64, meeting: Int64) {
        let review = try scene.review()
        let answer = try scene.done(meet(scene, "/reviews/\(review)/meetings"))
        return (review, answer["meeting"]?.integer ?? 0)
    }

    static let ofMeetings: [RefusalCase<ReviewsOffice>] = [
        .init(PlanMeeting.self, "not-found") { try meet($0, "/reviews/404/meetings") },
        .init(PlanMeeting.self, "review.cancelled") { scene in
            let review = try scene.review()
            try scene.conclude(review, "cancelled_later")
            return try meet(scene, "/reviews/\(review)/meetings")
        },
        .init(PlanMeeting.self, "meeting.step-of-another-review") { scene in
            let step = try scene.step(1, of: try scene.review())
            return try meet(scene, "/reviews/\(try scene.review())/meetings", step: step)
        },
        .init(ChangeMeeting.self, "not-found") { try meet($0, "/reviews/\(try $0.review())/meetings/404/change") },
        .init(ChangeMeeting.self, "review.cancelled") { scene in
            let it = try withMeeting(scene)
            try scene.conclude(it.review, "cancelled_later")
            return try meet(scene, "/reviews/\(it.review)/meetings/\(it.meeting)/change")
        },
        .init(ChangeMeeting.self, "meeting.cancelled") { scene in
            let it = try withMeeting(scene)
            _ = try scene.done(cancel(scene, it.review, it.meeting))
            return try meet(scene, "/reviews/\(it.review)/meetings/\(it.meeting)/change")
        },
        .init(ChangeMeeting.self, "meeting.step-of-another-review") { scene in
            let it = try withMeeting(scene)
            let step = try scene.step(1, of: try scene.review())
            return try meet(scene, "/reviews/\(it.review)/meetings/\(it.meeting)/change", step: step)
        },
        .init(ChangeMeeting.self, "stale") { scene in
            let it = try withMeeting(scene)
            let step = try scene.step(3, of: it.review)
            _ = try scene.done(meet(scene, "/reviews/\(it.review)/meetings/\(it.meeting)/change", step: step, seen: 1))
            return try meet(scene, "/reviews/\(it.review)/meetings/\(it.meeting)/change", seen: 1)
        },
        .init(CancelMeeting.self, "not-found") { try cancel($0, try $0.review(), 404) },
        .init(CancelMeeting.self, "meeting.cancelled") { scene in
            let it = try withMeeting(scene)
            _ = try scene.done(cancel(scene, it.review, it.meeting))
            return try cancel(scene, it.review, it.meeting)
        },
    ]
}
