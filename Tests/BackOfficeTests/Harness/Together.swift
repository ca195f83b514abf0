import Dispatch
import Synchronization

/// Work done by several threads at the same moment, as requests come in.
enum Together {
    static func run<T: Sendable>(_ count: Int, _ body: @escaping (Int) throws -> T) throws -> [T] {
        let results = Mutex<[Result<T, any Error>]>([])
        nonisolated(unsafe) let body = body
        DispatchQueue.concurrentPerform(iterations: count) { number in
            let result = Result { try body(number) }
            results.withLock { $0.append(result) }
        }
        return try results.withLock { try $0.map { try $0.get() } }
    }
}
