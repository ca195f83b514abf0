internal import CPostgres
internal import Glibc

/// Making, starting and stopping the server of one folder. Its caller has the turn.
struct ClusterServer {
    let folder: ClusterFolder
    let programs: ServerPrograms
    let purpose: ClusterPurpose

    private var socketFolder: String { SocketFolder.path(for: folder.path) }

    /// True when the server answers; waits for one that is on its way up or down.
    func isAnswering() throws(ClusterFault) -> Bool {
        let deadline = Deadline(secondsFromNow: 60)
        while true {
            switch ping() {
            case PQPING_OK: return true
            case PQPING_REJECT where !deadline.hasPassed: usleep(50_000)
            default: return false
            }
        }
    }

    private func ping() -> PGPing {
        let pairs = [("host", socketFolder), ("port", "5432"), ("dbname", "postgres"), ("connect_timeout", "5")]
        let words = (pairs.map(\.0) + pairs.map(\.1)).map { strdup($0) }
        defer { for word in words { free(word) } }
        let keywords = words.prefix(pairs.count).map { UnsafePointer($0) } + [nil]
        let values = words.suffix(pairs.count).map { UnsafePointer($0) } + [nil]
        return PQpingParams(keywords, values, 0)
    }

    /// Makes the data in a draft folder, which gets its name when everything in it is done.
    func make() throws(ClusterFault) {
        folder.removeDrafts()
        let draft = folder.draft
        try folder.makeOwned(draft)
        let reach = Program(arguments: ["/usr/bin/test", "-w", draft], user: folder.serverUser)
        guard reach.run(outputPath: folder.outputPath("test")).status == 0 else {
            rmdir(draft)
            throw .notReachable(folder.path, user: folder.serverUser.name)
        }
        let sync = purpose == .tests ? ["--no-sync"] : []
        try run(
            ["initdb", "-A", "peer", "-U", ClusterSettings.superuser, "-E", "UTF8", "--locale=C.UTF-8"] + sync,
            dataFolder: draft)
        let said = try run(
            ["postgres", "--single"] + (purpose == .tests ? ["-F"] : []) + ["template1"], dataFolder: draft,
            input: ClusterSettings.bootstrap)
        // The single-user server goes on after an error and ends with 0.
        guard !said.contains("ERROR:") else { throw .failed("postgres --single", detail: said) }
        guard let configuration = FileText.read(draft + "/postgresql.conf") else {
            throw .cannotMake(draft, reason: String(cString: strerror(errno)))
        }
        let text = String(decoding: configuration, as: UTF8.self) + ClusterSettings.include
        try folder.write(text, to: draft + "/postgresql.conf")
        guard rename(draft, folder.data) == 0 else {
            throw .cannotMake(folder.data, reason: String(cString: strerror(errno)))
        }
    }

    /// Starts the server and waits until it answers (also when it first recovers from a crash).
    func start() throws(ClusterFault) {
        try folder.makeOwned(socketFolder)
        try configure()
        // After kill -9 of the server its children, or its own remains, may hold the data for a moment.
        let deadline = Deadline(secondsFromNow: 15)
        while true {
            do {
                try run(["pg_ctl", "start", "--silent", "--wait", "--timeout=60", "--log=start.log"])
                return
            } catch {
                let said = FileText.read(folder.data + "/start.log").map { String(decoding: $0, as: UTF8.self) } ?? ""
                guard !deadline.hasPassed, said.contains("postmaster.pid") || said.contains("shared memory block")
                else {
                    throw .failed("pg_ctl start", detail: error.detail + "\n" + said)
                }
                usleep(250_000)
            }
        }
    }

    /// Ends all sessions and the server.
    func stop() throws(ClusterFault) {
        guard access(folder.data + "/postmaster.pid", F_OK) == 0 else { return }
        let mode = purpose == .tests ? "immediate" : "fast"
        try run(["pg_ctl", "stop", "--silent", "--wait", "--timeout=60", "--mode=\(mode)"])
        if !socketFolder.hasPrefix(folder.path) { rmdir(socketFolder) }
    }

    private func configure() throws(ClusterFault) {
        guard let user = SystemUser.current else { throw .noServerUser }
        let files = [
            ("griffie.conf", ClusterSettings.configuration(socketFolder: socketFolder, purpose: purpose)),
            ("pg_hba.conf", ClusterSettings.access),
            ("pg_ident.conf", ClusterSettings.identity(of: user, serverUser: folder.serverUser)),
        ]
        for (name, text) in files { try folder.write(text, to: "\(folder.data)/\(name)") }
        unlink(folder.data + "/start.log")
    }

    @discardableResult
    private func run(
        _ command: [String], dataFolder: String? = nil, input: String? = nil
    ) throws(ClusterFault) -> String {
        let dataFolder = dataFolder ?? folder.data
        let program = Program(
            arguments: [programs.path(command[0])] + command.dropFirst(), user: folder.serverUser, folder: dataFolder,
            dataFolder: dataFolder)
        let outcome = program.run(outputPath: folder.outputPath(command[0]), input: input)
        guard outcome.status == 0 else { throw .failed(command[0], detail: outcome.output) }
        return outcome.output
    }
}
