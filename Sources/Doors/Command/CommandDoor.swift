package import Postgres
package import Values
package import Web

/// What a command printed and how it ended: 0 done, 1 refused, 2 used wrongly.
package struct CommandOutcome: Sendable, Equatable {
    package let status: Int32
    package let out: String
    package let err: String

    package init(status: Int32, out: String = "", err: String = "") {
        self.status = status
        self.out = out
        self.err = err
    }
}

/// The command line's door to every action and view: the same fields, the same refusals, the same transaction.
package struct CommandDoor {
    let house: House
    let language: Language
    let isTerminal: Bool
    /// Who runs the command at the machine itself.
    let unixUser: String
    /// Where the service is reached, such as `http://127.0.0.1:8080`, for links to pass on; nil where that is unknown.
    let site: String?
    /// Keeps a document in a file.
    let save: (_ path: String, _ bytes: [UInt8]) throws -> Void
    /// Opens the database; a calculation never asks for it.
    let database: () throws -> Database

    package init(
        house: House, language: Language, isTerminal: Bool, unixUser: String, site: String? = nil,
        save: @escaping (String, [UInt8]) throws -> Void = { _, _ in }, database: @escaping () throws -> Database
    ) {
        self.house = house
        self.language = language
        self.isTerminal = isTerminal
        self.unixUser = unixUser
        self.site = site
        self.save = save
        self.database = database
    }

    /// Runs `<part> <verb> …`; a part alone lists what it is about, where it has a list.
    /// - Parameter token: of the person to act as; nil acts as the console.
    /// - Returns: nil where there is no such command.
    package func run(_ given: Flags, json: Bool, dryRun: Bool, token: String?) -> CommandOutcome? {
        var flags = given
        let name = House.name(ofCommand: flags.words)
        if let view = house.views.first(where: { $0.door.name == name }) {
            if flags.has("help") { return CommandOutcome(status: 0, out: Help(view).text(language)) }
            let file = view.door.isFile ? flags.take("output") : nil
            return guarded(json) { try show(view, flags, json, file, token) }
        }
        guard let action = house.actions.first(where: { $0.door.name == name }) else { return nil }
        if flags.has("help") { return CommandOutcome(status: 0, out: Help(action).text(language)) }
        return guarded(json) { try perform(action, flags, json, dryRun, token) }
    }

    private func guarded(_ json: Bool, _ body: () throws -> CommandOutcome) -> CommandOutcome {
        do {
            return try body()
        } catch let fault as FieldFault {
            return CommandOutcome(status: 2, err: "\(fault.path): \(fault.text(language))")
        } catch {
            let problem = house.problem(of: error) ?? .broken
            if json {
                let document = problem.document(language, requestID: "")
                return CommandOutcome(status: problem.exitStatus, err: document.line)
            }
            var lines = [problem.title(language) + ". " + problem.text(language)]
            lines += problem.faults.map { "  --\(Flags.flagName($0.path)): \($0.text(language))" }
            if problem.status == 500 { lines.append("  (\(LogLine.describe(error)))") }
            return CommandOutcome(status: problem.exitStatus, err: lines.joined(separator: "\n"))
        }
    }

    private func show(
        _ view: AnyView, _ flags: Flags, _ json: Bool, _ file: String?, _ token: String?
    ) throws -> CommandOutcome {
        let tree = try flags.fields(view.contract, pathFields: view.door.pathFields).get()
        let wanted: AnyView.Wanted = file != nil ? .file("") : json ? .json : .table
        if view.door.isCalculation {
            let shown = try view.calculate(tree)
            return CommandOutcome(status: 0, out: json ? shown.line : TextFacts.text(shown, language))
        }
        return try transaction("read:" + view.door.name, view.door.roles, view.door.lane, token) { context in
            switch try view.answer(tree, context, wanted) {
            case .json(let value): return CommandOutcome(status: 0, out: value.line)
            case .table(let table):
                return CommandOutcome(status: 0, out: TextTable.text(table, language, aligned: isTerminal))
            case .file(let response):
                let bytes = try response.collectedBody()
                try save(file ?? "", bytes)
                let said = Text(
                    "Bewaard in \(file ?? ""): \(bytes.count) bytes.", "Kept in \(file ?? ""): \(bytes.count) bytes.")
                return CommandOutcome(status: 0, out: said(language))
            case .page, .again, .none:
                guard case .json(let value) = try view.answer(tree, context, .json) else { throw Problem.notFound }
                let hint = Text(
                    "Bewaar het document zelf met --output BESTAND.", "Keep the document itself with --output FILE.")
                return CommandOutcome(
                    status: 0, out: TextFacts.text(value, language), err: view.door.isFile ? hint(language) : "")
            }
        }
    }

    private func perform(
        _ action: AnyAction, _ flags: Flags, _ json: Bool, _ dryRun: Bool, _ token: String?
    ) throws -> CommandOutcome {
        let tree = try flags.fields(action.contract, pathFields: action.door.pathFields).get()
        // What a change does not name is only known inside the transaction.
        if !action.contract.fields.contains(where: { $0.name == "seen" }) { try action.check(tree) }
        do {
            return try transaction(action.door.name, action.door.roles, action.door.lane, token) { context in
                let done = try Performance(action: action, tree: tree, key: nil, keepsUnnamed: true).run(in: context)
                let outcome = CommandOutcome(status: 0, out: json ? done.body.line : told(done))
                if dryRun {
                    // What a deferred rule would say at the end must be heard in a trial too.
                    _ = try context.tx.execute("set constraints all immediate")
                    throw Tried(outcome: outcome)
                }
                return outcome
            }
        } catch let tried as Tried {
            return tried.outcome
        }
    }

    /// What was done, and the numbers and links by which to go on.
    private func told(_ done: Done) -> String {
        guard case .object(let members) = done.body else { return done.message(language) }
        let lines = members.compactMap { name, value -> String? in
            switch value {
            case .string(let words) where !done.message(language).contains(words): "  \(name): \(words)"
            case .integer(let number): "  \(name): \(number)"
            default: nil
            }
        }
        return ([done.message(language)] + lines).joined(separator: "\n")
    }

    /// Ends a trial run: everything is undone, the outcome is kept.
    private struct Tried: Error {
        let outcome: CommandOutcome
    }

    private func transaction<T>(
        _ name: String, _ roles: [Role], _ lane: LaneName, _ token: String?, _ body: (Context) throws -> T
    ) throws -> T {
        let credential = token.map(Credential.token) ?? .console(unixUser)
        let wanted = token == nil ? [Role.console] : roles
        let prelude = Prelude.statement(credential, roles: wanted, action: name, requestID: "console:" + unixUser)
        let database = try database()
        return try database.transaction(lane: .console, prelude: prelude) { tx in
            let context = Context(
                tx: tx, credential: credential, database: database, requestID: "console", channel: .command, site: site)
            do {
                _ = try context.caller
                return try body(context)
            } catch Unadmitted.signedOut where token != nil {
                throw Self.deadToken
            } catch let error as DatabaseError where error.isPermissionDenied && token == nil {
                throw Self.needsPerson
            }
        }
    }

    private static let deadToken = Problem(
        401, "token-unknown", Text("Dit token werkt niet", "This token does not work"),
        Text(
            "Het token (--token of GRIFFIE_TOKEN) is onbekend, ingetrokken of verlopen. "
                + "Maak een nieuw: griffie token create --as E-MAILADRES.",
            "The token (--token or GRIFFIE_TOKEN) is unknown, revoked or past its last day. "
                + "Make a new one: griffie token create --as E-MAIL."))

    private static let needsPerson = Problem(
        403, "needs-person", Text("Hiervoor is een persoon nodig", "This needs a person"),
        Text(
            "De console leest alles, maar schrijft alleen personen, tokens, instellingen en imports. "
                + "Geef --as E-MAILADRES en het token van die persoon (--token of GRIFFIE_TOKEN).",
            "The console reads everything but writes only people, tokens, settings and imports. "
                + "Give --as E-MAIL and that person's token (--token or GRIFFIE_TOKEN)."))
}

extension Problem {
    /// 1 for a refusal, 2 for wrong use.
    var exitStatus: Int32 { code == "invalid-input" || code == "malformed" ? 2 : 1 }
}

extension JSON {
    /// On one line, for scripts.
    package var line: String { String(decoding: rendered(), as: UTF8.self) }
}

extension House {
    /// The door that a command line names: part and verb; a part alone lists what it is about.
    static func name(ofCommand words: [String]) -> String {
        (words.count == 1 ? words + ["list"] : words).prefix(2).joined(separator: " ")
    }

    /// The names of the fields that the command fills; what governs a run must not take these for its own.
    package func fields(ofCommand words: [String]) -> Set<String> {
        let name = Self.name(ofCommand: words)
        let contract =
            actions.first { $0.door.name == name }?.contract ?? views.first { $0.door.name == name }?.contract
        return Set(contract?.fields.map(\.name) ?? [])
    }
}
