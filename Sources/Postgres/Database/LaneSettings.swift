/// The groups of connections: slow work of one never takes the connections of another.
package enum LaneName: Sendable, Hashable, CaseIterable {
    /// Pages and actions.
    case fast
    /// Reports, exports, sign-in.
    case slow
    /// Work taken from the job table.
    case jobs
    /// The command line and what the service does for itself.
    case console
}

/// How one lane behaves.
package struct LaneSettings: Sendable, Hashable {
    /// How many connections at most; they are opened when first needed.
    package var connections: Int
    /// How long a thread waits for a connection, in seconds, before `PoolFault.busy`.
    package var waitSeconds: Double
    /// How long one statement may take, in seconds, before the server cancels it (SQLSTATE 57014); 0 = no limit.
    package var statementSeconds: Double

    /// A lane as given.
    package init(connections: Int, waitSeconds: Double, statementSeconds: Double) {
        self.connections = connections
        self.waitSeconds = waitSeconds
        self.statementSeconds = statementSeconds
    }

    /// What fits two cores and an office of ten people.
    package static func standard(_ lane: LaneName) -> LaneSettings {
        switch lane {
        case .fast: LaneSettings(connections: 4, waitSeconds: 5, statementSeconds: 10)
        case .slow: LaneSettings(connections: 2, waitSeconds: 20, statementSeconds: 120)
        case .jobs: LaneSettings(connections: 2, waitSeconds: 60, statementSeconds: 300)
        case .console: LaneSettings(connections: 1, waitSeconds: 60, statementSeconds: 0)
        }
    }
}

/// Why a transaction could not be carried out, apart from what the database itself refused.
package enum PoolFault: Error, Sendable, Hashable {
    /// Every connection of the lane stayed taken for as long as the lane lets a thread wait.
    case busy
    /// The server is down, or went away during the transaction. When it went away after the last statement was
    /// sent, nobody knows whether that one was carried out: send the request again under the same idempotency key.
    case unavailable
    /// The database was closed: the program is stopping.
    case closed
}
