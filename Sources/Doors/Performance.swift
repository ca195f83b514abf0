internal import Postgres
internal import Values
internal import Web

/// One doing of an action inside its transaction: at most once for one key, and with the confirmations logged.
package struct Performance {
    let action: AnyAction
    let tree: FieldTree
    /// By which a repeated request is known; nil where the caller gave none.
    let key: String?
    /// True where a change of something that stands leaves alone what it does not name. A form names everything: what
    /// it leaves out was made empty.
    let keepsUnnamed: Bool

    package init(action: AnyAction, tree: FieldTree, key: String?, keepsUnnamed: Bool = false) {
        self.action = action
        self.tree = tree
        self.key = key
        self.keepsUnnamed = keepsUnnamed
    }

    package func run(in context: Context) throws -> Done {
        // Without a person behind it there is nobody whose earlier answer it could be.
        guard let key, try context.caller.person != nil else { return try once(context) }
        // The answer is kept after what the action does, so the COMMIT travels with that.
        let isLast = context.endsWithLastStatements
        context.endsWithLastStatements = false
        let fingerprint = Secret.sha256(tree.canonical)
        if let earlier = try earlier(key, fingerprint, context) { return earlier }
        let done = try once(context)
        try keep(done, key, fingerprint, context, commit: isLast)
        return done
    }

    private func once(_ context: Context) throws -> Done {
        let (done, confirmed) = try action.run(keepsUnnamed ? action.onTopOfWhatStands(tree, context) : tree, context)
        // The kind only: should the person be wrong, the excerpt would stand in a line that nobody can ever erase.
        for suspicion in confirmed {
            _ = try context.tx.rows(
                """
                select audit.note('access', 'client_data', \(action.door.name),
                    jsonb_build_object('kind', \(suspicion.kind.rawValue)::text))
                """)
        }
        return done
    }

    /// Waits for the same key elsewhere, then looks whether it has been done.
    private func earlier(_ key: String, _ fingerprint: [UInt8], _ context: Context) throws -> Done? {
        let scope = "\(action.door.name) \(key)"
        let found = try context.tx.pipeline([
            "select pg_advisory_xact_lock(hashtextextended(\(scope), 0)) is null as locked",
            """
            select encode(request_hash, 'hex') as request_hash, answer::text as answer
            from access.idempotency
            where key = \(key) and action = \(action.door.name) and person is not distinct from house.person()
            """,
        ])[1].first
        guard let found else { return nil }
        guard try found("request_hash") == Secret.hex(fingerprint) else {
            throw Refused(
                "idempotency-key-reused",
                Text(
                    "Deze sleutel is al gebruikt voor een ander verzoek. Er is niets bewaard. Gebruik een nieuwe sleutel.",
                    "This key was used for another request. Nothing was saved. Use a new key."),
                status: .unprocessable)
        }
        let answer = try JSON.parse(Array((try found("answer") as String).utf8))
        return Done(
            Text(answer["nl"]?.string ?? "", answer["en"]?.string ?? ""), at: answer["location"]?.string ?? "/",
            body: answer["body"] ?? .object([]))
    }

    private func keep(
        _ done: Done, _ key: String, _ fingerprint: [UInt8], _ context: Context, commit: Bool
    ) throws {
        let answer = JSON.object([
            ("nl", .string(done.message.nl)), ("en", .string(done.message.en)), ("location", .string(done.location)),
            ("body", done.page == nil ? done.body : .object([])),
        ])
        _ = try context.tx.execute(
            """
            insert into access.idempotency (key, action, request_hash, status, answer)
            values (\(key), \(action.door.name), decode(\(Secret.hex(fingerprint)), 'hex'), 200,
                \(String(decoding: answer.rendered(), as: UTF8.self))::jsonb)
            """, commit: commit)
    }
}

extension FieldTree {
    /// The same bytes for the same fields, whatever their order.
    var canonical: [UInt8] {
        switch self {
        case .absent: Array("~".utf8)
        case .text(let text): Array("t\(text.utf8.count):\(text)".utf8)
        case .number(let digits): Array("n\(digits);".utf8)
        case .boolean(let value): Array(value ? "b1".utf8 : "b0".utf8)
        case .list(let items): Array("[".utf8) + items.flatMap(\.canonical) + Array("]".utf8)
        case .record(let fields):
            Array("{".utf8)
                + fields.sorted { $0.key < $1.key }.flatMap { Array("\($0.key)=".utf8) + $0.value.canonical }
                + Array("}".utf8)
        case .file(let file): Array("f\(file.fileName):".utf8) + Secret.sha256(file.bytes)
        }
    }
}
