/// Carries a streamed body from the worker that makes it to the event loop that sends it.
///
/// Holds a quarter of a megabyte at most: then the worker waits. The loop is woken when a fair piece is there or
/// the end, not for every line of a long list.
final class StreamPipe: BodyWriter, @unchecked Sendable {
    enum Taken: Equatable {
        case bytes(Int)
        /// Nothing yet; the pipe will call `wake`.
        case nothingYet
        case end
        case broken
    }

    private enum State { case open, finished, failed, abandoned }

    private static let capacity = 256 << 10
    private static let worthWaking = 32 << 10

    private let monitor = Monitor()
    private let wake: @Sendable () -> Void
    // Guarded by the monitor.
    private var buffer: [UInt8] = []
    private var start = 0
    private var state = State.open
    private var readerWaits = false

    init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

    func write(_ bytes: [UInt8]) throws(StreamEnded) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Self.capacity)
            rest = rest.dropFirst(piece.count)
            guard put(piece) else { throw StreamEnded() }
        }
    }

    /// The body is complete.
    func finish() { end(.finished) }

    /// The body will never be complete.
    func fail() { end(.failed) }

    /// Nobody will read any more: a writer that waits is released.
    func abandon() { end(.abandoned) }

    /// Moves what is there into `target`, as much as fits.
    func take(into target: UnsafeMutableRawBufferPointer) -> Taken {
        monitor.locked {
            guard state != .failed, state != .abandoned else { return .broken }
            let count = min(target.count, buffer.count - start)
            guard count > 0 else {
                if state == .finished { return .end }
                readerWaits = true
                return .nothingYet
            }
            target.copyBytes(from: buffer[start..<start + count])
            start += count
            if start == buffer.count {
                buffer.removeAll(keepingCapacity: true)
                start = 0
            }
            monitor.wakeAll()
            return .bytes(count)
        }
    }

    private func put(_ piece: ArraySlice<UInt8>) -> Bool {
        let (accepted, wakes) = monitor.locked { () -> (Bool, Bool) in
            while state == .open, buffer.count - start >= Self.capacity { monitor.wait() }
            guard state == .open else { return (false, false) }
            if start > Self.capacity {
                buffer.removeFirst(start)
                start = 0
            }
            buffer.append(contentsOf: piece)
            let wakes = readerWaits && buffer.count - start >= Self.worthWaking
            if wakes { readerWaits = false }
            return (true, wakes)
        }
        if wakes { wake() }
        return accepted
    }

    private func end(_ end: State) {
        let wakes = monitor.locked { () -> Bool in
            guard state == .open || end == .abandoned else { return false }
            state = end
            monitor.wakeAll()
            defer { readerWaits = false }
            return readerWaits
        }
        if wakes { wake() }
    }
}
