import Doors
import Values
import Web

@testable import BackOffice

enum ReviewRefusalCases {
    static let all = ofRequests + ofReviews + ofParties + ofSteps + ofMeetings + ofTeam + ofEnding + ofSupervision
}

extension ReviewRefusalCases {
    private static func asked(
        _ scene: ReviewsOffice, _ path: String, receivedOn: String = "2026-08-20", organisations: [Int64] = [],
        seen: Int64? = nil
    ) throws -> Answer {
        var fields: [(String, JSON)] = [
            ("receivedOn", .string(receivedOn)), ("askedBy", "Ineke"), ("subject", "Een overplaatsing"),
            ("organisations", .array(organisations.map(JSON.integer))),
        ]
        if let seen { fields.append(("seen", .integer(seen))) }
        return try scene.coordinator.post(path, json: .object(fields))
    }

    private static func accept(
        _ scene: ReviewsOffice, _ request: Int64, on day: String = "2026-08-25", kind: String = "full"
    ) throws -> Answer {
        try scene.coordinator.post(
            "/requests/\(request)/acceptance",
            json: ["title": "Samen leren", "kind": .string(kind), "decidedOn": .string(day)])
    }

    private static func decline(
        _ scene: ReviewsOffice, _ request: Int64, on day: String = "2026-08-25"
    ) throws -> Answer {
        try scene.coordinator.post(
            "/requests/\(request)/refusal", json: ["reason": "Geen leervraag", "decidedOn": .string(day)])
    }

    static let ofRequests: [RefusalCase<ReviewsOffice>] = [
        .init(RegisterRequest.self, "day-in-future") { try asked($0, "/requests", receivedOn: "2026-09-02") },
        .init(RegisterRequest.self, "organisation.unknown") { try asked($0, "/requests", organisations: [404]) },
        .init(ChangeRequest.self, "not-found") { try asked($0, "/requests/404/change") },
        .init(ChangeRequest.self, "request.decided") { scene in
            let request = try scene.request()
            _ = try scene.done(decline(scene, request))
            return try asked(scene, "/requests/\(request)/change")
        },
        .init(ChangeRequest.self, "day-in-future") { scene in
            try asked(scene, "/requests/\(try scene.request())/change", receivedOn: "2026-09-02")
        },
        .init(ChangeRequest.self, "organisation.unknown") { scene in
            try asked(scene, "/requests/\(try scene.request())/change", organisations: [404])
        },
        .init(ChangeRequest.self, "stale") { scene in
            let request = try scene.request()
            _ = try scene.done(asked(scene, "/requests/\(request)/change", receivedOn: "2026-08-19", seen: 1))
            return try asked(scene, "/requests/\(request)/change", seen: 1)
        },
        .init(AcceptRequest.self, "not-found") { try accept($0, 404) },
        .init(AcceptRequest.self, "request.decided") { scene in
            let request = try scene.request()
            _ = try scene.done(accept(scene, request))
            return try accept(scene, request)
        },
        .init(AcceptRequest.self, "day-in-future") { try accept($0, try $0.request(), on: "2026-09-02") },
        .init(AcceptRequest.self, "request.not-yet-received") { try accept($0, try $0.request(), on: "2026-08-19") },
        .init(AcceptRequest.self, "review.kind-not-offered") { try accept($0, try $0.request(), kind: "half") },
        .init(DeclineRequest.self, "not-found") { try decline($0, 404) },
        .init(DeclineRequest.self, "request.decided") { scene in
            let request = try scene.request()
            _ = try scene.done(accept(scene, request))
            return try decline(scene, request)
        },
        .init(DeclineRequest.self, "day-in-future") { try decline($0, try $0.request(), on: "2026-09-02") },
        .init(DeclineRequest.self, "request.not-yet-received") { try decline($0, try $0.request(), on: "2026-08-19") },
    ]

    private static func open(
        _ scene: ReviewsOffice, kind: String = "full", on day: String = "2026-06-18", parties: [JSON] = []
    ) throws -> Answer {
        try scene.coordinator.post(
            "/reviews",
            json: [
                "title": "Samen leren", "kind": .string(kind), "openedOn": .string(day), "parties": .array(parties),
            ])
    }

    private static func change(
        _ scene: ReviewsOffice, _ review: Int64, notifiedOn: String = "2026-07-21", seen: Int64? = nil
    ) throws -> Answer {
        try scene.coordinator.post(
            "/reviews/\(review)/change",
            json: [
                "title": "Een andere titel", "notifiedOn": .string(notifiedOn),
                "seen": seen.map(JSON.integer) ?? .null,
            ])
    }

    static let ofReviews: [RefusalCase<ReviewsOffice>] = [
        .init(OpenReview.self, "day-in-future") { try open($0, on: "2026-09-02") },
        .init(OpenReview.self, "review.kind-not-offered") { try open($0, kind: "one_day", on: "2019-12-31") },
        .init(OpenReview.self, "party.twice") { scene in
            let one: JSON = ["organisation": .integer(try scene.organisation("De Brug")), "paying": true]
            return try open(scene, parties: [one, one])
        },
        .init(OpenReview.self, "party.does-nothing") { scene in
            try open(scene, parties: [["organisation": .integer(try scene.organisation("De Brug"))]])
        },
        .init(OpenReview.self, "organisation.unknown") {
            try open($0, parties: [["organisation": 404, "paying": true]])
        },
        .init(ChangeReview.self, "not-found") { try change($0, 404) },
        .init(ChangeReview.self, "review.ended") { scene in
            let review = try scene.review()
            try scene.conclude(review, "cancelled_at_orientation")
            return try change(scene, review)
        },
        .init(ChangeReview.self, "day-in-future") { try change($0, try $0.review(), notifiedOn: "2026-09-02") },
        .init(ChangeReview.self, "stale") { scene in
            let review = try scene.review()
            _ = try scene.done(change(scene, review, seen: 1))
            return try change(scene, review, notifiedOn: "2026-07-22", seen: 1)
        },
    ]
}
