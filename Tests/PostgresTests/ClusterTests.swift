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
        // Gone, or dead and not yet collected by its parent.
        #expect(eventually { Shell.output("ps -o stat= -p \(process)").allSatisfy { "Z\n ".contains($0) } })
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
            "O'Brien's folder", "dollar $HOME `id` \"q\"", "a,b\\c", String(repeating: "deep/", count: 20),
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
