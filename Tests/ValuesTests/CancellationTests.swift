import Synchronization
import Testing
import Values

/// What the handlers wrote down.
private final class Notes: Sendable {
    private let lines = Mutex<[Int]>([])

    func add(_ line: Int) { lines.withLock { $0.append(line) } }

    var all: [Int] { lines.withLock { $0 } }
}

@Suite("Cancellation")
struct CancellationTests {
    @Test("handlers run once, in order, on the first cancellation")
    func once() {
        let cancellation = Cancellation()
        let ran = Notes()
        cancellation.onCancel { ran.add(1) }
        cancellation.onCancel { ran.add(cancellation.isCancelled ? 2 : -2) }
        #expect(!cancellation.isCancelled)
        cancellation.cancel()
        cancellation.cancel()
        #expect(cancellation.isCancelled)
        #expect(ran.all == [1, 2])
    }

    @Test("a handler that comes too late runs at once")
    func late() {
        let cancellation = Cancellation()
        let ran = Notes()
        cancellation.cancel()
        cancellation.onCancel { ran.add(1) }
        #expect(ran.all == [1])
    }

    @Test("a handler that was taken away never runs")
    func removed() {
        let cancellation = Cancellation()
        let ran = Notes()
        let registration = cancellation.onCancel { ran.add(1) }
        cancellation.onCancel { ran.add(10) }
        cancellation.remove(registration)
        cancellation.cancel()
        #expect(ran.all == [10])
    }

    @Test("from many threads every handler still runs exactly once")
    func threads() async {
        let cancellation = Cancellation()
        let ran = Notes()
        await withTaskGroup { group in
            for index in 0..<200 {
                group.addTask {
                    if index == 100 { cancellation.cancel() }
                    cancellation.onCancel { ran.add(1) }
                }
            }
        }
        #expect(ran.all.count == 200)
    }
}
