import Doors
import Values
import Web

@testable import BackOffice

/// One refusal of one action: how it is provoked, from a fresh office.
struct RefusalCase: Sendable, CustomStringConvertible {
    let action: AnyAction
    let code: RefusalCode
    let provoke: @Sendable (ReviewScene) throws -> Answer

    init<A: Action>(
        _ action: A.Type, _ code: RefusalCode, _ provoke: @escaping @Sendable (ReviewScene) throws -> Answer
    ) {
        self.action = AnyAction(action)
        self.code = code
        self.provoke = provoke
    }

    var description: String { "\(action.door.name): \(code.name)" }
}

enum RefusalCases {
    static let all = ofRequests + ofReviews + ofParties + ofSteps + ofMeetings + ofTeam + ofEnding

    private static func asked(
        _ scene: ReviewScene, _ path: String, receivedOn: String = "2026-08-20", organisations: [Int64] = [],
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
        _ scene: ReviewScene, _ request: Int64, on day: String = "2026-08-25", kind: String = "full"
    ) throws -> Answer {
        try scene.coordinator.post(
            "/requests/\(request)/acceptance",
            json: ["title": "Samen leren", "kind": .string(kind), "decidedOn": .string(day)])
    }

    private static func decline(
        _ scene: ReviewScene, _ request: Int64, on day: String = "2026-08-25"
    ) throws -> Answer {
        try scene.coordinator.post(
            "/requests/\(request)/refusal", json: ["reason": "Geen leervraag", "decidedOn": .string(day)])
    }

    private static let ofRequests: [RefusalCase] = [
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
        _ scene: ReviewScene, kind: String = "full", on day: String = "2026-06-18", parties: [JSON] = []
    ) throws -> Answer {
        try scene.coordinator.post(
            "/reviews",
            json: [
                "title": "Samen leren", "kind": .string(kind), "openedOn": .string(day), "parties": .array(parties),
            ])
    }

    private static func change(
        _ scene: ReviewScene, _ review: Int64, notifiedOn: String = "2026-07-21", seen: Int64? = nil
    ) throws -> Answer {
        try scene.coordinator.post(
            "/reviews/\(review)/change",
            json: [
                "title": "Een andere titel", "notifiedOn": .string(notifiedOn),
                "seen": seen.map(JSON.integer) ?? .null,
            ])
    }

