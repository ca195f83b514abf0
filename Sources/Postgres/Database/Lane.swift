internal import Glibc

/// The connections of one lane. A thread that asks again gets the connection it had before, with its prepared
/// statements, unless another thread has it; who waits is served in order of arrival.
final class Lane: Sendable {
    private struct Slot {
        let connection: Connection
        var owner: pthread_t?
        var isTaken = false
    }

    private struct State {
        var slots: [Slot] = []
        var waiting: [Int] = []
        var nextTicket = 0
        var isClosed = false
    }

    private let settings: LaneSettings
    private let address: DatabaseAddress
    private let monitor = Monitor(State())

    init(address: DatabaseAddress, settings: LaneSettings) {
        self.address = address
        self.settings = settings
    }

    /// The lane's connection for this thread; to be given back with `release`.
    func acquire() throws(PoolFault) -> Connection {
        let thread = pthread_self()
        let taken: Result<Connection, PoolFault>? = monitor.withLock { state in
            if state.isClosed { return .failure(.closed) }
            guard state.waiting.isEmpty else { return nil }
            return take(&state, for: thread).map { .success($0) }
        }
        return try (taken ?? wait(for: thread)).get()
    }

    /// Gives the connection back to whoever waits longest.
    func release(_ connection: Connection) {
        monitor.update { state in
            guard let index = state.slots.firstIndex(where: { $0.connection === connection }) else { return }
            state.slots[index].isTaken = false
            if state.isClosed { connection.close() }
        }
    }

    /// Closes what is free now and the rest when it comes back; from now on `acquire` throws `.closed`.
    func close() {
        monitor.update { state in
            state.isClosed = true
            for slot in state.slots where !slot.isTaken { slot.connection.close() }
        }
    }

    private func wait(for thread: pthread_t) -> Result<Connection, PoolFault> {
        let ticket = monitor.withLock { state in
            state.nextTicket += 1
            state.waiting.append(state.nextTicket)
            return state.nextTicket
        }
        let deadline = Deadline(secondsFromNow: settings.waitSeconds)
        let taken: Result<Connection, PoolFault>? = monitor.wait(until: deadline) { state in
            if state.isClosed { return .failure(.closed) }
            guard state.waiting.first == ticket else { return nil }
            return take(&state, for: thread).map { .success($0) }
        }
        // The next in line may find a second connection free.
        monitor.update { state in state.waiting.removeAll { $0 == ticket } }
        return taken ?? .failure(.busy)
    }

    /// The thread's own slot, else a new one, else any that is free.
    private func take(_ state: inout State, for thread: pthread_t) -> Connection? {
        var choice = state.slots.firstIndex { !$0.isTaken && $0.owner == thread }
        if choice == nil, state.slots.count < max(1, settings.connections) {
            let session = SessionSettings(statementSeconds: settings.statementSeconds)
            state.slots.append(Slot(connection: Connection(address, settings: session)))
            choice = state.slots.count - 1
        }
        guard let index = choice ?? state.slots.firstIndex(where: { !$0.isTaken }) else { return nil }
        state.slots[index].owner = thread
        state.slots[index].isTaken = true
        return state.slots[index].connection
    }
}
