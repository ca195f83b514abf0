internal import Synchronization

/// An HTTP/1.1 server: one event loop, two lanes of worker threads.
///
/// ``run()`` blocks the thread it is called on and becomes the event loop. Answers carry the request's random name
/// in `X-Request-Id`. Requests whose end is uncertain, whose address is unreadable or whose body is too large never
/// reach a handler.
///
/// A request that libmicrohttpd itself cannot read (a broken header line or chunk, a length beyond 64 bits, a header
/// of more than three times what we serve) gets that library's own short page: it offers no way to replace it.
package final class Server: Sendable {
    private let engine: Engine
    private let workforce: Workforce
    private let mailbox: Mailbox
    private let makeHandler: @Sendable (Lane) -> any RequestHandler
    private let listening = Mutex<UInt16?>(nil)

    /// A server that does not listen yet.
    ///
    /// - Parameters:
    ///   - lane: which workers serve a request; called on the event loop, so it must be quick.
    ///   - bodyLimit: the most bytes a request's body may have; called on the event loop too.
    ///   - makeHandler: called once on each worker's thread.
    /// - Throws: ``ServerFault`` when the system gives no descriptors.
    package init(
        settings: ServerSettings, lane: @escaping @Sendable (RequestHead) -> Lane,
        bodyLimit: @escaping @Sendable (RequestHead) -> Int,
        makeHandler: @escaping @Sendable (Lane) -> any RequestHandler
    ) throws(ServerFault) {
        mailbox = try Mailbox()
        workforce = Workforce(settings: settings)
        self.makeHandler = makeHandler
        engine = try Engine(
            settings: settings, lane: lane, bodyLimit: bodyLimit, mailbox: mailbox, workforce: workforce)
    }

    deinit { engine.stopDaemon() }

    /// The port that is listened on; 0 before ``listen()``.
    package var port: UInt16 { listening.withLock { $0 ?? 0 } }

    /// Binds the address, so that ``port`` is known before ``run()``; a second call does nothing.
    ///
    /// - Throws: ``ServerFault`` when the address is none or the port cannot be had.
    package func listen() throws(ServerFault) {
        let result = listening.withLock { port -> Result<UInt16, ServerFault> in
            if let port { return .success(port) }
            do throws(ServerFault) {
                let bound = try engine.listen()
                port = bound
                return .success(bound)
            } catch {
                return .failure(error)
            }
        }
        _ = try result.get()
    }

    /// Listens and serves until ``stop(graceSeconds:)``. To be called once.
    ///
    /// - Throws: ``ServerFault`` when it cannot begin.
    package func run() throws(ServerFault) {
        try listen()
        defer { workforce.dismiss(waitSeconds: 5) }
        try workforce.start(mailbox: mailbox, makeHandler: makeHandler)
        engine.run()
    }

    /// Asks ``run()`` to end, from any thread, and returns at once.
    ///
    /// New connections are refused from now on and new requests answered 503. What is under way may finish for
    /// `graceSeconds`; then it is cancelled and answered 503.
    package func stop(graceSeconds: Double) { mailbox.post(.stop(graceSeconds: graceSeconds)) }
}
