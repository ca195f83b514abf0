internal import Doors
internal import Look
internal import Values
internal import Web

/// The history at the end of a thing's page: who, when, what, for the records that the thing is made of.
enum AuditTrail {
    /// The roles that may look back, the ones that see most first (Migrations/always/20_audit_rights.sql).
    static let readers: [Role] = [.board, .treasurer, .auditor, .administrator, .coordinator, .supervisor]

    /// The last lines; nothing for who may not look back, so that a page can be drawn for every role.
    static func draw(_ records: [AuditStore.Record], in context: Context) throws -> HTML {
        guard readers.contains(try context.caller.role) else { return .empty }
        let language = try context.language
        let lines = try AuditStore.lines(about: records, most: 100, in: context.tx)
        guard !lines.isEmpty else { return .empty }
        return History(
            language,
            lines.map { line in
                .init(line.at, line.who, AuditSentence(line: line, isAtTheThing: true).words(language))
            }
        ).html
    }
}
