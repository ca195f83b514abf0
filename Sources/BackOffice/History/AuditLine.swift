internal import Values
internal import Web

/// One line of the audit, with its personal values where they still exist.
struct AuditLine: Sendable {
    enum Operation: String, Sendable { case insert, update, delete, note }

    /// A column that was written: what stood there, what stands there now.
    struct Change: Sendable {
        let column: String
        let before: JSON
        let after: JSON
    }

    let id: Int64
    let at: Moment
    /// The person, the Unix user at the console, or the work that did it by itself.
    let who: String
    let person: Int64?
    let action: String?
    let schema: String
    let table: String
    let record: String
    let operation: Operation
    let changes: [Change]

    /// Columns that say nothing to a person: keys, counters and moments that every line has already.
    static let silent: Set<String> = [
        "id", "version", "created_at", "created_by", "written_at", "given_at", "given_by", "added_at", "added_by",
        "active", "made_at", "made_by", "recorded_at", "recorded_by",
    ]

    /// The changes from the two sides of a line, in the order of their names.
    static func changes(before: JSON, after: JSON) -> [Change] {
        let names = Set((before.members ?? []).map(\.0) + (after.members ?? []).map(\.0)).subtracting(silent)
        return names.sorted().map { Change(column: $0, before: before[$0] ?? .null, after: after[$0] ?? .null) }
    }
}
