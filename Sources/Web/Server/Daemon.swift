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
        let context = Unmanaged.passUnretained(engine).toOpaque()
        var flags = MHD_USE_EPOLL.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue
        if address.isIPv6 { flags |= MHD_USE_IPv6.rawValue }
        let started = Self.options(settings, context).withUnsafeBufferPointer { options -> OpaquePointer? in
            guard let list = options.baseAddress else { return nil }
            return address.withPointer { socketAddress in
                withVaList([
                    Int32(MHD_OPTION.SOCK_ADDR.rawValue), socketAddress,
                    Int32(MHD_OPTION.ARRAY.rawValue), list,
                    Int32(MHD_OPTION.END.rawValue),
                ]) { MHD_start_daemon_va(flags, settings.port, nil, nil, accessCallback, context, $0) }
            }
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

    private static func options(_ settings: ServerSettings, _ context: UnsafeMutableRawPointer) -> [MHD_OptionItem] {
        let completed: MHD_RequestCompletedCallback = completedCallback
        let logged:
            @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) ->
                UnsafeMutableRawPointer? = targetCallback
        let connected: MHD_NotifyConnectionCallback = connectionCallback
        // All clients of a proxy come from its one address.
        let perAddress = settings.trustedProxy ? 0 : settings.connectionsPerAddress
        return [
            MHD_OptionItem(
                option: .NOTIFY_COMPLETED, value: unsafeBitCast(completed, to: Int.self), ptr_value: context),
            MHD_OptionItem(
                option: .URI_LOG_CALLBACK, value: unsafeBitCast(logged, to: Int.self), ptr_value: context),
            MHD_OptionItem(
                option: .NOTIFY_CONNECTION, value: unsafeBitCast(connected, to: Int.self), ptr_value: context),
            // Room for more than we serve, so that it is we who say what is too long.
            MHD_OptionItem(
                option: .CONNECTION_MEMORY_LIMIT, value: 3 * (settings.targetLimit + settings.headerLimit),
                ptr_value: nil),
            MHD_OptionItem(option: .CONNECTION_LIMIT, value: settings.connectionLimit, ptr_value: nil),
            MHD_OptionItem(option: .PER_IP_CONNECTION_LIMIT, value: perAddress, ptr_value: nil),
            MHD_OptionItem(option: .CONNECTION_TIMEOUT, value: Int(settings.idleTimeout), ptr_value: nil),
            MHD_OptionItem(option: .SIGPIPE_HANDLED_BY_APP, value: 1, ptr_value: nil),
            MHD_OptionItem(option: .END, value: 0, ptr_value: nil),
        ]
    }

    /// Raises the soft limit of open files as far as it may.
    private static func allowDescriptors(_ count: Int) {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        guard limit.rlim_cur < rlim_t(count) else { return }
        limit.rlim_cur = min(rlim_t(count), limit.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
