import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("Refusals about hours")
struct HoursRefusalTests {
    private static let actions = [
        "hours hand-in", "hours take-back", "hours grant", "hours refuse", "hours correct", "hours grant-all",
    ]

    typealias Case = RefusalCase<ActivitiesScene>

    private static let handingIn: [Case] = [
        Case("hours hand-in", "reviewer.not-in-register") { scene in
            try scene.office.visitor(.reviewer).post("/hours", json: intervision)
        },
        Case("hours hand-in", "hours.in-future") { scene in
            try scene.anouk.post("/hours", json: ["kind": "other", "day": "2026-09-02", "time": "1:00"])
        },
        Case("hours hand-in", "hours.too-late") { scene in
            try scene.anouk.post("/hours", json: ["kind": "other", "day": "2025-08-31", "time": "1:00"])
        },
        Case("hours hand-in", "not-found") { scene in
            try scene.anouk.post("/hours", json: intervision.with("gathering", 99999))
        },
        Case("hours hand-in", "hours.gathering-differs") { scene in
            let gathering = try scene.gathering(day: "2026-08-19")
            return try scene.anouk.post("/hours", json: intervision.with("gathering", .integer(gathering)))
        },
        Case("hours hand-in", "hours.gathering-cancelled") { scene in
            let gathering = try scene.gathering()
            try scene.office.asOwner(
                "update activities.gathering set cancelled_on = '2026-08-19' where id = \(gathering) returning id")
            return try scene.anouk.post("/hours", json: intervision.with("gathering", .integer(gathering)))
        },
        Case("hours hand-in", "hours.not-in-team") { scene in
            let review = try scene.review()
            return try scene.anouk.post("/hours", json: intervision.with("review", .integer(review)))
        },
        Case("hours hand-in", "hours.already") { scene in
            let gathering = try scene.gathering()
            _ = try scene.handIn(more: [("gathering", .integer(gathering))])
            let answer = try scene.anouk.post("/hours", json: intervision.with("gathering", .integer(gathering)))
            #expect(answer.text.contains("“Intervisie augustus”"))
            return answer
        },
        Case("hours take-back", "not-found") { try $0.anouk.post("/hours/99999/take-back", json: [:]) },
        Case("hours take-back", "hours.taken-back") { scene in
            let id = try scene.handIn()
            _ = try scene.anouk.post("/hours/\(id)/take-back", json: [:])
            return try scene.anouk.post("/hours/\(id)/take-back", json: [:])
        },
        Case("hours take-back", "hours.judged") { scene in
            let id = try scene.handIn()
            _ = try scene.grant(id)
            let answer = try scene.anouk.post("/hours/\(id)/take-back", json: [:])
            #expect(answer.text.contains("door Sofie Supervisor op 1 september 2026"))
            return answer
        },
    ]

    private static let intervision: JSON = ["kind": "intervision", "day": "2026-08-20", "time": "2:30"]

    /// What every judgement is refused for.
    private static func judging(_ name: String, _ path: String, _ body: JSON) -> [Case] {
        [
            Case(name, "not-found") { try $0.supervisor.post("/hours/99999/\(path)", json: body) },
            Case(name, "hours.own-entry") { scene in
                let both = try scene.office.visitor(.supervisor, .reviewer)
                try scene.enrol(both)
                return try both.post("/hours/\(try scene.handIn(both))/\(path)", json: body)
            },
            Case(name, "hours.taken-back") { scene in
                let id = try scene.handIn()
                _ = try scene.anouk.post("/hours/\(id)/take-back", json: [:])
                return try scene.supervisor.post("/hours/\(id)/\(path)", json: body)
            },
        ]
    }

    private static func judged(_ name: String, _ path: String, _ body: JSON) -> Case {
        Case(name, "hours.judged") { scene in
            let id = try scene.handIn()
            _ = try scene.grant(id)
            let answer = try scene.other.post("/hours/\(id)/\(path)", json: body)
            #expect(answer.text.contains("al toegekend: door Sofie Supervisor op 1 september 2026"))
            return answer
        }
    }

    private static let reasoned: JSON = ["reason": "Dit was overleg"]

    private static let granting: [Case] =
        judging("hours grant", "grant", [:]) + judging("hours refuse", "refusal", reasoned)
        + judging("hours correct", "correction", ["outcome": "refused", "reason": "x"])
        + [
            judged("hours grant", "grant", [:]), judged("hours refuse", "refusal", reasoned),
            Case("hours grant", "hours.counts-as-one") { scene in
                let id = try scene.handIn(kind: "theme_meeting", time: nil)
                return try scene.grant(id, ["time": "1:00", "reason": "x"])
            },
            Case("hours grant", "hours.more-than-handed-in") { scene in
                try scene.grant(scene.handIn(), ["time": "2:31"])
            },
            Case("hours grant", "hours.without-reason") { scene in
                try scene.grant(scene.handIn(), ["time": "2:29"])
            },
            Case("hours correct", "hours.not-judged") { scene in
                try scene.supervisor.post(
                    "/hours/\(scene.handIn())/correction", json: ["outcome": "refused", "reason": "x"])
            },
            corrected("stale", ["outcome": "refused", "reason": "x", "seen": 99999]),
            corrected("hours.more-than-handed-in", ["outcome": "granted_in_part", "time": "3:00", "reason": "x"]),
            corrected("hours.without-time", ["outcome": "granted_in_part", "reason": "x"]),
            Case("hours correct", "hours.counts-as-one") { scene in
                let id = try scene.handIn(kind: "theme_meeting", time: nil)
                _ = try scene.grant(id)
                return try scene.supervisor.post(
                    "/hours/\(id)/correction", json: ["outcome": "granted_in_part", "time": "1:00", "reason": "x"])
            },
        ]

    private static func corrected(_ code: String, _ body: JSON) -> Case {
        Case("hours correct", code) { scene in
            let id = try scene.handIn()
            _ = try scene.grant(id)
            return try scene.supervisor.post("/hours/\(id)/correction", json: body)
        }
    }

    private static let cases = handingIn + granting

    @Test("each refusal says what, why and what now, and nothing is kept", arguments: cases)
    func refused(one: Case) throws { try one.expect(in: ActivitiesScene()) }

    @Test("every refusal that an action declares is in the table, and no other")
    func table() {
        RefusalTable.compare(Self.cases.map { ($0.action, $0.code) }, with: Self.actions)
    }
}

extension JSON {
    /// The object with one field more.
    func with(_ name: String, _ value: JSON) -> JSON { .object((members ?? []) + [(name, value)]) }
}
