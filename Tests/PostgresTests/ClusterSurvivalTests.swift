import Glibc
import Postgres
import Testing

@Suite("A cluster and the processes around it", .serialized)
struct ClusterSurvivalTests {
    private let scratch = Scratch()
    private var folder: String { scratch.path + "/cluster" }

    private func database(_ address: DatabaseAddress) -> Database { Database(address: address) }

    private func count(_ address: DatabaseAddress) throws -> Int {
        try database(address).transaction(lane: .console, prelude: nil) { try $0.value("select count(*) from kept") }
    }

    private func write(_ address: DatabaseAddress) throws {
        try database(address).transaction(lane: .console, prelude: nil) { tx in
            try tx.execute("create table if not exists kept (id int)")
            _ = try tx.execute("insert into kept values (1)")
        }
    }

    @Test("kill -9 of the process that started it: the server lives on and the next start adopts it")
    func killedService() throws {
        let first = try #require(ClusterProcess(folder: folder))
        #expect(first.outcome == "started")
        let server = Files.read(folder + "/data/postmaster.pid")
        first.kill()
        let cluster = EmbeddedCluster(folder: folder)
        let owner = try cluster.start()
        #expect(cluster.status == .adopted)
        try write(owner)
        #expect(Files.read(folder + "/data/postmaster.pid")?.prefix(8) == server?.prefix(8))
        // The one that was killed does not count as a user any more.
        try cluster.stop()
        #expect(Files.read(folder + "/data/postmaster.pid") == nil)
    }

    @Test("a program that uses it too keeps it running when another one stops")
    func twoUsers() throws {
        let cluster = EmbeddedCluster(folder: folder)
        let owner = try cluster.start()
        try write(owner)
        let second = try #require(ClusterProcess(folder: folder, stops: true))
        #expect(second.outcome == "stopped")
        second.wait()
        try #expect(count(owner) == 1)
        let third = try #require(ClusterProcess(folder: folder))
        #expect(third.outcome == "adopted")
        try cluster.stop()
        try #expect(count(owner) == 1)
        third.kill()
        try cluster.start()
        try cluster.stop()
        #expect(throws: PoolFault.unavailable) { try count(owner) }
    }

    @Test("two processes that start at once make one cluster")
    func twoAtOnce() throws {
        let processes = [ClusterProcess(folder: folder + "/."), ClusterProcess(folder: folder)].compactMap { $0 }
        #expect(processes.count == 2)
        // Their reports stand beside the folders they were given.
        #expect(Set(processes.compactMap(\.outcome)) == ["started", "adopted"])
        for process in processes { process.kill() }
        let cluster = EmbeddedCluster(folder: folder)
        try cluster.start()
        #expect(cluster.status == .adopted)
        try cluster.stop()
    }

    @Test("kill -9 in the middle of making it: the next start makes it anew")
    func killedWhileMaking() throws {
        let first = try #require(ClusterProcess(folder: folder))
        let hasBegun = eventually { Shell.output("ls '\(folder)' 2>/dev/null").contains("making-") }
        #expect(hasBegun)
        first.kill()
        let cluster = EmbeddedCluster(folder: folder)
        let owner = try cluster.start()
        #expect(cluster.status == .started)
        try write(owner)
        #expect(!Shell.output("ls '\(folder)'").contains("making-"))
        try cluster.stop()
    }

    @Test("kill -9 of the server: the next start recovers what was confirmed")
    func killedServer() throws {
        let cluster = EmbeddedCluster(folder: folder)
        let owner = try cluster.start()
        try write(owner)
        let text = try #require(Files.read(folder + "/data/postmaster.pid"))
        let server = try #require(text.split(separator: "\n").first.flatMap { pid_t($0) })
        kill(server, SIGKILL)
        let next = EmbeddedCluster(folder: folder)
        try next.start()
        #expect(next.status == .started)
        try #expect(count(owner) == 1)
        try next.stop()
        try cluster.stop()
        #expect(throws: PoolFault.unavailable) { try count(owner) }
    }

    @Test("an ordinary user can have one too")
    func ordinaryUser() throws {
        guard geteuid() == 0 else { return }
        chmod(scratch.path, 0o777)
        let process = try #require(ClusterProcess(folder: folder, asNobody: true))
        #expect(process.outcome == "started")
        process.kill()
        let stopper = try #require(ClusterProcess(folder: folder, asNobody: true, stops: true))
        #expect(stopper.outcome == "stopped")
        stopper.wait()
        #expect(Shell.output("stat -c %U '\(folder)/data'") == "nobody\n")
        #expect(Files.read(folder + "/data/postmaster.pid") == nil)
    }
}
