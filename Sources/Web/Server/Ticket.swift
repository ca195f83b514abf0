internal import Synchronization

/// A request on its way to a worker and back: what the event loop and the worker share.
final class Ticket: Sendable {
    /// What a worker, or the loop itself, has to say.
    enum Answer: Sendable {
        case whole(NativeResponse)
        /// Status and header of the response count; the body comes through the pipe.
        case stream(Response, StreamPipe)
    }

    private enum State: Sendable {
        case open
        case answered(Answer)
        case taken
    }

    /// Names the exchange in the loop.
    let number: UInt64
    let request: Request
    private let state = Mutex(State.open)

    init(number: UInt64, request: Request) {
        self.number = number
        self.request = request
    }

    /// Whether an answer is still wanted.
    var isOpen: Bool {
        state.withLock { state in
            if case .open = state { true } else { false }
        }
    }

    /// Gives the answer. False when there is one already: the first counts.
    func give(_ answer: Answer) -> Bool {
        state.withLock { state in
            guard case .open = state else { return false }
            state = .answered(answer)
            return true
        }
    }

    /// Takes the answer to send it.
    func take() -> Answer? {
        state.withLock { state in
            guard case .answered(let answer) = state else { return nil }
            state = .taken
            return answer
        }
    }
}
