internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Tells the demo's story: each line is an action that one of its people does on a day, through the same door, with the
/// same rules and in the same role as everybody else. So the demo can hold nothing that the program would refuse.
final class DemoTeller {
    private let database: Database
    private let house: House
    private var tokens: [String: String] = [:]
    /// The ids of what was made, by the name that the story gives it.
    private var known: [String: Int64] = [:]

    init(database: Database, house: House) {
        self.database = database
        self.house = house
    }

    /// The story does not fit the rules (any more): which line, and why.
    struct Broken: Error, FaultForLog {
        let line: String
        let reason: String
        var logged: String { "\(line): \(reason)" }
    }

    /// From here on it is this day.
    func on(_ day: String) throws {
        try look { try DemoStore.setToday(day, in: $0) }
    }

    /// The console's doing, for what comes before there are people.
    @discardableResult
    func console(_ action: String, _ fields: KeyValuePairs<String, String>, as name: String? = nil) throws -> JSON {
        try perform(action, fields.map { ($0, $1) }, .console("demo"), [.console], keep: name)
    }

    /// One of the people does something; what it makes is known by `name` afterwards.
    @discardableResult
    func does(
        _ person: String, _ action: String, _ fields: KeyValuePairs<String, String> = [:], as name: String? = nil
    ) throws -> JSON {
        guard let token = tokens[person] else { throw Broken(line: action, reason: "\(person) has no token") }
        return try perform(action, fields.map { ($0, $1) }, .token(token), nil, keep: name)
    }

    /// The same with a field that is given several times.
    @discardableResult
    func does(_ person: String, _ action: String, lists fields: [(String, String)]) throws -> JSON {
        guard let token = tokens[person] else { throw Broken(line: action, reason: "\(person) has no token") }
        return try perform(action, fields, .token(token), nil, keep: nil)
    }

    /// Takes a file over, as the console does.
    func importing<Subject: ImportSubject>(_ subject: Subject.Type, _ text: String) throws {
        let prelude = Prelude.statement(
            .console("demo"), roles: [.console], action: "import \(subject.word)", requestID: "demo")
        let report = try database.transaction(lane: .console, prelude: prelude) { tx in
            let context = Context(
                tx: tx, credential: .console("demo"), database: database, requestID: "demo", channel: .command)
            _ = try context.caller
            return try ImportRun<Subject>(ImportOrder(bytes: Array(text.utf8), maps: [], fixed: [:]), in: context)
                .report()
        }
        guard report.faults.isEmpty else {
            throw Broken(
                line: "import \(subject.word)", reason: report.faults.map { $0.sentence(.en) }.joined(separator: "\n"))
        }
    }

    /// A key for a person of the story, taken back by ``end()``.
    func key(for person: String, email: String) throws {
        let body = try console("token create", ["as": email, "name": "demo"])
        tokens[person] = body["token"]?.string
    }

    /// Takes the keys back, so that nothing but the password opens the demo.
    func end() throws {
        try look { try DemoStore.revokeKeys(in: $0) }
    }

    /// The id of what the story made under that name.
    func id(_ name: String) throws -> Int64 {
        guard let id = known[name] else { throw Broken(line: name, reason: "the story has made no \(name)") }
        return id
    }

    func remember(_ name: String, _ id: Int64) { known[name] = id }

    /// Runs a store's function as the console.
    func look<T>(_ body: (Transaction) throws -> T) throws -> T {
        let prelude = Prelude.statement(.console("demo"), roles: [.console], action: "demo", requestID: "demo")
        return try database.transaction(lane: .console, prelude: prelude, body)
    }

    private func perform(
        _ name: String, _ fields: [(String, String)], _ credential: Credential, _ roles: [Role]?,
        keep: String?
    ) throws -> JSON {
        guard let action = house.actions.first(where: { $0.door.name == name }) else {
            throw Broken(line: name, reason: "there is no such action")
        }
        let pairs = try fields.map { field, value in (field, FieldTree.text(try filled(value))) }
        let read = FieldTree.form(pairs)
        let tree: FieldTree = if case .record = read.tree { read.tree } else { .record([:]) }
        let prelude = Prelude.statement(credential, roles: roles ?? action.door.roles, action: name, requestID: "demo")
        do {
            let body = try database.transaction(lane: .console, prelude: prelude) { tx in
                let context = Context(
                    tx: tx, credential: credential, database: database, requestID: "demo", channel: .command)
                _ = try context.caller
                return try Performance(action: action, tree: tree, key: nil).run(in: context).body
            }
            if let keep, case .integer(let id) = body["id"] { known[keep] = id }
            return body
        } catch {
            let problem = house.problem(of: error)
            let faults = problem?.faults.map { "\($0.path): \($0.text.nl)" }.joined(separator: " ") ?? ""
            throw Broken(
                line: "\(name) \(fields)", reason: "\(problem?.text.nl ?? "") \(faults) (\(LogLine.describe(error)))")
        }
    }

    /// `@name` stands for the id of what was made under that name.
    private func filled(_ value: String) throws -> String {
        value.hasPrefix("@") ? String(try id(String(value.dropFirst()))) : value
    }
}
