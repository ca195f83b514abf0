internal import Synchronization

/// Sends cancellations to the server from a thread of its own, because that takes a connection and whoever notices
/// that a person left (the thread that serves all sockets) must not wait for it.
final class CancelThread: Sendable {
    private struct State {
        var gates: [CancelGate] = []
        var thread: ServiceThread?
        var isClosed = false
    }

    private let monitor = Monitor(State())

    deinit { close() }

    /// Keeps striking until the transaction is over.
    func cancel(_ gate: CancelGate) {
        gate.mark()
        monitor.update { state in
            guard !state.isClosed else { return }
            state.gates.append(gate)
            if state.thread == nil {
                let monitor = monitor
                state.thread = ServiceThread { Self.work(monitor) }
            }
        }
    }

    func close() {
        let thread = monitor.update { state in
            state.isClosed = true
            defer { state.thread = nil }
            return state.thread
        }
        thread?.join()
    }

    private static func work(_ monitor: Monitor<State>) {
        while true {
            let gates = monitor.wait(until: Deadline(secondsFromNow: 3600)) { state -> [CancelGate]? in
                if state.isClosed { return [] }
                return state.gates.isEmpty ? nil : state.gates
            }
            guard let gates else { continue }
            if gates.isEmpty { return }
            let over = gates.filter { !$0.strike() }
            monitor.withLock { state in state.gates.removeAll { gate in over.contains { $0 === gate } } }
            // The next strike is for the rare statement that had not begun when the first one came.
            _ = monitor.wait(until: Deadline(secondsFromNow: 0.05)) { $0.isClosed ? true : nil }
        }
    }
}
