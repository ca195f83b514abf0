import Doors
import Values
import Web

@testable import BackOffice

extension ReviewRefusalCases {
    private static func fact(_ scene: ReviewsOffice, _ review: Int64, _ name: String, _ json: JSON) throws -> Answer {
        try scene.coordinator.post("/reviews/\(review)/\(name)", json: json)
    }

    private static func cancelled(_ scene: ReviewsOffice) throws -> Int64 {
        let review = try scene.review()
        try scene.conclude(review, "cancelled_later")
        return review
    }

    private static func consent(_ day: String) -> JSON { ["givenOn": .string(day), "form": "Modelformulier 2021"] }

    private static func recommendation(_ day: String = "2026-08-20", by organisation: Int64? = nil) -> JSON {
        [
            "recommendation": "Spreek af wie de regie heeft.", "agreedOn": .string(day),
            "organisation": organisation.map(JSON.integer) ?? .null,
        ]
    }

    private static func evaluation(_ day: String = "2026-08-20", present: Int64 = 1) -> JSON {
        ["heldOn": .string(day), "organisationsPresent": .integer(present)]
    }

    private static func outcome(_ word: String, on day: String = "2026-08-20", reason: String? = "Het kon niet.")
        -> JSON
    {
        ["outcome": .string(word), "endedOn": .string(day), "reason": .text(reason)]
    }

    private static func destruction(_ day: String) -> JSON {
        ["what": "Tijdlijnen", "destroyedBy": "Anouk Terpstra", "destroyedOn": .string(day)]
    }

    static let ofEnding: [RefusalCase<ReviewsOffice>] = [
        .init(GiveConsent.self, "not-found") { try fact($0, 404, "consents", consent("2026-08-20")) },
        .init(GiveConsent.self, "review.cancelled") {
            try fact($0, try cancelled($0), "consents", consent("2026-08-20"))
        },
        .init(GiveConsent.self, "day-in-future") { try fact($0, try $0.review(), "consents", consent("2026-09-02")) },
        .init(AgreeRecommendation.self, "not-found") { try fact($0, 404, "recommendations", recommendation()) },
        .init(AgreeRecommendation.self, "review.cancelled") {
            try fact($0, try cancelled($0), "recommendations", recommendation())
        },
        .init(AgreeRecommendation.self, "day-in-future") {
            try fact($0, try $0.review(), "recommendations", recommendation("2026-09-02"))
        },
        .init(AgreeRecommendation.self, "recommendation.not-a-party") { scene in
            let stranger = try scene.organisation("De Brug")
            return try fact(scene, try scene.review(), "recommendations", recommendation(by: stranger))
        },
        .init(RecordEvaluation.self, "not-found") { try fact($0, 404, "evaluations", evaluation()) },
        .init(RecordEvaluation.self, "review.cancelled") {
            try fact($0, try cancelled($0), "evaluations", evaluation())
        },
        .init(RecordEvaluation.self, "day-in-future") {
            try fact($0, try $0.review(), "evaluations", evaluation("2026-09-02"))
        },
        .init(RecordEvaluation.self, "evaluation.nobody-present") {
            try fact($0, try $0.review(), "evaluations", evaluation(present: 0))
        },
        .init(RecordEvaluation.self, "evaluation.more-than-parties") { scene in
            let it = try withParty(scene)
            return try fact(scene, it.review, "evaluations", evaluation(present: 2))
        },
        .init(RecordDestruction.self, "not-found") { try fact($0, 404, "destructions", destruction("2026-08-20")) },
        .init(RecordDestruction.self, "day-in-future") {
            try fact($0, try $0.review(), "destructions", destruction("2026-09-02"))
        },
        .init(ConcludeReview.self, "not-found") { try fact($0, 404, "outcome", outcome("done")) },
        .init(ConcludeReview.self, "review.ended") { try fact($0, try cancelled($0), "outcome", outcome("done")) },
        .init(ConcludeReview.self, "day-in-future") {
            try fact($0, try $0.review(), "outcome", outcome("cancelled_later", on: "2026-09-02"))
        },
        .init(ConcludeReview.self, "outcome.before-opening") {
            try fact($0, try $0.review(), "outcome", outcome("cancelled_later", on: "2026-06-17"))
        },
        .init(ConcludeReview.self, "outcome.steps-open") { scene in
            let review = try scene.review()
            try scene.finish(upTo: 4, of: review)
            return try fact(scene, review, "outcome", outcome("done"))
        },
        .init(ConcludeReview.self, "outcome.past-orientation") { scene in
            let review = try scene.review()
            try scene.finish(upTo: 2, of: review)
            return try fact(scene, review, "outcome", outcome("cancelled_at_orientation"))
        },
        .init(ConcludeReview.self, "outcome.before-last-step") { scene in
            let review = try scene.review()
            try scene.finish(upTo: 5, of: review)
            return try fact(scene, review, "outcome", outcome("done", on: "2026-07-31"))
        },
        .init(ConcludeReview.self, "outcome.without-reason") {
            try fact($0, try $0.review(), "outcome", outcome("cancelled_at_orientation", reason: nil))
        },
    ]
}
