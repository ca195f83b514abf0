import Doors
import Postgres
import Values
import Web

/// What is refused of the papers of a decision: its documents, and objections to it.
extension DecisionRefusalTests {
    private typealias File = (field: String, name: String, type: String, bytes: [UInt8])

    /// The refusals of a file, of an action that takes one.
    static func files(_ action: String) -> [Case] {
        let pdf = Array("%PDF-1.7".utf8)
        let wrong: [(String, File)] = [
            ("document.empty", ("document", "a.pdf", "application/pdf", [])),
            (
                "document.too-large",
                ("document", "a.pdf", "application/pdf", pdf + [UInt8](repeating: 0x20, count: 32 << 20))
            ),
            ("document.unknown-type", ("document", "a.exe", "application/x-msdownload", [0x4D, 0x5A, 0x00])),
            ("document.other-type", ("document", "a.png", "image/png", pdf)),
        ]
        return wrong.map { code, file in
            Case(action, code) { scene in
                let anouk = try scene.registered("Anouk")
                let isNew = action == "decision record"
                let decision = try scene.office.number("select max(id) from accreditation.decision")
                return try scene.supervisor.post(
                    isNew ? "/reviewers/\(anouk)/decisions.json" : "/decisions/\(decision)/documents.json",
                    isNew ? ["kind": "suspended", "ground": "x"] : [:], files: [file])
            }
        }
    }

    private static func decision(_ scene: DecisionScene) throws -> Int64 {
        try scene.id(scene.decided(try scene.registered("Anouk"), "suspended"))
    }

    private static func object(
        _ scene: DecisionScene, to decision: Int64, _ more: [(String, JSON)] = []
    ) throws -> Answer {
        try scene.second.post("/decisions/\(decision)/objection", json: .object([("summary", "Niet gehoord.")] + more))
    }

    private static func settle(
        _ scene: DecisionScene, _ decision: Int64, _ more: [(String, JSON)] = [], as visitor: Visitor? = nil
    ) throws -> Answer {
        try (visitor ?? scene.second).post(
            "/decisions/\(decision)/objection/outcome",
            json: .object([("outcome", "dismissed"), ("ground", "Wel gehoord.")] + more))
    }

    static let objecting: [Case] = [
        Case("objection record", "not-found") { try object($0, to: 999) },
        Case("objection record", "objection.not-in-force") { scene in
            let waiting = try scene.decided(try scene.reviewer("Anouk"), "registered", [("level", "supervisor")])
            return try object(scene, to: try scene.id(waiting))
        },
        Case("objection record", "objection.already") { scene in
            let decision = try decision(scene)
            _ = try object(scene, to: decision)
            return try object(scene, to: decision)
        },
        Case("objection record", "objection.day") {
            try object($0, to: try decision($0), [("receivedOn", "2026-08-31")])
        },
        Case("objection settle", "not-found") { try settle($0, try decision($0)) },
        Case("objection settle", "objection.settled") { scene in
            let decision = try decision(scene)
            _ = try object(scene, to: decision)
            _ = try settle(scene, decision)
            return try settle(scene, decision)
        },
        Case("objection settle", "objection.own-decision") { scene in
            let decision = try decision(scene)
            _ = try object(scene, to: decision)
            return try settle(scene, decision, as: scene.supervisor)
        },
        Case("objection settle", "objection.day") { scene in
            let decision = try decision(scene)
            _ = try object(scene, to: decision)
            return try settle(scene, decision, [("settledOn", "2026-08-31")])
        },
        Case("decision attach", "not-found") { scene in
            let file: File = ("document", "a.txt", "text/plain", Array("x".utf8))
            return try scene.supervisor.post("/decisions/999/documents.json", [:], files: [file])
        },
    ]
}
