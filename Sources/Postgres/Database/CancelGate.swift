internal import Synchronization

/// Stands between a transaction and the thread that may cancel it, so that a cancellation reaches a statement of this
/// transaction or none at all: never the next user of the connection.
final class CancelGate: Sendable {
    private struct State {
        var isCancelled = false
        var isOver = false
        var running: Canceller?
    }

    private let state = Mutex(State())

    /// Before a batch is sent; throws when it should not be.
    func enter(_ canceller: Canceller?) throws(DatabaseError) {
        let isCancelled = state.withLock { state in
            if !state.isCancelled { state.running = canceller }
            return state.isCancelled
        }
        if isCancelled { throw .cancelled }
    }

    /// After the answers of a batch. Waits while a cancellation is being sent, so that none can arrive later.
    func leave() { state.withLock { $0.running = nil } }

    /// The transaction is about to end; cancellations come too late from now on.
    func finish() {
        state.withLock { state in
            state.running = nil
            state.isOver = true
        }
    }

    /// From now on no batch is sent.
    func mark() { state.withLock { $0.isCancelled = true } }

    /// Cancels what runs. False once the transaction is over; else to be called again, because a request that reaches
    /// the server just before the statement does is lost.
    func strike() -> Bool {
        state.withLock { state in
            state.running?.cancel()
            return !state.isOver
        }
    }
}
