import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("Refusals about gatherings, groups, trainings and supervision")
struct GatheringRefusalTests {
    typealias Case = RefusalCase<ActivitiesScene>

    @Test("each refusal says what, why and what now, and nothing is kept", arguments: cases)
    func refused(one: Case) throws { try one.expect(in: ActivitiesScene()) }

    @Test("the refusals of this part are exactly those that its actions declare")
    func table() {
        let hours = [
            "hours hand-in", "hours take-back", "hours grant", "hours refuse", "hours correct", "hours grant-all",
        ]
        RefusalTable.compare(
            Self.cases.map { ($0.action, $0.code) },
            with: ActivitiesPart.part.actions.map(\.door.name).filter { !hours.contains($0) })
        #expect(ActivitiesPart.part.actions.allSatisfy { Set($0.refusals).count == $0.refusals.count })
    }

    private static let cases = gatherings + attendance + groups + trainings + supervision

    private static let content: JSON = ["title": "Intervisie", "day": "2026-08-20", "time": "2:00"]

    private static func cancelled(_ scene: ActivitiesScene) throws -> Int64 {
        let gathering = try scene.gathering()
        _ = try scene.done(scene.supervisor.post("/gatherings/\(gathering)/cancellation", json: [:]))
        return gathering
    }

    private static func attended(_ scene: ActivitiesScene, group: Int64? = nil) throws -> Int64 {
        let gathering = try scene.gathering(group: group)
        _ = try scene.done(scene.supervisor.post("/gatherings/\(gathering)/attendance", json: ["numbers": "R-0001"]))
        return gathering
    }

    private static let gatherings: [Case] = [
        Case(PlanGathering.self, "gathering.group-not-running") { scene in
            let group = try scene.group("Utrecht")
            let body = content.with("kind", "intervision").with("group", .integer(group))
            return try scene.coordinator.post(
                "/gatherings", json: .object((body.members ?? []).filter { $0.0 != "day" } + [("day", "2025-12-31")]))
        },
        Case(PlanGathering.self, "not-found") { scene in
            try scene.coordinator.post("/gatherings", json: content.with("kind", "training").with("cohort", 99999))
        },
        Case(ChangeGathering.self, "not-found") { try $0.coordinator.post("/gatherings/99999/change", json: content) },
        Case(ChangeGathering.self, "gathering.cancelled") { scene in
            try scene.coordinator.post("/gatherings/\(cancelled(scene))/change", json: content)
        },
        Case(ChangeGathering.self, "gathering.has-entries") { scene in
            try scene.coordinator.post("/gatherings/\(attended(scene))/change", json: ["day": "2026-08-21"])
        },
        Case(ChangeGathering.self, "gathering.group-not-running") { scene in
            let gathering = try scene.gathering(group: scene.group("Utrecht"))
            return try scene.coordinator.post("/gatherings/\(gathering)/change", json: ["day": "2025-12-31"])
        },
        Case(ChangeGathering.self, "stale") { scene in
            try scene.coordinator.post("/gatherings/\(scene.gathering())/change", json: content.with("seen", 9))
        },
        Case(CancelGathering.self, "not-found") {
            try $0.coordinator.post("/gatherings/99999/cancellation", json: [:])
        },
        Case(CancelGathering.self, "gathering.cancelled") { scene in
            try scene.coordinator.post("/gatherings/\(cancelled(scene))/cancellation", json: [:])
        },
        Case(CancelGathering.self, "gathering.has-entries") { scene in
            try scene.coordinator.post("/gatherings/\(attended(scene))/cancellation", json: [:])
        },
    ]

    private static let attendance: [Case] = [
        Case(AttendGathering.self, "not-found") { scene in
            try scene.supervisor.post("/gatherings/\(scene.gathering())/attendance", json: ["reviewers": [99999]])
        },
        Case(AttendGathering.self, "gathering.cancelled") { scene in
            try scene.supervisor.post("/gatherings/\(cancelled(scene))/attendance", json: ["numbers": "R-0001"])
        },
        Case(AttendGathering.self, "gathering.not-held-yet") { scene in
            let gathering = try scene.gathering(day: "2026-09-02")
            return try scene.supervisor.post("/gatherings/\(gathering)/attendance", json: ["numbers": "R-0001"])
        },
        Case(AttendGathering.self, "gathering.supervisor-grants") { scene in
            try scene.coordinator.post(
                "/gatherings/\(scene.gathering())/attendance", json: ["numbers": "R-0001", "grantAll": true])
        },
        Case(AttendGathering.self, "reviewers.unknown") { scene in
            try scene.supervisor.post("/gatherings/\(scene.gathering())/attendance", json: ["numbers": "R-0001 R-0009"])
        },
    ]

    private static func members(_ numbers: String, from day: String = "2026-02-01") -> JSON {
        ["numbers": .string(numbers), "fromDay": .string(day)]
    }

