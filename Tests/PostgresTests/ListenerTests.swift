import Glibc
import Postgres
import Synchronization
import TestSupport
import Testing

@Suite("Listening")
struct ListenerTests {
    let test: TestDatabase
    let database: Database

    init() throws {
        test = try TestDatabase.clone()
        database = Database(address: test.owner)
    }

    private func say(_ sql: SQL) throws {
        try database.transaction(lane: .fast, prelude: nil) { tx in _ = try tx.execute(sql) }
    }

    @Test("a notification wakes the listener of its channel, once it is committed")
    func wakes() throws {
        let count = Counter()
        let listener = database.listen(channel: "jobs") { count.add() }
        // The first call says that listening has begun.
        #expect(eventually { count.value == 1 })
        try say("notify other")
        struct Undone: Error {}
        _ = try? database.transaction(lane: .fast, prelude: nil) { tx in
            try tx.execute("notify jobs")
            throw Undone()
        }
        usleep(200_000)
        #expect(count.value == 1)
        try say("notify jobs")
        #expect(eventually { count.value == 2 })
        withExtendedLifetime(listener) {}
    }

    @Test("after its session was ended the listener comes back and looks again")
    func comesBack() throws {
        let count = Counter()
        let listener = database.listen(channel: "jobs") { count.add() }
        #expect(eventually { count.value == 1 })
        try say(
            "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()"
        )
        #expect(eventually { count.value == 2 })
        try say("notify jobs")
        #expect(eventually { count.value == 3 })
        withExtendedLifetime(listener) {}
    }

    @Test("a released listener ends its session")
    func ends() throws {
        let count = Counter()
        var listener: Listener? = database.listen(channel: "jobs") { count.add() }
        #expect(eventually { count.value == 1 })
        withExtendedLifetime(listener) {}
        listener = nil
        let others: SQL =
            "select 1 from pg_stat_activity where datname = current_database() and query like 'listen%'"
        #expect(
            eventually {
                (try? database.transaction(lane: .fast, prelude: nil) { tx in try tx.rows(others).isEmpty }) == true
            })
    }
}

private final class Counter: Sendable {
    private let count = Atomic<Int>(0)
    func add() { count.add(1, ordering: .sequentiallyConsistent) }
    var value: Int { count.load(ordering: .sequentiallyConsistent) }
}