    private static let ofReviews: [RefusalCase] = [
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

    private static func join(
        _ scene: ReviewScene, _ review: Int64, _ organisation: Int64, on day: String = "2026-07-02",
        paying: Bool = true
    ) throws -> Answer {
        try scene.coordinator.post(
            "/reviews/\(review)/parties",
            json: ["organisation": .integer(organisation), "paying": .bool(paying), "joinedOn": .string(day)])
    }

    private static func changeParty(
        _ scene: ReviewScene, _ review: Int64, _ party: Int64, joinedOn: String = "2026-07-02", paying: Bool = true,
        seen: Int64? = nil
    ) throws -> Answer {
        try scene.coordinator.post(
            "/reviews/\(review)/parties/\(party)/change",
            json: [
                "paying": .bool(paying), "joinedOn": .string(joinedOn), "seen": seen.map(JSON.integer) ?? .null,
            ])
    }

    private static func leave(
        _ scene: ReviewScene, _ review: Int64, _ party: Int64, on day: String = "2026-07-31"
    ) throws -> Answer {
        try scene.coordinator.post("/reviews/\(review)/parties/\(party)/departure", json: ["leftOn": .string(day)])
    }

    /// A review with one party: the organisation, the review and the party.
    private static func withParty(_ scene: ReviewScene) throws -> (organisation: Int64, review: Int64, party: Int64) {
        let organisation = try scene.organisation("Stichting De Brug")
        let review = try scene.review(parties: [organisation])
        return (organisation, review, try scene.party(organisation, in: review))
    }

    private static let ofParties: [RefusalCase] = [
        .init(AddParty.self, "not-found") { try join($0, 404, try $0.organisation("De Brug")) },
        .init(AddParty.self, "review.ended") { scene in
            let review = try scene.review()
            try scene.conclude(review, "cancelled_at_orientation")
            return try join(scene, review, try scene.organisation("De Brug"))
        },
        .init(AddParty.self, "organisation.unknown") { try join($0, try $0.review(), 404) },
        .init(AddParty.self, "party.does-nothing") { scene in
            try join(scene, try scene.review(), try scene.organisation("De Brug"), paying: false)
        },
        .init(AddParty.self, "party.already") { scene in
            let it = try withParty(scene)
            return try join(scene, it.review, it.organisation)
        },
        .init(ChangeParty.self, "not-found") { scene in
            let it = try withParty(scene)
            // A party of another review is none of this one.
            return try changeParty(scene, try scene.review(), it.party)
        },
        .init(ChangeParty.self, "review.ended") { scene in
            let it = try withParty(scene)
            try scene.conclude(it.review, "cancelled_at_orientation")
            return try changeParty(scene, it.review, it.party)
        },
        .init(ChangeParty.self, "party.left") { scene in
            let it = try withParty(scene)
            _ = try scene.done(leave(scene, it.review, it.party))
            return try changeParty(scene, it.review, it.party)
        },
        .init(ChangeParty.self, "party.does-nothing") { scene in
            let it = try withParty(scene)
            return try changeParty(scene, it.review, it.party, paying: false)
        },
        .init(ChangeParty.self, "party.already") { scene in
            // It left in July and came back in August: the second stay cannot begin in the first.
            let it = try withParty(scene)
            _ = try scene.done(leave(scene, it.review, it.party))
            _ = try scene.done(join(scene, it.review, it.organisation, on: "2026-08-10"))
            return try changeParty(
                scene, it.review, try scene.party(it.organisation, in: it.review), joinedOn: "2026-07-31")
        },
        .init(ChangeParty.self, "stale") { scene in
            let it = try withParty(scene)
            _ = try scene.done(changeParty(scene, it.review, it.party, seen: 1))
            return try changeParty(scene, it.review, it.party, joinedOn: "2026-07-03", seen: 1)
        },
        .init(PartyLeaves.self, "not-found") { try leave($0, try $0.review(), 404) },
        .init(PartyLeaves.self, "review.ended") { scene in
            let it = try withParty(scene)
            try scene.conclude(it.review, "cancelled_later")
            return try leave(scene, it.review, it.party)
        },
        .init(PartyLeaves.self, "party.left") { scene in
            let it = try withParty(scene)
            _ = try scene.done(leave(scene, it.review, it.party))
            return try leave(scene, it.review, it.party, on: "2026-08-01")
        },
        .init(PartyLeaves.self, "party.leaves-before-joining") { scene in
            let it = try withParty(scene)
            return try leave(scene, it.review, it.party, on: "2026-06-17")
        },
    ]

    private static func plan(
        _ scene: ReviewScene, _ review: Int64, _ step: Int64, on day: String = "2026-09-14",
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
        _ scene: ReviewScene, _ review: Int64, _ step: Int64, on day: String = "2026-08-20"
    ) throws -> Answer {
        try scene.coordinator.post("/reviews/\(review)/steps/\(step)/completion", json: ["doneOn": .string(day)])
    }

    private static func reopen(_ scene: ReviewScene, _ review: Int64, _ step: Int64) throws -> Answer {
        try scene.coordinator.post("/reviews/\(review)/steps/\(step)/reopening", json: [:])
    }

    private static let ofSteps: [RefusalCase] = [
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
        _ scene: ReviewScene, _ path: String, step: Int64? = nil, seen: Int64? = nil
    ) throws -> Answer {
        var fields: [(String, JSON)] = [("title", "Eerste dialoog"), ("day", "2026-10-12"), ("startsAt", "14:30")]
        if let step { fields.append(("step", .integer(step))) }
        if let seen { fields.append(("seen", .integer(seen))) }
        return try scene.coordinator.post(path, json: .object(fields))
    }

    private static func cancel(_ scene: ReviewScene, _ review: Int64, _ meeting: Int64) throws -> Answer {
        try scene.coordinator.post("/reviews/\(review)/meetings/\(meeting)/cancellation", json: [:])
    }

    private static func withMeeting(_ scene: ReviewScene) throws -> (review: Int64, meeting: Int64) {
        let review = try scene.review()
        let answer = try scene.done(meet(scene, "/reviews/\(review)/meetings"))
        return (review, answer["meeting"]?.integer ?? 0)
    }

    private static let ofMeetings: [RefusalCase] = [
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

    private static func appoint(
        _ scene: ReviewScene, _ review: Int64, _ person: ID<Person>, _ part: String = "lead",
        from: String = "2026-06-18", until: String? = nil, confirmed: Bool = false, reason: String? = nil
    ) throws -> Answer {
        try scene.coordinator.post(
            "/reviews/\(review)/team",
            json: [
                "person": .integer(person.value), "part": .string(part), "fromDay": .string(from),
                "untilDay": .text(until), "confirmPastEmployer": .bool(confirmed), "pastEmployerReason": .text(reason),
            ])
    }

    private static func end(
        _ scene: ReviewScene, _ review: Int64, _ member: Int64, on day: String
    ) throws -> Answer {
        try scene.coordinator.post("/reviews/\(review)/team/\(member)/end", json: ["untilDay": .string(day)])
    }

    private static func withMember(_ scene: ReviewScene) throws -> (review: Int64, person: ID<Person>, member: Int64) {
        let review = try scene.review()
        let person = try scene.reviewer("Anouk Terpstra")
        try scene.appoint(person, "lead", to: review)
        return (review, person, try scene.member(person, in: review))
    }

    /// Somebody who worked for a party until a year before.
    private static func pastEmployee(_ scene: ReviewScene) throws -> (review: Int64, person: ID<Person>) {
        let organisation = try scene.organisation("GGZ De Linde")
        let person = try scene.reviewer("Joost Hagenaars", employer: organisation, until: "2025-03-01")
        return (try scene.review(parties: [organisation]), person)
    }

    private static let ofTeam: [RefusalCase] = [
        .init(AppointMember.self, "not-found") { try appoint($0, try $0.review(), ID(404)) },
        .init(AppointMember.self, "review.ended") { scene in
            let review = try scene.review()
            try scene.conclude(review, "cancelled_at_orientation")
            return try appoint(scene, review, try scene.reviewer("Anouk Terpstra"))
        },
        .init(AppointMember.self, "team.ends-before-it-begins") { scene in
            try appoint(scene, try scene.review(), try scene.reviewer("Anouk Terpstra"), until: "2026-06-17")
        },
        .init(AppointMember.self, "team.not-a-reviewer") { scene in
            try appoint(scene, try scene.review(), try scene.office.person("Samira el Amrani", [.supervisor]))
        },
        .init(AppointMember.self, "team.already") { scene in
            let it = try withMember(scene)
            return try appoint(scene, it.review, it.person, "second")
        },
        .init(AppointMember.self, "team.employer-is-party") { scene in
            let organisation = try scene.organisation("GGZ De Linde")
            let person = try scene.reviewer("Joost Hagenaars", employer: organisation)
            // Confirming helps a past employer only.
            return try appoint(
                scene, try scene.review(parties: [organisation]), person, confirmed: true, reason: "Het mag")
        },
        .init(AppointMember.self, "team.past-employer-is-party") { scene in
            let it = try pastEmployee(scene)
            return try appoint(scene, it.review, it.person)
        },
        .init(AppointMember.self, "team.past-employer-without-reason") { scene in
            let it = try pastEmployee(scene)
            return try appoint(scene, it.review, it.person, confirmed: true)
        },
        .init(EndMembership.self, "not-found") { try end($0, try $0.review(), 404, on: "2026-08-31") },
        .init(EndMembership.self, "team.has-ended") { scene in
            let it = try withMember(scene)
            _ = try scene.done(end(scene, it.review, it.member, on: "2026-08-31"))
            return try end(scene, it.review, it.member, on: "2026-09-30")
        },
        .init(EndMembership.self, "team.ends-before-it-begins") { scene in
            let it = try withMember(scene)
            return try end(scene, it.review, it.member, on: "2026-06-17")
        },
    ]

    private static func fact(_ scene: ReviewScene, _ review: Int64, _ name: String, _ json: JSON) throws -> Answer {
        try scene.coordinator.post("/reviews/\(review)/\(name)", json: json)
    }

    private static func cancelled(_ scene: ReviewScene) throws -> Int64 {
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

    private static let ofEnding: [RefusalCase] = [
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
