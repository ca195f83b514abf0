import Synchronization

/// The news that nobody waits for an answer any more (the browser went away, the service stops).
///
/// Shared between the thread that serves a request and the thread that notices. A handler runs at most once.
/// Handlers run while the lock is held, so that `remove` can promise that its handler neither runs nor will run:
/// a connection that has moved on to another request must never be cancelled by the previous one. A handler
/// therefore must not call `onCancel`, `remove` or `cancel` of the same object; asking `isCancelled` is fine.
package final class Cancellation: Sendable {
    /// Names one handler, so that it can be taken away again.
    package struct Registration: Sendable, Hashable {
        fileprivate let number: Int
    }

    private struct Handlers {
        var next = 0
        var waiting: [(number: Int, run: @Sendable () -> Void)] = []
    }

    private let cancelled = Atomic<Bool>(false)
    private let handlers = Mutex(Handlers())

    /// Work that is still wanted.
    package init() {}

    /// Whether `cancel` was called.
    package var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

    /// Marks the work as unwanted and runs the handlers, in the order in which they came. Later calls do nothing.
    package func cancel() {
        handlers.withLock { handlers in
            guard !cancelled.exchange(true, ordering: .acquiringAndReleasing) else { return }
            let due = handlers.waiting
            handlers.waiting = []
            for handler in due { handler.run() }
        }
    }

    /// Runs `handler` on cancellation, or at once when that has already happened.
    @discardableResult
    package func onCancel(_ handler: @escaping @Sendable () -> Void) -> Registration {
        handlers.withLock { handlers in
            handlers.next += 1
            if isCancelled {
                handler()
            } else {
                handlers.waiting.append((handlers.next, handler))
            }
            return Registration(number: handlers.next)
        }
    }

    /// Takes a handler away. When this returns, the handler is not running and never will.
    package func remove(_ registration: Registration) {
        handlers.withLock { $0.waiting.removeAll { $0.number == registration.number } }
    }
}
