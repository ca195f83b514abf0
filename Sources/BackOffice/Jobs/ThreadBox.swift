internal import Postgres
internal import Synchronization

/// A thread that is started after its owner was made and joined once, whoever asks.
final class ThreadBox: Sendable {
    private let thread = Mutex<ServiceThread?>(nil)

    func start(_ body: @escaping @Sendable () -> Void) {
        thread.withLock { $0 = ServiceThread(body) }
    }

    func join() {
        let running = thread.withLock { held in
            defer { held = nil }
            return held
        }
        running?.join()
    }
}
