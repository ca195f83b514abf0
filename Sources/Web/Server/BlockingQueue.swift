/// A bounded queue between threads, first in, first out.
final class BlockingQueue<Element: Sendable>: @unchecked Sendable {
    private let monitor = Monitor()
    private let limit: Int
    // Guarded by the monitor. `first` moves along `elements`, which is emptied when it has reached the end.
    private var elements: [Element?] = []
    private var first = 0
    private var isClosed = false

    init(limit: Int) { self.limit = limit }

    var isFull: Bool { monitor.locked { elements.count - first >= limit } }

    /// Appends, unless the queue is full or closed.
    func put(_ element: Element) -> Bool {
        let isTaken = monitor.locked {
            guard !isClosed, elements.count - first < limit else { return false }
            elements.append(element)
            return true
        }
        // Behind the lock, so that whoever wakes does not run into it.
        if isTaken { monitor.wakeOne() }
        return isTaken
    }

    /// The first element; waits for one. Nil once the queue is closed and empty.
    func take() -> Element? {
        monitor.locked {
            while first == elements.count, !isClosed { monitor.wait() }
            guard first < elements.count else { return nil }
            let element = elements[first]
            elements[first] = nil
            first += 1
            if first == elements.count {
                elements.removeAll(keepingCapacity: true)
                first = 0
            } else if first > 1_024 {
                elements.removeFirst(first)
                first = 0
            }
            return element
        }
    }

    /// Lets `take` end when the queue is empty.
    func close() {
        monitor.locked {
            isClosed = true
            monitor.wakeAll()
        }
    }
}
