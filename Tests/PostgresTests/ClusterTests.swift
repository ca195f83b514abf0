import Glibc
import Postgres
import Testing
import Values

@Suite("The private cluster", .serialized)
struct ClusterTests {
    private let scratch = Scratch()
    private var folder: String { scratch.path + "/cluster" }

    private func value<T: SQLDecodable>(_ sql: SQL, _ address: DatabaseAddress?) throws -> T {
        try Database(address: #require(address)).transaction(lane: .console, prelude: nil) { try $0.value(sql) }
    }

    private func execute(_ sql: SQL, _ address: DatabaseAddress?) throws {
        try Database(address: #require(address)).transaction(lane: .console, prelude: nil) { _ = try $0.execute(sql) }
    }

    /// The server's process, from its own file.
    private func server(_ folder: String) -> pid_t? {
        Files.read(folder + "/data/postmaster.pid").flatMap { text in
            text.split(separator: "\n").first.flatMap { pid_t($0) }
        }
    }

    @Test("it serves its two roles, keeps what was written, and stops cleanly")
    func startAndStop() throws {
        let cluster = EmbeddedCluster(folder: folder)
        let owner = try cluster.start()
        #expect(cluster.status == .started)
        try execute("create table kept (id int)", owner)
        let process = try #require(server(folder))
        try cluster.stop()
        #expect(cluster.status == .stopped)
        #expect(kill(process, 0) != 0)
        #expect(server(folder) == nil)
        #expect(throws: PoolFault.unavailable) { try value("select 1", owner) as Int }
        try cluster.start()
        try #expect(value("select count(*) from kept", owner) == 0)
        // A clean stop leaves nothing to recover.
        let log = Shell.output("cat '\(folder)'/data/log/*")
        #expect(log.contains("database system is shut down"))
        #expect(!log.contains("not properly shut down"))
        try cluster.stop()
    }

    @Test("the service may sign in and do nothing, not even in the other databases")
    func serviceRole() throws {
        let cluster = EmbeddedCluster(folder: folder, purpose: .tests)
        let owner = try cluster.start()
        defer { try? cluster.stop() }
        try execute("create table secret (id int)", owner)
        let service = cluster.serviceAddress
        try #expect(value("select current_user || ' ' || current_database()", service) == "griffie_service griffie")
        for sql in ["create table mine (id int)", "select 1 from secret", "create temporary table t (id int)"] as [SQL]
        {
            let error = #expect(throws: DatabaseError.self) { try execute(sql, service) }
            #expect(error?.isPermissionDenied == true)
        }
        for database in ["postgres", "template1"] {
            #expect(throws: PoolFault.unavailable) {
                try value("select 1", cluster.address(database: database, asOwner: false)) as Int
            }
        }
        try #expect(value("select rolsuper or rolinherit from pg_roles where rolname = current_user", service) == false)
        try #expect(value("select not rolsuper from pg_roles where rolname = current_user", owner) == true)
    }

    @Test("no other user of the machine reaches it, and nobody becomes superuser through the service's user")
    func otherUsers() throws {
        let cluster = EmbeddedCluster(folder: folder, purpose: .tests)
        try cluster.start()
        defer { try? cluster.stop() }
        let host = "psql -h '\(folder)/socket' -d griffie -c 'select 1' 2>&1"
        let stranger = Shell.output("setpriv --reuid=65534 --regid=65534 --clear-groups \(host) -U griffie_owner")
        #expect(stranger.contains("Permission denied"))
        #expect(Shell.output("\(host) -U griffie_owner").contains("1 row"))
        let superuser = Shell.output("\(host) -U postgres")
        #expect(geteuid() != 0 || superuser.contains("Peer authentication failed"))
        #expect(Shell.output("stat -c %a '\(folder)/data' '\(folder)/socket'") == "700\n700\n")
        try #expect(value("select current_setting('listen_addresses')", cluster.start()) == "")
    }

    @Test("personal values of a failing statement do not reach the server's log")
    func silentLog() throws {
        let cluster = EmbeddedCluster(folder: folder, purpose: .tests)
        let owner = try cluster.start()
        defer { try? cluster.stop() }
        try execute("create table person (mail text primary key)", owner)
        for _ in 0..<2 { try? execute("insert into person values (\("jan@example.nl"))", owner) }
        #expect(throws: DatabaseError.self) { try execute("select 'jansen-literal'::int", owner) }
        #expect(throws: DatabaseError.self) { try execute("select \("jansen-value")::int", owner) }
        let log = Shell.output("cat '\(folder)'/data/log/* '\(folder)'/data/start.log")
        #expect(log.contains("database system is ready"))
        #expect(!log.contains("jan"))
    }

    @Test("a folder that is not ours is refused with a sentence in both languages, and stays as it was")
    func foreignFolder() throws {
        mkdir(folder, 0o755)
        Files.write("mine", to: folder + "/PG_VERSION")
        let fault = #expect(throws: ClusterFault.self) { try EmbeddedCluster(folder: folder).start() }
        #expect(fault?.text.nl.contains(folder) == true)
        #expect(fault?.text.en.contains(folder) == true)
        #expect(Shell.output("ls -A '\(folder)'") == "PG_VERSION\n")
        #expect(Files.read(folder + "/PG_VERSION") == "mine")
        Files.write("a file", to: scratch.path + "/file")
        #expect(throws: ClusterFault.self) { try EmbeddedCluster(folder: scratch.path + "/file").start() }
    }

    @Test("data of a version that is not installed is left alone")
    func otherVersion() throws {
        let cluster = EmbeddedCluster(folder: folder, purpose: .tests)
        try cluster.start()
        try cluster.stop()
        Files.write("9\n", to: folder + "/data/PG_VERSION")
        let fault = #expect(throws: ClusterFault.self) { try EmbeddedCluster(folder: folder).start() }
        #expect(fault?.text.en.contains("PostgreSQL 9") == true)
    }

    @Test("a folder that the server's user cannot reach is named")
    func unreachable() throws {
        guard geteuid() == 0 else { return }
        let locked = scratch.path + "/locked"
        mkdir(locked, 0o700)
        let fault = #expect(throws: ClusterFault.self) { try EmbeddedCluster(folder: locked + "/cluster").start() }
        #expect(fault?.text.en.contains("cannot reach") == true)
        // Moved within reach, the same folder serves.
        chmod(locked, 0o755)
        let cluster = EmbeddedCluster(folder: locked + "/cluster", purpose: .tests)
        try cluster.start()
        try cluster.stop()
    }

    @Test(
        "odd and deep paths serve",
        arguments: [
            "with space", "O'Brien's", "dollar $HOME `id` \"q\"", "a,b", "back\\slash",
            String(repeating: "deep/", count: 20),
        ])
    func paths(_ name: String) throws {
        let odd = scratch.path + "/" + name
        let cluster = EmbeddedCluster(folder: odd, purpose: .tests)
        let owner = try cluster.start()
        try #expect(value("select current_user", owner) == "griffie_owner")
        // Another start finds the same server wherever its socket is.
        let other = EmbeddedCluster(folder: odd, purpose: .tests)
        try other.start()
        #expect(other.status == .adopted)
        try other.stop()
        try cluster.stop()
    }
}

enum Shell {
    /// What a command prints, standard error included where the command says so.
    static func output(_ command: String) -> String {
        guard let stream = popen(command, "r") else { return "" }
        defer { pclose(stream) }
        var text: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&chunk, 1, chunk.count, stream), count > 0 { text += chunk[..<count] }
        return String(decoding: text, as: UTF8.self)
    }
}
