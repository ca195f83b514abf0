internal import Glibc

/// How a ``Server`` listens, and what it puts up with.
package struct ServerSettings: Sendable {
    /// The address to listen on, IPv4 or IPv6.
    package var address = "127.0.0.1"
    /// The port; 0 lets the system choose, ``Server/port`` tells.
    package var port: UInt16 = 8080
    /// Whether a proxy of ours stands before us, so that the last `X-Forwarded-For` and `X-Forwarded-Proto` hold.
    package var trustedProxy = false

    /// Worker threads of the fast lane.
    package var fastWorkers = 2 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    /// Worker threads of the slow lane.
    package var slowWorkers = 2
    /// Requests that may wait for a fast worker; one more is answered 503 at once.
    package var fastQueueLimit = 512
    /// Requests that may wait for a slow worker.
    package var slowQueueLimit = 64

    /// Open connections in all.
    package var connectionLimit = 1_000
    /// Open connections from one address; 0 for no limit. Not heeded behind a trusted proxy.
    package var connectionsPerAddress = 500
    /// The most bytes of a request line's target; a longer one is answered 414.
    package var targetLimit = 8 << 10
    /// The most bytes of all header fields together; more are answered 431. Three times this and the target's are
    /// wiped after every request.
    package var headerLimit = 16 << 10
    /// Seconds that a connection may be silent.
    package var idleSeconds = 30.0
    /// Seconds within which a header must be complete, however steadily it drips.
    package var headerSeconds = 30.0
    /// Seconds for a body, on top of ``minimumBytesPerSecond``.
    package var bodySeconds = 30.0
    /// Seconds that an answer may take to leave, on top of ``minimumBytesPerSecond``.
    package var sendSeconds = 60.0
    /// How fast a client must at least send and take.
    package var minimumBytesPerSecond = 8_192
    /// Bytes of all request bodies in memory together; beyond it a request is answered 503.
    package var bodyMemoryLimit = 256 << 20

    /// Makes the server's own error answers; runs on the event loop, so it must be quick and never block.
    package var failure: @Sendable (_ status: Int, _ head: RequestHead) -> Response = { status, _ in
        .text("\(status)\n", status: status)
    }

    /// The usual settings.
    package init() {}

    func queueLimit(of lane: Lane) -> Int { lane == .fast ? fastQueueLimit : slowQueueLimit }
    /// The library's own time-out, in whole seconds.
    var idleTimeout: UInt32 { UInt32(max(1, idleSeconds.rounded(.up))) }
    func workers(of lane: Lane) -> Int { lane == .fast ? fastWorkers : slowWorkers }
}
