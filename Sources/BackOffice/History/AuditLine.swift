internal import Values
internal import Web

/// One line of the audit, with its personal values where they still exist.
struct AuditLine: Sendable, Equatable {
    enum Operation: String, Sendable { case insert, update, delete, note }

    /// A column that was written: what stood there, what stands there now.
    struct Change: Sendable, Equatable {
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
    /// Lines of one transaction are one doing.
    var transaction = ""
    /// Where the record stands in the thing that is looked at: 0 is the thing itself.
    var place: Int64 = 0
    /// What the record is called within the thing, such as a contact person's name.
    var name: Text?

    /// What a column holds after the line.
    func after(_ column: String) -> JSON? { changes.first { $0.column == column }?.after }

    /// The day that a column holds after the line.
    func dayAfter(_ column: String) -> Day? { after(column)?.string.flatMap(Day.parse) }

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
