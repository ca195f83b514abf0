import Doors
import Testing
import Values
import Web

/// Every refusal of the actions on decisions, provoked from outside.
@Suite("Refusals of decisions")
struct DecisionRefusalTests {
    private static let recording: [RefusalCase<DecisionScene>] = [
        RefusalCase("decision record", "not-found") { try $0.decide(999, "suspended") },
        RefusalCase("decision record", "decision.own") { scene in
            let own = try scene.reviewer("Hanneke", scene.supervisor.person)
            return try scene.decide(own, "registered", [("level", "registered")])
        },
        RefusalCase("decision record", "decision.ahead") { scene in
            try scene.decide(try scene.registered("Anouk"), "suspended", [("decidedOn", "2026-09-02")])
        },
        RefusalCase("decision record", "decision.nothing-to-be-about") { scene in
            try scene.decide(try scene.registered("Anouk"), "suspended", [("effectOn", "2027-01-01")])
        },
        RefusalCase("decision record", "decision.not-extendable") { scene in
            let anouk = try scene.registered("Anouk")
            try scene.decided(anouk, "withdrawn")
            return try scene.decide(anouk, "extended")
        },
        RefusalCase("decision record", "decision.ended") { scene in
            let anouk = try scene.registered("Anouk")
            try scene.decided(anouk, "withdrawn")
            return try scene.decide(anouk, "lapsed", [("effectOn", "2026-01-01")])
        },
        RefusalCase("decision record", "decision.other-level") { scene in
            try scene.decide(try scene.registered("Anouk"), "extended", [("level", "supervisor")])
        },
        RefusalCase("decision record", "decision.ends-before-it-begins") { scene in
            try scene.decide(try scene.registered("Anouk"), "suspended", [("untilDay", "2026-08-31")])
        },
        RefusalCase("decision record", "decision.no-end") { scene in
            let anouk = try scene.reviewer("Anouk")
            try scene.decided(anouk, "registered", [("level", "in_training")])
            return try scene.decide(anouk, "waiver")
        },
        RefusalCase("decision record", "decision.leave-overlaps") { scene in
            let anouk = try scene.registered("Anouk")
            try scene.decided(anouk, "leave", [("untilDay", "2026-09-30")])
            return try scene.decide(anouk, "leave", [("effectOn", "2026-09-30"), ("untilDay", "2026-10-30")])
        },
        RefusalCase("decision record", "decision.conditions-unmet") { scene in
            try scene.decide(try scene.registered("Anouk"), "extended")
        },
        RefusalCase("decision record", "decision.not-for-board") { scene in
            try scene.decide(try scene.registered("Anouk"), "suspended", as: scene.board)
        },
        RefusalCase("decision record", "decision.overlap") { scene in
            try scene.decide(
                try scene.registered("Anouk"), "registered",
                [("level", "registered"), ("effectOn", "2026-12-31")])
        },
    ]

    private static let all =
        recording + files("decision record") + files("decision attach") + correcting + annulling + confirming
        + objecting

    @Test("each refusal says what, why and what now, and keeps nothing", arguments: all)
    func refused(_ one: RefusalCase<DecisionScene>) throws { try one.expect(in: DecisionScene()) }

    @Test("every refusal that an action declares is in the table, and no other")
    func table() {
        RefusalTable.compare(Self.all.map { ($0.action, $0.code) }, with: DecisionScene.actions)
    }

    @Test("the refusal of an overlap names the registration in the way")
    func overlapNames() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        let answer = try scene.decide(anouk, "registered", [("level", "registered"), ("effectOn", "2026-12-31")])
        #expect(answer.json["detail"]?.string?.contains("geregistreerd, 1 januari 2024 – 31 december 2026") == true)
    }
}
