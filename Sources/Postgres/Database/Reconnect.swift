internal import Glibc
internal import Synchronization

/// Opens connections, and keeps a server that is down from being asked by every request: after a refusal all
/// requests fail at once for a moment that doubles up to half a second.
final class Reconnect: Sendable {
    private struct State {
        var notBefore: Deadline?
        var pause = 0.05
        var refusal: String?
    }

    private let state = Mutex(State())

    /// What the server, or libpq in its place, said when the last connection was refused; nil when it was not.
    var refusal: String? { state.withLock { $0.refusal } }

    /// Makes the connection usable, or throws `.unavailable`. Nothing of the transaction has been sent yet, so the one
    /// retry here is safe.
    func makeReady(_ connection: Connection) throws(PoolFault) {
        if !connection.isStale { return }
        connection.close()
        guard state.withLock({ $0.notBefore?.hasPassed ?? true }) else { throw .unavailable }
        for attempt in 0...1 {
            if attempt > 0 { usleep(50_000) }
            do throws(DatabaseError) {
                try connection.open()
                state.withLock { $0 = State() }
                return
            } catch {
                state.withLock { $0.refusal = error.message }
            }
        }
        state.withLock { state in
            state.notBefore = Deadline(secondsFromNow: state.pause)
            state.pause = min(0.5, state.pause * 2)
        }
        throw .unavailable
    }
}
