import Glibc
import Postgres
import Synchronization
import TestSupport
import Testing

@Suite("A server that goes away and comes back", .serialized)
struct RestartTests {
    @Test("under load, a restart gives nothing but 'unavailable', and afterwards all work again")
    func underLoad() throws {
        let folder = Scratch("cluster")
        // As in service: a test cluster may forget what it confirmed.
        let cluster = EmbeddedCluster(folder: folder.path)
        let address = try cluster.start()
        let database = Database(
            address: address, lanes: [.fast: LaneSettings(connections: 4, waitSeconds: 20, statementSeconds: 10)])
        try database.transaction(lane: .fast, prelude: nil) { tx in
            _ = try tx.execute("create table mark (thread bigint, number bigint, primary key (thread, number))")
        }
        let isOver = Atomic<Bool>(false)
        let surprises = Gathered<String>()
        let failures = Atomic<Int>(0)
        let confirmed = Atomic<Int>(0)
        let threads = (0..<8).map { thread in
            Threads.start {
                var number = 0
                while !isOver.load(ordering: .sequentiallyConsistent) {
                    number += 1
                    do {
                        try database.transaction(lane: .fast, prelude: "select 1") { tx in
                            try tx.execute("insert into mark values (\(thread), \(number))")
                            _ = try tx.rows("select count(*) from mark where thread = \(thread)")
                        }
                        confirmed.add(1, ordering: .sequentiallyConsistent)
                    } catch PoolFault.unavailable {
                        failures.add(1, ordering: .sequentiallyConsistent)
                    } catch {
                        surprises.add("\(error)")
                    }
                }
            }
        }
        for _ in 0..<3 {
            usleep(300_000)
            try cluster.stop()
            usleep(200_000)
            try cluster.start()
        }
        // The longest pause between two attempts is half a second.
        usleep(1_000_000)
        let before = failures.load(ordering: .sequentiallyConsistent)
        usleep(500_000)
        #expect(failures.load(ordering: .sequentiallyConsistent) == before)
        isOver.store(true, ordering: .sequentiallyConsistent)
        for thread in threads { thread.join() }
        #expect(surprises.all == [])
        #expect(before > 0)
        let stored: Int = try database.transaction(lane: .fast, prelude: nil) { tx in
            try tx.value("select count(*) from mark")
        }
        // What was confirmed is there; what was not may be.
        #expect(stored >= confirmed.load(ordering: .sequentiallyConsistent))
        database.close()
        try cluster.stop()
        #expect(throws: PoolFault.closed) {
            try database.transaction(lane: .fast, prelude: nil) { tx in _ = try tx.rows("select 1") }
        }
    }

    @Test("a session that was ended while idle is replaced without anyone noticing")
    func idleSessionEnded() throws {
        let test = try TestDatabase.clone()
        let database = Database(
            address: test.owner, lanes: [.fast: LaneSettings(connections: 1, waitSeconds: 5, statementSeconds: 10)])
        for _ in 0..<3 {
            let pid: Int = try database.transaction(lane: .fast, prelude: nil) { tx in
                try tx.value("select pg_backend_pid()")
            }
            try database.transaction(lane: .slow, prelude: nil) { tx in
                try tx.execute("select pg_terminate_backend(\(pid)::int)")
                _ = try tx.execute("select pg_sleep(0.1)")
            }
        }
    }

    @Test("a session that is ended in the middle surfaces as 'unavailable' and nothing is repeated")
    func endedInTheMiddle() throws {
        let test = try TestDatabase.clone()
        let database = Database(address: test.owner)
        let runs = Atomic<Int>(0)
        #expect(throws: PoolFault.unavailable) {
            try database.transaction(lane: .fast, prelude: nil) { tx in
                runs.add(1, ordering: .relaxed)
                let pid: Int = try tx.value("select pg_backend_pid()")
                try database.transaction(lane: .slow, prelude: nil) { other in
                    _ = try other.execute("select pg_terminate_backend(\(pid)::int)")
                }
                // Even a body that makes something else of the error.
                do { _ = try tx.rows("select pg_sleep(5)") } catch { throw DecodingFault(expected: "an answer") }
            }
        }
        #expect(runs.load(ordering: .relaxed) == 1)
        try database.transaction(lane: .fast, prelude: nil) { tx in _ = try tx.rows("select 1") }
    }

    @Test("a server that is not there is 'unavailable' at once, with the reason kept for the log")
    func notThere() {
        let address = DatabaseAddress(socketDirectory: "/nonexistent", user: "griffie_owner", database: "griffie")
        let database = Database(address: address)
        let took = ContinuousClock().measure {
            #expect(throws: PoolFault.unavailable) {
                try database.transaction(lane: .fast, prelude: nil) { tx in _ = try tx.rows("select 1") }
            }
        }
        #expect(took < .seconds(3))
        #expect(database.connectionRefusal?.contains("/nonexistent") == true)
    }
}
