internal import Glibc

/// Runs `body` on a new thread that nobody joins.
///
/// - Throws: ``ServerFault/system(_:_:)`` when the system has no thread for us.
func startThread(_ body: @escaping @Sendable () -> Void) throws(ServerFault) {
    let box = Unmanaged.passRetained(ThreadBody(body))
    var thread = pthread_t()
    let status = pthread_create(
        &thread, nil,
        { context in
            if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().body() }
            return nil
        }, box.toOpaque())
    guard status == 0 else {
        box.release()
        throw ServerFault.system("pthread_create", status)
    }
    pthread_detach(thread)
}

/// Milliseconds of a clock that never jumps.
func monotonicMilliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
}

private final class ThreadBody {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
