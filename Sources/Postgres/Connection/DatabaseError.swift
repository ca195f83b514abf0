/// What the database answered in place of a result.
///
/// `message`, `detail` and `hint` may quote personal values; `description` (what a log gets) leaves them out.
package struct DatabaseError: Error, Sendable, Hashable {
    /// The five characters of SQLSTATE; nil when the connection was lost.
    package let sqlState: String?
    /// The constraint that was broken, if one was.
    package let constraint: String?
    /// The table the constraint stands on.
    package let table: String?
    /// The schema of that table.
    package let schema: String?
    /// The server's own sentence.
    package let message: String
    /// More of the same, often the values in question.
    package let detail: String?
    /// The server's advice.
    package let hint: String?
    /// The character of the statement that the server points at, counted from 1.
    package let position: Int?

    /// An error as the server, or this module in its place, states it.
    package init(
        sqlState: String?, message: String, detail: String? = nil, hint: String? = nil, constraint: String? = nil,
        table: String? = nil, schema: String? = nil, position: Int? = nil
    ) {
        self.sqlState = sqlState
        self.message = message
        self.detail = detail
        self.hint = hint
        self.constraint = constraint
        self.table = table
        self.schema = schema
        self.position = position
    }

    /// The connection is gone; whether the last statement was carried out is unknown.
    package var isConnectionLost: Bool {
        guard let sqlState else { return true }
        return sqlState.hasPrefix("08") || ["57P01", "57P02", "57P03", "57P04", "57P05", "25P03"].contains(sqlState)
    }

    /// Cancelled by a person leaving, by shutdown, or because a statement passed its limit.
    package var isCancelled: Bool { sqlState == "57014" }

    /// Two transactions were in each other's way; the same request may succeed when sent again.
    package var isLockConflict: Bool { ["40001", "40P01", "55P03"].contains(sqlState) }

    /// The role may not do this.
    package var isPermissionDenied: Bool { sqlState == "42501" }

    /// A value that must be unique is there already.
    package var isUniqueViolation: Bool { sqlState == "23505" }
}

extension DatabaseError: CustomStringConvertible {
    package var description: String {
        var text = "database: " + (sqlState ?? "connection lost")
        if let schema, let table { text += " \(schema).\(table)" }
        if let constraint { text += " constraint \(constraint)" }
        return text
    }
}

extension DatabaseError {
    static func lost(_ message: String) -> DatabaseError { DatabaseError(sqlState: nil, message: message) }

    static let cancelled = DatabaseError(sqlState: "57014", message: "cancelled before the statement was sent")

    static let over = DatabaseError(sqlState: "25P01", message: "this transaction is over")
}
