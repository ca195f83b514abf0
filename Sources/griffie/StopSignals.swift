internal import Glibc
internal import Postgres
internal import Synchronization

/// SIGTERM and SIGINT, taken by a thread of their own, so that the service ends what it is doing first.
///
/// To be made before any other thread: the signals are blocked in all that are started afterwards.
final class StopSignals: Sendable {
    private let action = Mutex<(@Sendable () -> Void)?>(nil)

    init() {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGTERM)
        sigaddset(&set, SIGINT)
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// What happens at the first signal; a second one ends the program at once.
    func onStop(_ body: @escaping @Sendable () -> Void) {
        action.withLock { $0 = body }
        _ = ServiceThread { [self] in wait() }
    }

    private func wait() {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGTERM)
        sigaddset(&set, SIGINT)
        var signal: Int32 = 0
        sigwait(&set, &signal)
        action.withLock { $0 }?()
        sigwait(&set, &signal)
        exit(1)
    }
}
