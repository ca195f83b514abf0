import Glibc
import Synchronization
import Testing

/// Does something `count` times on some threads of its own, all at once, and waits for the last; what is thrown is a
/// fault of the test. Requests block their thread, so Swift's own pool is no place for them.
func concurrently(_ threads: Int, of count: Int, _ body: @escaping @Sendable (Int) throws -> Void) {
    let next = Atomic<Int>(0)
    let work = Work {
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < count else { return }
            do { try body(index) } catch { Issue.record(error) }
        }
    }
    var handles: [pthread_t] = []
    for _ in 0..<threads {
        var handle = pthread_t()
        let context = Unmanaged.passRetained(work).toOpaque()
        let status = pthread_create(
            &handle, nil,
            { context in
                if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, context)
        if status == 0 { handles.append(handle) }
    }
    for handle in handles { pthread_join(handle, nil) }
}

private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
