internal import CLinux
internal import CMicrohttpd
internal import Glibc

/// The event loop: one thread that accepts, reads, resumes and sends; handlers run elsewhere.
///
/// Everything here happens on the loop's thread, the library's callbacks included; other threads post to the
/// ``mailbox``. That confinement is what makes `@unchecked Sendable` true.
final class Engine: @unchecked Sendable {
    /// Events on the loop's own epoll that are no exchange; exchanges are numbered from 16.
    private enum Source {
        static let daemon: UInt64 = 0
        static let mailbox: UInt64 = 1
    }

    private static let longestSleep: Int64 = 250

    let settings: ServerSettings
    let chooseLane: @Sendable (RequestHead) -> Lane
    let bodyLimit: @Sendable (RequestHead) -> Int
    let mailbox: Mailbox
    let workforce: Workforce
    /// The loop's own epoll: the daemon's epoll, the mailbox, and the sockets of suspended exchanges.
    private let epoll: Int32
    private var daemon: Daemon?

    /// Exchanges whose body is arriving or that have a ticket.
    var exchanges: [UInt64: Exchange] = [:]
    private var connections: [ObjectIdentifier: ClientConnection] = [:]
    private var nextNumber: UInt64 = 16
    private var nextSweep: Int64 = 0
    private(set) var now = monotonicMilliseconds()
    /// Bytes of request bodies in memory.
    var bufferedBytes = 0
    /// Answers asked for or leaving.
    var underWay = 0
    var drain: Drain?

    init(
        settings: ServerSettings, lane: @escaping @Sendable (RequestHead) -> Lane,
        bodyLimit: @escaping @Sendable (RequestHead) -> Int, mailbox: Mailbox, workforce: Workforce
    ) throws(ServerFault) {
        self.settings = settings
        chooseLane = lane
        self.bodyLimit = bodyLimit
        self.mailbox = mailbox
        self.workforce = workforce
        epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard epoll >= 0 else { throw ServerFault.system("epoll_create1", errno) }
    }

    deinit { close(epoll) }

    /// Binds the address; afterwards the port is known and clients may connect.
    func listen() throws(ServerFault) -> UInt16 {
        let daemon = try Daemon(settings, engine: self)
        self.daemon = daemon
        watch(daemon.epoll, EPOLLIN.rawValue, as: Source.daemon)
        watch(mailbox.descriptor, EPOLLIN.rawValue, as: Source.mailbox)
        return daemon.port
    }

    /// Runs until the server is stopped and everything under way is over.
    func run() {
        guard let daemon else { return }
        var events = [epoll_event](repeating: epoll_event(), count: 64)
        while !isDrained {
            let sleep = min(daemon.patience ?? Self.longestSleep, Self.longestSleep)
            let count = epoll_wait(epoll, &events, Int32(events.count), Int32(sleep))
            now = monotonicMilliseconds()
            for event in events.prefix(Int(max(0, count))) { handle(event.data.u64) }
            daemon.run()
            if now >= nextSweep { sweep() }
        }
        stopDaemon()
    }

    /// Closes the listener and every connection.
    func stopDaemon() {
        daemon?.stop()
        daemon = nil
    }

    private func handle(_ source: UInt64) {
        switch source {
        case Source.daemon: break
        case Source.mailbox: mailbox.collect().forEach(open)
        default: clientEnded(source)
        }
    }

    private func open(_ mail: Mail) {
        switch mail {
        case .answered(let number), .streamGoesOn(let number):
            if let exchange = exchanges[number] { resume(exchange) }
        case .stop(let graceSeconds):
            guard drain == nil else { return }
            daemon?.quiesce()
            drain = Drain(graceEnd: now + Int64(graceSeconds * 1_000))
        }
    }

    /// Closes connections whose time is up, and moves the end along while stopping.
    private func sweep() {
        nextSweep = now + Self.longestSleep
        for connection in connections.values {
            guard let deadline = connection.deadline, deadline < now else { continue }
            if let exchange = connection.exchange, exchange.phase == .body {
                giveUp(exchange, exchange.overflowStatus ?? 408)
            } else {
                connection.cut()
            }
        }
        hurryDrain()
    }

    // MARK: Connections

    func open(_ handle: OpaquePointer) -> ClientConnection? {
        guard let connection = ClientConnection(handle, deadline: now + milliseconds(settings.headerSeconds)) else {
            return nil
        }
        connections[ObjectIdentifier(connection)] = connection
        return connection
    }

    func closed(_ connection: ClientConnection) { connections[ObjectIdentifier(connection)] = nil }

    func milliseconds(_ seconds: Double) -> Int64 { Int64(seconds * 1_000) }

    // MARK: Suspended exchanges

    func newExchange(_ connection: ClientConnection, _ handle: OpaquePointer, rawTarget: [UInt8]) -> Exchange {
        nextNumber += 1
        let exchange = Exchange(number: nextNumber, connection: connection, handle: handle, rawTarget: rawTarget)
        connection.exchange = exchange
        return exchange
    }

    /// Lets the library forget the connection for a while; we listen whether the client leaves.
    func suspend(_ exchange: Exchange) {
        MHD_suspend_connection(exchange.handle)
        exchange.isSuspended = true
        watch(exchange)
    }

    func resume(_ exchange: Exchange) {
        guard exchange.isSuspended else { return }
        exchange.isSuspended = false
        unwatch(exchange)
        MHD_resume_connection(exchange.handle)
    }

    /// Listens whether the client closes its side.
    func watch(_ exchange: Exchange) {
        guard !exchange.isWatched else { return }
        exchange.isWatched = true
        watch(exchange.connection.socket, EPOLLRDHUP.rawValue, as: exchange.number)
    }

    func unwatch(_ exchange: Exchange) {
        guard exchange.isWatched else { return }
        exchange.isWatched = false
        epoll_ctl(epoll, EPOLL_CTL_DEL, exchange.connection.socket, nil)
    }

    /// The client closed its side: in the middle of a body it is told so, and afterwards nobody waits for the answer.
    private func clientEnded(_ number: UInt64) {
        guard let exchange = exchanges[number] else { return }
        if exchange.phase == .body {
            // What has arrived is read first: it may be all of the body.
            if !exchange.connection.hasUnread { giveUp(exchange, 400) }
            return
        }
        unwatch(exchange)
        guard exchange.isSuspended, let ticket = exchange.ticket else { return }
        workforce.cancel(ticket)
        guard let pipe = exchange.pipe else { return }
        pipe.abandon()
        resume(exchange)
    }

    private func watch(_ descriptor: Int32, _ events: UInt32, as source: UInt64) {
        var event = epoll_event(events: events, data: epoll_data_t(u64: source))
        epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event)
    }
}