    private static func member(_ scene: ActivitiesScene, until: String? = nil) throws -> Int64 {
        let group = try scene.group("Utrecht", members: [scene.reviewer(of: scene.anouk)])
        if let until {
            _ = try scene.done(scene.supervisor.post("/groups/\(group)/end", json: ["untilDay": .string(until)]))
        }
        return try scene.office.number("select max(id) from activities.group_member where intervision_group = \(group)")
    }

    private static let groups: [Case] = [
        Case(FormGroup.self, "group.name-taken") { scene in
            _ = try scene.group("Utrecht")
            return try scene.supervisor.post("/groups", json: ["name": "Utrecht", "fromDay": "2026-01-01"])
        },
        Case(FormGroup.self, "reviewers.unknown") { scene in
            try scene.supervisor.post("/groups", json: members("R-0009").with("name", "Utrecht"))
        },
        Case(JoinGroup.self, "not-found") { try $0.supervisor.post("/groups/99999/members", json: members("R-0001")) },
        Case(JoinGroup.self, "group.ended") { scene in
            let group = try scene.group("Utrecht")
            _ = try scene.done(scene.supervisor.post("/groups/\(group)/end", json: ["untilDay": "2026-01-31"]))
            return try scene.supervisor.post("/groups/\(group)/members", json: members("R-0001"))
        },
        Case(JoinGroup.self, "group.before-it-began") { scene in
            try scene.supervisor.post(
                "/groups/\(scene.group("Utrecht"))/members", json: members("R-0001", from: "2025-12-31"))
        },
        Case(JoinGroup.self, "reviewers.unknown") { scene in
            try scene.supervisor.post("/groups/\(scene.group("Utrecht"))/members", json: members("Niemand"))
        },
        Case(JoinGroup.self, "group.already-member") { scene in
            let group = try scene.group("Utrecht", members: [scene.reviewer(of: scene.anouk)])
            return try scene.supervisor.post("/groups/\(group)/members", json: members("R-0001"))
        },
        Case(LeaveGroup.self, "not-found") {
            try $0.supervisor.post("/group-members/99999/end", json: ["untilDay": "2026-02-01"])
        },
        Case(LeaveGroup.self, "group.member-left") { scene in
            let member = try member(scene, until: "2026-06-30")
            return try scene.supervisor.post("/group-members/\(member)/end", json: ["untilDay": "2026-03-01"])
        },
        Case(LeaveGroup.self, "period.ends-before-it-began") { scene in
            try scene.supervisor.post("/group-members/\(member(scene))/end", json: ["untilDay": "2025-12-31"])
        },
        Case(EndGroup.self, "not-found") {
            try $0.supervisor.post("/groups/99999/end", json: ["untilDay": "2026-02-01"])
        },
        Case(EndGroup.self, "group.ended") { scene in
            let group = try scene.group("Utrecht")
            _ = try scene.done(scene.supervisor.post("/groups/\(group)/end", json: ["untilDay": "2026-06-30"]))
            return try scene.supervisor.post("/groups/\(group)/end", json: ["untilDay": "2026-07-31"])
        },
        Case(EndGroup.self, "group.in-use-after") { scene in
            let group = try scene.group("Utrecht")
            _ = try scene.gathering(day: "2026-10-01", group: group)
            return try scene.supervisor.post("/groups/\(group)/end", json: ["untilDay": "2026-09-30"])
        },
    ]

    private static func training(_ scene: ActivitiesScene) throws -> Int64 {
        _ = try scene.cohort(numbers: "R-0001")
        return try scene.office.number("select id from activities.training")
    }

    private static func completing(
        _ scene: ActivitiesScene, times: Int = 1, _ body: JSON = ["completedOn": "2026-04-01"]
    ) throws -> Answer {
        let anouk = try scene.reviewer(of: scene.anouk)
        let cohort = try scene.office.number("select max(id) from activities.cohort")
        let address = "/cohorts/\(cohort)/members/\(anouk)/completion"
        for _ in 1..<times { _ = try scene.done(scene.supervisor.post(address, json: body)) }
        return try scene.supervisor.post(address, json: body)
    }

    private static func leaving(_ scene: ActivitiesScene, _ days: String...) throws -> Answer {
        let cohort = try scene.cohort(numbers: "R-0001")
        let address = "/cohorts/\(cohort)/members/\(try scene.reviewer(of: scene.anouk))/end"
        for day in days.dropLast() {
            _ = try scene.done(scene.supervisor.post(address, json: ["untilDay": .string(day)]))
        }
        return try scene.supervisor.post(address, json: ["untilDay": .string(days.last ?? "")])
    }

    private static let joining: JSON = ["numbers": "R-0001", "joinedOn": "2026-02-01"]

