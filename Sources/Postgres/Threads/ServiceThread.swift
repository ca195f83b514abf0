internal import Glibc

/// A thread of the operating system, outside Swift's own pool, for work that blocks.
package final class ServiceThread: Sendable {
    private let thread: pthread_t

    /// Starts at once; nil when the system has no thread to give.
    package init?(_ body: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Body(body))
        var thread = pthread_t()
        let refusal = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, box.toOpaque())
        guard refusal == 0 else {
            box.release()
            return nil
        }
        self.thread = thread
    }

    /// Waits for the end of the body. To be called once.
    package func join() { pthread_join(thread, nil) }

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
