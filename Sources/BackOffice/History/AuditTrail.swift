internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// What happened to a thing and to the records it is made of: each doing once, who and when, the latest first.
struct AuditTrail: Sendable {
    /// What was done at once.
    struct Item: Sendable {
        let at: Moment
        let who: Text
        let what: Text
    }

    /// A part's own words for a line, as the end of a sentence that begins with a person; nil leaves it to the general
    /// words of ``AuditSentence``.
    typealias Deed = (AuditLine) -> Text?

    /// The roles that may look back, the ones that see most first (Migrations/always/20_audit_rights.sql).
    static let readers: [Role] = [.board, .treasurer, .auditor, .administrator, .coordinator, .supervisor]

    /// More than a page can hold; older lines are found under `/history`.
    static let most = 200

    let items: [Item]

    /// The trail of a thing.
    /// - Parameter records: as ``AuditStore/lines(about:most:)`` takes them.
    /// - Returns: nil for a role that may not look back.
    static func of(_ records: SQL, in context: Context, deed: Deed = { _ in nil }) throws -> AuditTrail? {
        guard (readers + [.console]).contains(try context.caller.role) else { return nil }
        let rows = try context.tx.rows(AuditStore.lines(about: records, most: most))
        return AuditTrail(try rows.map(AuditStore.lineAboutThing), deed: deed)
    }

    init(_ lines: [AuditLine], deed: Deed = { _ in nil }) {
        var doings: [[AuditLine]] = []
        for line in lines {
            if let last = doings.last?.last, last.transaction == line.transaction {
                doings[doings.count - 1].append(line)
            } else {
                doings.append([line])
            }
        }
        items = doings.compactMap { doing in
            guard let latest = doing.first else { return nil }
            return Item(at: latest.at, who: Self.who(latest), what: Self.what(doing.reversed(), deed))
        }
    }

    /// A person's name, or what a role without a person behind it is called.
    private static func who(_ line: AuditLine) -> Text {
        let role = line.person == nil ? Role(rawValue: line.who) : nil
        return role?.title ?? Text(line.who, line.who)
    }

    /// What one doing came to. Where the thing came into being, that tells it; otherwise what was done, each once.
    private static func what(_ lines: [AuditLine], _ deed: Deed) -> Text {
        let born = lines.first { $0.place == 0 && $0.operation == .insert }
        let telling = born.map { [$0] } ?? lines.sorted { $0.place < $1.place }
        let visible = telling.filter { $0.operation != .update || !$0.changes.isEmpty || deed($0) != nil }
        var sentences: [Text] = []
        for line in visible.isEmpty ? telling : visible {
            let general = AuditSentence(line: line, isAtTheThing: line.place == 0)
            let sentence = deed(line) ?? Text(general.words(.nl), general.words(.en))
            if !sentences.contains(sentence) { sentences.append(sentence) }
        }
        let shown = sentences.prefix(3)
        let rest = sentences.count - shown.count
        return Text(
            shown.map(\.nl).joined(separator: "; ") + (rest > 0 ? "; en nog \(rest)" : ""),
            shown.map(\.en).joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : ""))
    }

    /// The history at the end of a page; nothing where nothing happened.
    func html(_ language: Language) -> HTML {
        guard !items.isEmpty else { return .empty }
        return History(language, items.map { .init($0.at, $0.who(language), $0.what(language)) }).html
    }

    func json(_ language: Language) -> JSON {
        .array(
            items.map { item in
                ["at": .string(item.at.iso), "who": .string(item.who(language)), "what": .string(item.what(language))]
            })
    }
}
