import Doors
import Postgres
import Values
import Web

/// What is refused of a decision that stands already.
extension DecisionRefusalTests {
    typealias Case = RefusalCase<DecisionScene>

    /// A suspension of a registered reviewer.
    private static func suspended(_ scene: DecisionScene) throws -> (reviewer: Int64, decision: Int64) {
        let anouk = try scene.registered("Anouk")
        return (anouk, try scene.id(scene.decided(anouk, "suspended")))
    }

    private static func correct(
        _ scene: DecisionScene, _ decision: Int64, _ more: [(String, JSON)] = [], as visitor: Visitor? = nil
    ) throws -> Answer {
        try (visitor ?? scene.supervisor).post(
            "/decisions/\(decision)/correction", json: .object([("ground", "Verbetering.")] + more))
    }

    private static func annul(
        _ scene: DecisionScene, _ decision: Int64, _ more: [(String, JSON)] = [], as visitor: Visitor? = nil
    ) throws -> Answer {
        try (visitor ?? scene.supervisor).post(
            "/decisions/\(decision)/annulment", json: .object([("ground", "Vergissing.")] + more))
    }

    /// A decision on somebody who signs in as a supervisor.
    private static func ownDecision(_ scene: DecisionScene) throws -> Int64 {
        let own = try scene.reviewer("Hanneke", scene.supervisor.person)
        return try scene.id(scene.decided(own, "registered", [("level", "registered")], as: scene.second))
    }

    static let correcting: [Case] = [
        Case("decision correct", "not-found") { try correct($0, 999) },
        Case("decision correct", "decision.own") { try correct($0, try ownDecision($0)) },
        Case("decision correct", "decision.ahead") {
            try correct($0, try suspended($0).decision, [("decidedOn", "2026-09-02")])
        },
        Case("decision correct", "decision.replaced") { scene in
            let decision = try suspended(scene).decision
            _ = try correct(scene, decision)
            return try correct(scene, decision)
        },
        Case("decision correct", "decision.ends-before-it-begins") {
            try correct($0, try suspended($0).decision, [("untilDay", "2026-08-31")])
        },
        Case("decision correct", "decision.no-end") { scene in
            let leave = try scene.decided(try scene.registered("Anouk"), "leave", [("untilDay", "2026-09-30")])
            return try correct(scene, try scene.id(leave), [("untilDay", .null)])
        },
        Case("decision correct", "decision.outside-registration") {
            try correct($0, try suspended($0).decision, [("effectOn", "2027-02-01")])
        },
        Case("decision correct", "decision.leave-overlaps") { scene in
            let anouk = try scene.registered("Anouk")
            try scene.decided(anouk, "leave", [("untilDay", "2026-09-30")])
            let later = try scene.decided(anouk, "leave", [("effectOn", "2026-10-10"), ("untilDay", "2026-10-30")])
            return try correct(scene, try scene.id(later), [("effectOn", "2026-09-30")])
        },
        Case("decision correct", "decision.not-for-board") {
            try correct($0, try suspended($0).decision, as: $0.board)
        },
        Case("decision correct", "decision.overlap") { scene in
            let anouk = try scene.registered("Anouk", from: "2020-01-01")
            let again = try scene.decided(anouk, "re_entered", [("effectOn", "2024-01-01")])
            return try correct(scene, try scene.id(again), [("effectOn", "2022-06-01")])
        },
    ]

    static let annulling: [Case] = [
        Case("decision annul", "not-found") { try annul($0, 999) },
        Case("decision annul", "decision.own") { try annul($0, try ownDecision($0)) },
        Case("decision annul", "decision.ahead") {
            try annul($0, try suspended($0).decision, [("decidedOn", "2026-09-02")])
        },
        Case("decision annul", "decision.replaced") { scene in
            let decision = try suspended(scene).decision
            let annulment = try scene.id(annul(scene, decision).json)
            return try annul(scene, annulment)
        },
        Case("decision annul", "decision.leaned-on") { scene in
            let anouk = try suspended(scene).reviewer
            let first = try scene.office.number(
                "select min(id) from accreditation.decision where reviewer = \(anouk)")
            return try annul(scene, first)
        },
        Case("decision annul", "decision.not-for-board") { try annul($0, try suspended($0).decision, as: $0.board) },
        Case("decision annul", "decision.overlap") { scene in
            let anouk = try scene.registered("Anouk")
            let end = try scene.decided(anouk, "withdrawn", [("effectOn", "2026-03-01")])
            try scene.decided(anouk, "re_entered")
            return try annul(scene, try scene.id(end))
        },
    ]

    private static func confirm(_ scene: DecisionScene, _ decision: Int64, as visitor: Visitor) throws -> Answer {
        try visitor.post("/decisions/\(decision)/confirmation", json: [:])
    }

    private static func waiting(_ scene: DecisionScene, on reviewer: Int64? = nil) throws -> Int64 {
        let about = try reviewer ?? scene.reviewer("Anouk")
        return try scene.id(scene.decided(about, "registered", [("level", "supervisor")]))
    }

    static let confirming: [Case] = [
        Case("decision confirm", "not-found") { try confirm($0, 999, as: $0.second) },
        Case("decision confirm", "decision.own") { scene in
            let own = try scene.reviewer("Ruud", scene.second.person)
            return try confirm(scene, try waiting(scene, on: own), as: scene.second)
        },
        Case("decision confirm", "decision.confirmed") { scene in
            let decision = try waiting(scene)
            _ = try confirm(scene, decision, as: scene.second)
            return try confirm(scene, decision, as: scene.board)
        },
        Case("decision confirm", "decision.replaced") { scene in
            let decision = try waiting(scene)
            _ = try annul(scene, decision)
            return try confirm(scene, decision, as: scene.second)
        },
        Case("decision confirm", "decision.same-decider") { scene in
            try confirm(scene, try waiting(scene), as: scene.supervisor)
        },
        Case("decision confirm", "decision.overlap") { scene in
            let anouk = try scene.reviewer("Anouk")
            let first = try waiting(scene, on: anouk)
            let second = try waiting(scene, on: anouk)
            _ = try confirm(scene, first, as: scene.second)
            return try confirm(scene, second, as: scene.second)
        },
    ]
}
