package import Values

/// The database as the program uses it: lanes of connections, and transactions on them.
///
/// A transaction blocks its thread. Call it from worker threads, never from Swift's own pool.
package final class Database: Sendable {
    package typealias LaneName = Postgres.LaneName

    private let address: DatabaseAddress
    private let lanes: [LaneName: Lane]
    private let reconnect = Reconnect()
    private let cancelThread = CancelThread()

    /// Opens nothing yet. A lane that is not named gets `LaneSettings.standard`.
    package init(address: DatabaseAddress, lanes: [LaneName: LaneSettings] = [:]) {
        self.address = address
        self.lanes = Dictionary(
            uniqueKeysWithValues: LaneName.allCases.map { name in
                (name, Lane(address: address, settings: lanes[name] ?? .standard(name)))
            })
    }

    deinit { close() }

    /// Runs the body in one transaction: commits when it returns, rolls back when it throws.
    ///
    /// - lane: whose connections and limits are used.
    /// - prelude: the statement that makes the transaction act as a role and a person (`Identity.prelude`, or a
    ///   sign-in by token); it travels with the first statements and its row is `Transaction.prelude`.
    /// - readOnly: the database refuses to write, and all statements see the same moment.
    /// - statementSeconds: a limit for each statement in place of the lane's.
    /// - cancellation: cancels the running statement when it fires; the body then sees SQLSTATE 57014.
    ///
    /// Throws what the body throws, `DatabaseError` for what the database refuses at COMMIT, `PoolFault` when
    /// there is no connection; a connection lost on the way is `PoolFault.unavailable` whatever the body threw.
    @discardableResult
    package func transaction<T>(
        lane: LaneName, prelude: SQL?, readOnly: Bool = false, statementSeconds: Double? = nil,
        cancellation: Cancellation? = nil, _ body: (Transaction) throws -> T
    ) throws -> T {
        guard let lane = lanes[lane] else { throw PoolFault.closed }
        let connection = try lane.acquire()
        defer { lane.release(connection) }
        let gate = cancellation.map { _ in CancelGate() }
        let registration = cancellation?.onCancel { [cancelThread] in
            if let gate { cancelThread.cancel(gate) }
        }
        defer { if let registration { cancellation?.remove(registration) } }
        let transaction = Transaction(
            on: connection, opening: Self.opening(prelude, readOnly: readOnly, statementSeconds: statementSeconds),
            hasPrelude: prelude != nil, gate: gate, makeReady: reconnect.makeReady)
        do {
            let value = try body(transaction)
            try transaction.finish()
            return value
        } catch {
            transaction.abandon()
            if transaction.wasLost { throw PoolFault.unavailable }
            throw error
        }
    }

    /// Why the last connection was refused, for the health page and the log; nil while all is well.
    package var connectionRefusal: String? { reconnect.refusal }

    /// Calls `wake` whenever the channel is notified, and after each reconnection, since something may have been
    /// missed. It runs on the listener's own thread; what it does must be short. The payload is not given: what is to be
    /// done stands in a table.
    package func listen(channel: StaticString, _ wake: @escaping @Sendable () -> Void) -> Listener {
        Listener(address: address, channel: channel, wake: wake)
    }

    /// Ends all connections: free ones now, others when their transaction is over. Later transactions throw
    /// `PoolFault.closed`. Listeners end by themselves when released.
    package func close() {
        for lane in lanes.values { lane.close() }
        cancelThread.close()
    }

    /// A read-only transaction takes one snapshot for all its statements, so that the figures of a page agree.
    private static func opening(_ prelude: SQL?, readOnly: Bool, statementSeconds: Double?) -> [SQL] {
        var opening: [SQL] = readOnly ? ["begin isolation level repeatable read read only"] : ["begin"]
        if let statementSeconds {
            opening.append(
                "select set_config('statement_timeout', \(SessionSettings.milliseconds(statementSeconds)), true)")
        }
        if let prelude { opening.append(prelude) }
        return opening
    }
}
