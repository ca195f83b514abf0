internal import CLinux
internal import CMicrohttpd
internal import Glibc

/// libmicrohttpd's daemon without a thread of its own: the event loop runs it.
///
/// Its internal epoll thread waits a whole time-out when exactly 128 events come at once; run from outside with a
/// time-out of zero it cannot.
struct Daemon: @unchecked Sendable {
    let pointer: OpaquePointer
    /// Readable when `run` has something to do.
    let epoll: Int32
    /// The port it really listens on.
    let port: UInt16

    /// Binds the address and listens; `engine` comes back in every callback.
    init(_ settings: ServerSettings, engine: Engine) throws(ServerFault) {
        signal(SIGPIPE, SIG_IGN)
        Self.allowDescriptors(settings.connectionLimit + 256)
        let address = try ListenAddress(settings.address, port: settings.port)
        var flags = MHD_USE_EPOLL.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue
        if address.isIPv6 { flags |= MHD_USE_IPv6.rawValue }
        let started = address.withPointer { socketAddress in
            var start = griffie_daemon(
                flags: flags, port: settings.port, address: socketAddress, access: accessCallback,
                completed: completedCallback, target: targetCallback, connected: connectionCallback,
                context: Unmanaged.passUnretained(engine).toOpaque(),
                // Room for more than we serve, so that it is we who say what is too long.
                connection_memory: 3 * (settings.targetLimit + settings.headerLimit),
                connections: UInt32(clamping: settings.connectionLimit),
                // All clients of a proxy come from its one address.
                connections_per_address: UInt32(
                    clamping: settings.trustedProxy ? 0 : settings.connectionsPerAddress),
                idle_seconds: settings.idleTimeout)
            return griffie_start_daemon(&start)
        }
        guard let started else { throw ServerFault.cannotListen(settings.address, settings.port) }
        pointer = started
        epoll = griffie_daemon_info(started, .DAEMON_INFO_EPOLL_FD)?.pointee.epoll_fd ?? -1
        port = griffie_daemon_info(started, .DAEMON_INFO_BIND_PORT)?.pointee.port ?? settings.port
    }

    /// Serves whatever is ready, without waiting.
    func run() { MHD_run(pointer) }

    /// Milliseconds until `run` must be called even without news; nil when only news matters.
    var patience: Int64? {
        var milliseconds: UInt64 = 0
        guard MHD_get_timeout(pointer, &milliseconds) == .YES else { return nil }
        return Int64(clamping: milliseconds)
    }

    /// Refuses new connections from now on; those that exist go on.
    func quiesce() {
        let listener = MHD_quiesce_daemon(pointer)
        if listener >= 0 { close(listener) }
    }

    /// Closes everything. No connection may be suspended: the library then ends the process.
    func stop() { MHD_stop_daemon(pointer) }

    /// Raises the soft limit of open files as far as it may.
    private static func allowDescriptors(_ count: Int) {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        guard limit.rlim_cur < rlim_t(count) else { return }
        limit.rlim_cur = min(rlim_t(count), limit.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
