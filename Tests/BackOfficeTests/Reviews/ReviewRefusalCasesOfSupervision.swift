import Doors
import Postgres
import Values
import Web

@testable import BackOffice

extension ReviewRefusalCases {
    /// Supervision of Anna, who leads a review, by a supervisor who may be somebody else.
    private static func supervise(
        _ scene: ReviewsOffice, on day: String = "2026-08-20", of whom: Int64? = nil, by supervisor: Visitor? = nil,
        times: Int = 1
    ) throws -> Answer {
        let anna = try supervisor?.person ?? scene.reviewer("Anna")
        let review = try scene.review()
        try scene.appoint(anna, "lead", to: review)
        let body: JSON = [
            "day": .string(day), "time": "1:00", "reviewers": [.integer(try whom ?? scene.reviewerID(of: anna))],
        ]
        let visitor = try supervisor ?? scene.office.visitor(.supervisor)
        for _ in 1..<times { _ = try scene.done(visitor.post("/reviews/\(review)/supervision", json: body)) }
        return try visitor.post("/reviews/\(review)/supervision", json: body)
    }

    static let ofSupervision: [RefusalCase<ReviewsOffice>] = [
        .init(SuperviseReview.self, "not-found") { scene in
            try scene.office.visitor(.supervisor).post(
                "/reviews/99999/supervision", json: ["day": "2026-08-20", "time": "1:00", "reviewers": [1]])
        },
        .init(SuperviseReview.self, "day-in-future") { try supervise($0, on: "2026-09-02") },
        .init(SuperviseReview.self, "supervision.not-in-team") { scene in
            try supervise(scene, of: scene.reviewerID(of: scene.reviewer("Buitenstaander")))
        },
        .init(SuperviseReview.self, "supervision.of-oneself") { scene in
            let person = try scene.reviewer("Beide")
            try scene.office.asOwner(
                """
                insert into access.role_holding (person, role, from_day)
                values (\(person), 'supervisor', '2013-09-01') returning id
                """)
            return try supervise(scene, by: scene.signedIn(person))
        },
        .init(SuperviseReview.self, "supervision.already-recorded") { try supervise($0, times: 2) },
    ]
}
