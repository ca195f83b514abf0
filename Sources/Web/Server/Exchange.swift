/// One request and its answer on a connection. Confined to the event loop's thread.
final class Exchange {
    enum Phase {
        /// The header is still arriving.
        case header
        /// The body is arriving.
        case body
        /// Suspended: a worker has it.
        case working
        /// The answer is leaving.
        case sending
    }

    /// Names the exchange on the loop's own epoll.
    let number: UInt64
    let connection: ClientConnection
    /// The library's connection; valid until the exchange is over.
    let handle: OpaquePointer
    /// The request line's target as sent.
    let rawTarget: [UInt8]
    /// The address in memory of the NUL behind the target.
    var targetEnd: UInt = 0
    var phase = Phase.header
    var head: RequestHead?
    var lane = Lane.fast
    var bodyLimit = 0
    var body: [UInt8] = []
    /// Until when the whole body may take, in monotonic milliseconds.
    var mostBodyTime: Int64 = 0
    /// The body, or all bodies together, grew too large: the status for the end.
    var overflowStatus: Int?
    /// Names the exchange for workers; set when one gets it.
    var ticket: Ticket?
    /// The streamed body that is leaving.
    var pipe: StreamPipe?
    /// When a stream had nothing to send, in monotonic milliseconds, with the time it still had then.
    var pausedDeadline: (since: Int64, deadline: Int64)?
    var isSuspended = false
    /// Whether the loop's own epoll listens to the socket.
    var isWatched = false

    init(number: UInt64, connection: ClientConnection, handle: OpaquePointer, rawTarget: [UInt8]) {
        self.number = number
        self.connection = connection
        self.handle = handle
        self.rawTarget = rawTarget
    }
}
