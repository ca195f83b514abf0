internal import CPostgres
internal import Glibc

/// What every session of this program has in common; set once when the session begins.
package struct SessionSettings: Sendable, Hashable {
    /// How long one statement may take, in seconds; 0 = without limit.
    package var statementSeconds: Double
    /// How many prepared statements are kept.
    package var preparedStatements: Int

    /// No limit and 256 statements unless said otherwise.
    package init(statementSeconds: Double = 0, preparedStatements: Int = 256) {
        self.statementSeconds = statementSeconds
        self.preparedStatements = preparedStatements
    }

    /// Notations are fixed because values are read as text; the time zone is the foundation's, so that
    /// `moment::date` in a report is the Dutch day. Five idle minutes inside a transaction mean a stuck worker.
    var opening: SQL {
        """
        select set_config('DateStyle', 'ISO, YMD', false), set_config('IntervalStyle', 'iso_8601', false),
            set_config('TimeZone', 'Europe/Amsterdam', false), set_config('bytea_output', 'hex', false),
            set_config('extra_float_digits', '1', false), set_config('standard_conforming_strings', 'on', false),
            set_config('idle_in_transaction_session_timeout', '300s', false),
            set_config('statement_timeout', \(Self.milliseconds(statementSeconds)), false)
        """
    }

    static func milliseconds(_ seconds: Double) -> String {
        // A limit that rounds to 0 would mean "without limit".
        seconds <= 0 ? "0" : "\(max(1, Int32(clamping: Int((min(seconds, 1e6) * 1000).rounded()))))ms"
    }
}

/// One session with the server, used by one thread at a time. Statements are prepared by name and travel in
/// libpq's pipeline mode; see `run`.
package final class Connection {
    private let address: DatabaseAddress
    private let settings: SessionSettings
    private var handle: OpaquePointer?
    private(set) var cancelHandle: Canceller?
    var statements: StatementCache
    var buffer = ParameterBuffer()

    /// A connection that is not open yet.
    package init(_ address: DatabaseAddress, settings: SessionSettings = SessionSettings()) {
        self.address = address
        self.settings = settings
        statements = StatementCache(limit: settings.preparedStatements)
    }

    deinit { close() }

    /// Signs in, ending the session that may have been there. Waits at most five seconds for the server unless the
    /// address says otherwise.
    package func open() throws(DatabaseError) {
        close()
        guard let opened = Self.connect(address) else { throw .lost("no memory for a connection") }
        handle = opened
        guard PQstatus(opened) == CONNECTION_OK else {
            let message = PQerrorMessage(opened).map { String(cString: $0) } ?? ""
            close()
            throw .lost(message)
        }
        // Without this, libpq writes notices to standard error.
        _ = PQsetNoticeProcessor(opened, { _, _ in }, nil)
        cancelHandle = Canceller(connection: opened)
        guard PQenterPipelineMode(opened) == 1 else {
            close()
            throw .lost("pipeline mode refused")
        }
        _ = try run([settings.opening])
    }

    /// Ends the session; harmless when there is none.
    package func close() {
        if let handle { PQfinish(handle) }
        handle = nil
        cancelHandle = nil
        statements.clear()
    }

    /// True while the session is usable as far as libpq knows.
    package var isOpen: Bool { handle.map { PQstatus($0) == CONNECTION_OK } ?? false }

    /// True when the server has ended the session meanwhile: looks at the socket, sends nothing (about 1 µs).
    package var isStale: Bool {
        guard let handle, isOpen else { return true }
        var socket = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        for _ in 0..<4 {
            guard poll(&socket, 1, 0) > 0 else { return false }
            // A farewell of the server and the end of the stream are read here; notices are dropped.
            guard PQconsumeInput(handle) == 1 else { return true }
            while let notification = PQnotifies(handle) { PQfreemem(notification) }
            if PQstatus(handle) != CONNECTION_OK { return true }
        }
        return false
    }

    /// True when no transaction is open.
    var isIdle: Bool { handle.map { PQtransactionStatus($0) == PQTRANS_IDLE } ?? false }

    /// What cancels this session's statements from another thread; a new one after each `open`.
    package var canceller: Canceller? { cancelHandle }

    /// The session, for the extensions of this class.
    func session() throws(DatabaseError) -> OpaquePointer {
        guard let handle else { throw .lost("no connection") }
        return handle
    }

    private static func connect(_ address: DatabaseAddress) -> OpaquePointer? {
        // What stands before `dbname` is a default that the address may change; what stands after it holds.
        // A network that swallows everything is noticed within a minute and not after two hours.
        let parameters = [
            ("fallback_application_name", "griffie"), ("connect_timeout", "5"), ("keepalives_idle", "20"),
            ("keepalives_interval", "10"), ("keepalives_count", "3"), ("tcp_user_timeout", "60000"),
            ("dbname", address.conninfo),
            ("client_encoding", "UTF8"),
        ]
        let keywords = parameters.map { strdup($0.0) }
        let values = parameters.map { strdup($0.1) }
        defer { for text in keywords + values { free(text) } }
        let keywordPointers = keywords.map { UnsafePointer($0) } + [nil]
        let valuePointers = values.map { UnsafePointer($0) } + [nil]
        return PQconnectdbParams(keywordPointers, valuePointers, 1)
    }
}
