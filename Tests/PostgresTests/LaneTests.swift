import Glibc
import Postgres
import Synchronization
import TestSupport
import Testing

@Suite("Lanes of connections")
struct LaneTests {
    let test: TestDatabase

    init() throws { test = try TestDatabase.clone() }

    private func database(connections: Int, wait: Double, statement: Double = 10) -> Database {
        let lane = LaneSettings(connections: connections, waitSeconds: wait, statementSeconds: statement)
        return Database(address: test.owner, lanes: [.fast: lane, .slow: lane])
    }

    private static let sessionNumber: SQL = "select pg_backend_pid() as pid"

    @Test("who waits too long for a connection is told that it is busy, and others are served")
    func busy() throws {
        let database = database(connections: 1, wait: 0.3)
        let isTaken = Atomic<Bool>(false)
        let isDone = Atomic<Bool>(false)
        let holder = Threads.start {
            _ = try? database.transaction(lane: .fast, prelude: nil) { tx in
                _ = try tx.rows("select 1")
                isTaken.store(true, ordering: .sequentiallyConsistent)
                _ = eventually { isDone.load(ordering: .sequentiallyConsistent) }
            }
        }
        #expect(eventually { isTaken.load(ordering: .sequentiallyConsistent) })
        let clock = ContinuousClock()
        let waited = clock.measure {
            #expect(throws: PoolFault.busy) {
                try database.transaction(lane: .fast, prelude: nil) { tx in _ = try tx.rows("select 1") }
            }
        }
        #expect(waited >= .milliseconds(290))
        #expect(waited < .seconds(5))
        // The other lane has connections of its own.
        try database.transaction(lane: .slow, prelude: nil) { tx in _ = try tx.rows("select 1") }
        isDone.store(true, ordering: .sequentiallyConsistent)
        holder.join()
        try database.transaction(lane: .fast, prelude: nil) { tx in _ = try tx.rows("select 1") }
    }

    @Test("a thread that asks again gets its own connection again")
    func affinity() {
        let database = database(connections: 3, wait: 10)
        let barrier = Atomic<Int>(0)
        let sessions = Threads.gather(3) { _ in
            var pids: Set<Int> = []
            barrier.add(1, ordering: .sequentiallyConsistent)
            _ = eventually { barrier.load(ordering: .sequentiallyConsistent) == 3 }
            for round in 0..<50 {
                let pid: Int? = try? database.transaction(lane: .fast, prelude: nil) { tx in
                    // At first all three are held at once, so that each thread has found one.
                    if round == 0 { usleep(300_000) }
                    return try tx.row(Self.sessionNumber)?("pid")
                }
                pids.insert(pid ?? -1)
            }
            return pids
        }
        #expect(sessions.allSatisfy { $0.count == 1 && !$0.contains(-1) })
        #expect(Set(sessions.flatMap { $0 }).count == 3)
    }

    @Test("more threads than connections are all served, in order of arrival")
    func fairness() {
        let database = database(connections: 2, wait: 30)
        let served = Threads.gather(8) { _ in
            (0..<40).filter { _ in
                (try? database.transaction(lane: .fast, prelude: nil) { tx in
                    _ = try tx.rows("select pg_sleep(0.001)")
                }) != nil
            }.count
        }
        #expect(served == Array(repeating: 40, count: 8))
        let count: Int? = try? database.transaction(lane: .slow, prelude: nil) { tx in
            try tx.row("select count(*) - 1 as n from pg_stat_activity where datname = current_database()")?("n")
        }
        #expect(count == 2)
    }

    @Test("a closed database takes no more work")
    func closed() throws {
        let database = database(connections: 1, wait: 1)
        try database.transaction(lane: .fast, prelude: nil) { tx in _ = try tx.rows("select 1") }
        database.close()
        #expect(throws: PoolFault.closed) {
            try database.transaction(lane: .fast, prelude: nil) { tx in _ = try tx.rows("select 1") }
        }
    }

    @Test("more statements than the cache holds are all right, and the server forgets the old ones")
    func manyStatements() throws {
        let database = database(connections: 1, wait: 1)
        for round in 0..<2 {
            try database.transaction(lane: .fast, prelude: nil) { tx in
                for number in 1...300 {
                    // Each number of placeholders is another text.
                    let sum = SQL.joined((0..<number).map { "\($0)" }, separator: " + ")
                    let answer: Int? = try tx.row("select " + sum + " as n")?("n")
                    if answer != number * (number - 1) / 2 { Issue.record("\(number) in round \(round)") }
                }
            }
        }
        try database.transaction(lane: .fast, prelude: nil) { tx in
            let count: Int = try tx.value("select count(*) from pg_prepared_statements")
            // The cache's 256, and what the last batch brought or is about to remove.
            #expect(count < 265)
        }
    }
}
