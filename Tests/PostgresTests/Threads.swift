import Glibc
import Synchronization
import Testing

/// Threads of the operating system for tests that need several at once: Swift's own pool has two here.
enum Threads {
    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    final class Handle {
        private let thread: pthread_t
        init(_ thread: pthread_t) { self.thread = thread }
        func join() { pthread_join(thread, nil) }
    }

    static func start(_ run: @escaping @Sendable () -> Void) -> Handle {
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { box in
                if let box { Unmanaged<Body>.fromOpaque(box).takeRetainedValue().run() }
                return nil
            }, Unmanaged.passRetained(Body(run)).toOpaque())
        return Handle(thread)
    }

    /// Runs the body on `count` threads at once and gathers what they return.
    static func gather<T: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) -> T) -> [T] {
        let gathered = Gathered<T>()
        let threads = (0..<count).map { index in start { gathered.add(body(index)) } }
        for thread in threads { thread.join() }
        return gathered.all
    }
}

/// What several threads have to say.
final class Gathered<T: Sendable>: Sendable {
    private let items = Mutex<[T]>([])
    func add(_ item: T) { items.withLock { $0.append(item) } }
    var all: [T] { items.withLock { $0 } }
}

/// Waits until the condition holds; false after ten seconds.
func eventually(_ condition: () -> Bool) -> Bool {
    for _ in 0..<500 {
        if condition() { return true }
        usleep(20_000)
    }
    return condition()
}
