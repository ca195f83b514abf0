internal import Glibc
internal import Synchronization
internal import Values

/// The threads that answer requests, the queues they take them from, and the thread that passes cancellations on.
final class Workforce: Sendable {
    private let settings: ServerSettings
    private let queues: [Lane: BlockingQueue<Ticket>]
    private let cancellations = BlockingQueue<Cancellation>(limit: .max)
    private let running = Atomic<Int>(0)

    init(settings: ServerSettings) {
        self.settings = settings
        queues = Dictionary(
            uniqueKeysWithValues: Lane.allCases.map { ($0, BlockingQueue(limit: settings.queueLimit(of: $0))) })
    }

    /// Starts the threads; each worker makes its own handler.
    func start(
        mailbox: Mailbox, makeHandler: @escaping @Sendable (Lane) -> any RequestHandler
    ) throws(ServerFault) {
        for (lane, queue) in queues {
            for _ in 0..<settings.workers(of: lane) {
                try startCounted {
                    let worker = Worker(handler: makeHandler(lane), mailbox: mailbox)
                    while let ticket = queue.take() { worker.serve(ticket) }
                }
            }
        }
        // A cancellation may call the database server, which takes milliseconds: not on the event loop.
        try startCounted { [cancellations] in
            while let cancellation = cancellations.take() { cancellation.cancel() }
        }
    }

    func isFull(_ lane: Lane) -> Bool { queues[lane]?.isFull ?? true }

    /// Hands a request to a lane. False when too many wait already.
    func put(_ ticket: Ticket, into lane: Lane) -> Bool { queues[lane]?.put(ticket) ?? false }

    /// Passes the news on that nobody waits for this request any more.
    func cancel(_ ticket: Ticket) { _ = cancellations.put(ticket.request.cancellation) }

    /// Lets the threads end, and waits for them so long; a handler that heeds no cancellation is left behind.
    func dismiss(waitSeconds: Double) {
        for queue in queues.values { queue.close() }
        cancellations.close()
        let end = monotonicMilliseconds() + Int64(waitSeconds * 1_000)
        while running.load(ordering: .acquiring) > 0, monotonicMilliseconds() < end { usleep(2_000) }
    }

    private func startCounted(_ body: @escaping @Sendable () -> Void) throws(ServerFault) {
        running.add(1, ordering: .relaxed)
        do throws(ServerFault) {
            try startThread { [self] in
                body()
                running.subtract(1, ordering: .releasing)
            }
        } catch {
            running.subtract(1, ordering: .relaxed)
            throw error
        }
    }
}

/// One worker: its handler, and where its answers go.
private struct Worker {
    let handler: any RequestHandler
    let mailbox: Mailbox

    func serve(_ ticket: Ticket) {
        // The server answered for us, or the client left while the request waited and nobody would read it.
        guard ticket.isOpen else { return }
        guard !ticket.request.cancellation.isCancelled else { return give(.text("", status: 503), to: ticket) }
        let response = handler.handle(ticket.request)
        switch response.body {
        case .stream(let produce): stream(response, produce, to: ticket)
        case .bytes: give(response, to: ticket)
        }
    }

    private func give(_ response: Response, to ticket: Ticket) {
        // Without memory for an answer the loop finds none, and closes the connection.
        if let native = NativeResponse(response, requestID: ticket.request.id) { _ = ticket.give(.whole(native)) }
        mailbox.post(.answered(ticket.number))
    }

    private func stream(
        _ response: Response, _ produce: @Sendable (any BodyWriter) throws -> Void, to ticket: Ticket
    ) {
        let pipe = StreamPipe { [mailbox, number = ticket.number] in mailbox.post(.streamGoesOn(number)) }
        guard ticket.give(.stream(response, pipe)) else { return }
        mailbox.post(.answered(ticket.number))
        guard ticket.request.method != .head, response.mayHaveBody else { return pipe.finish() }
        do {
            try produce(pipe)
            pipe.finish()
        } catch {
            pipe.fail()
        }
    }
}
