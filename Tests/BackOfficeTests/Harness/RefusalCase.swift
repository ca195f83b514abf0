import Doors
import Postgres
import Testing
import Web

/// An office with records laid out, in which something is refused.
protocol RefusalScene {
    var office: Office { get }
}

/// One refusal of one action: what leads to it and what is asked for then.
struct RefusalCase<Scene: RefusalScene>: Sendable, CustomTestStringConvertible {
    let action: String
    let code: String
    private let provoke: @Sendable (Scene) throws -> Answer

    init(_ action: String, _ code: String, _ provoke: @escaping @Sendable (Scene) throws -> Answer) {
        self.action = action
        self.code = code
        self.provoke = provoke
    }

    init<A: Action>(_ action: A.Type, _ code: RefusalCode, _ provoke: @escaping @Sendable (Scene) throws -> Answer) {
        self.init(A.door.name, code.name, provoke)
    }

    var testDescription: String { "\(action): \(code)" }

    /// Asks for what is refused: the answer says what, why and what now, and the database has kept nothing.
    func expect(in scene: Scene) throws {
        let answer = try provoke(scene)
        #expect(answer.code == code, "\(testDescription): \(answer.text)")
        #expect([403, 404, 409, 422].contains(answer.status), "\(testDescription)")
        let sentences = answer.json["detail"]?.string?.split(separator: ".").count ?? 0
        #expect(sentences >= 2, "\(testDescription): what, why and what now: \(answer.text)")
        #expect(try scene.office.auditLines(of: answer) == 0, "\(testDescription)")
    }
}

extension Office {
    /// How many lines the audit has about the request that was answered.
    func auditLines(of answer: Answer) throws -> Int64 {
        try number("select count(*) from audit.line where request = \(answer.header("X-Request-Id") ?? "")")
    }
}