    private static let trainings: [Case] = [
        Case(AddTraining.self, "training.name-taken") { scene in
            _ = try training(scene)
            return try scene.supervisor.post("/trainings", json: ["name": "Basisopleiding", "leadsTo": "registered"])
        },
        Case(AddTraining.self, "training.unknown-level") {
            try $0.supervisor.post("/trainings", json: ["name": "Basisopleiding", "leadsTo": "meester"])
        },
        Case(StartCohort.self, "not-found") {
            try $0.supervisor.post("/trainings/99999/cohorts", json: ["name": "2026", "joinedOn": "2026-01-01"])
        },
        Case(StartCohort.self, "cohort.name-taken") { scene in
            try scene.supervisor.post(
                "/trainings/\(training(scene))/cohorts", json: ["name": "2026", "joinedOn": "2026-01-01"])
        },
        Case(StartCohort.self, "reviewers.unknown") { scene in
            try scene.supervisor.post(
                "/trainings/\(training(scene))/cohorts",
                json: ["name": "2027", "joinedOn": "2026-01-01", "numbers": "R-0009"])
        },
        Case(JoinCohort.self, "not-found") { try $0.supervisor.post("/cohorts/99999/members", json: joining) },
        Case(JoinCohort.self, "reviewers.unknown") { scene in
            try scene.supervisor.post(
                "/cohorts/\(scene.cohort(numbers: ""))/members", json: ["numbers": "R-9", "joinedOn": "2026-02-01"])
        },
        Case(JoinCohort.self, "cohort.already-member") { scene in
            try scene.supervisor.post("/cohorts/\(scene.cohort(numbers: "R-0001"))/members", json: joining)
        },
        Case(LeaveCohort.self, "not-found") {
            try $0.supervisor.post("/cohorts/99999/members/1/end", json: ["untilDay": "2026-02-01"])
        },
        Case(LeaveCohort.self, "cohort.member-left") { try leaving($0, "2026-03-01", "2026-04-01") },
        Case(LeaveCohort.self, "period.ends-before-it-began") { try leaving($0, "2025-12-31") },
        Case(AddTrainer.self, "not-found") {
            try $0.supervisor.post("/cohorts/99999/trainers", json: ["name": "X", "origin": "dutch"])
        },
        Case(CompleteTraining.self, "not-found") {
            try $0.supervisor.post("/cohorts/99999/members/1/completion", json: ["completedOn": "2026-04-01"])
        },
        Case(CompleteTraining.self, "training.completed") { scene in
            _ = try scene.cohort(numbers: "R-0001")
            return try completing(scene, times: 2)
        },
        Case(CompleteTraining.self, "training.in-future") { scene in
            _ = try scene.cohort(numbers: "R-0001")
            return try completing(scene, ["completedOn": "2026-09-02"])
        },
        Case(CompleteTraining.self, "training.days-missed") { scene in
            let cohort = try scene.cohort(numbers: "R-0001")
            _ = try scene.gathering("Dag 1", kind: "training", day: "2026-03-01", cohort: cohort)
            return try completing(scene)
        },
    ]

    private static func start(_ scene: ActivitiesScene, _ supervisor: Visitor, _ numbers: String) throws -> Answer {
        let body: JSON = [
            "supervisor": .integer(supervisor.person?.value ?? 0), "numbers": .string(numbers), "fromDay": "2026-01-01",
        ]
        return try scene.coordinator.post("/caseload", json: body)
    }

    private static func ending(_ scene: ActivitiesScene, _ days: String...) throws -> Answer {
        _ = try scene.done(start(scene, scene.supervisor, "R-0001"))
        let address = "/supervisions/\(try scene.office.number("select max(id) from activities.supervision"))/end"
        for day in days.dropLast() {
            _ = try scene.done(scene.supervisor.post(address, json: ["untilDay": .string(day)]))
        }
        return try scene.supervisor.post(address, json: ["untilDay": .string(days.last ?? "")])
    }

    private static let supervision: [Case] = [
        Case(StartSupervision.self, "supervision.not-a-supervisor") { try start($0, $0.coordinator, "R-0001") },
        Case(StartSupervision.self, "reviewers.unknown") { try start($0, $0.supervisor, "R-0009") },
        Case(StartSupervision.self, "supervision.of-oneself") { scene in
            let both = try scene.office.visitor(.supervisor, .reviewer)
            try scene.enrol(both)
            return try start(scene, both, "R-0001, R-0002")
        },
        Case(StartSupervision.self, "supervision.already") { scene in
            _ = try scene.done(start(scene, scene.supervisor, "R-0001"))
            return try start(scene, scene.other, "R-0001")
        },
        Case(EndSupervision.self, "not-found") {
            try $0.supervisor.post("/supervisions/99999/end", json: ["untilDay": "2026-02-01"])
        },
        Case(EndSupervision.self, "supervision.ended") { try ending($0, "2026-06-30", "2026-07-31") },
        Case(EndSupervision.self, "period.ends-before-it-began") { try ending($0, "2025-12-31") },
    ]
}
