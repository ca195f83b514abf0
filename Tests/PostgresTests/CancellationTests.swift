import Glibc
import Postgres
import TestSupport
import Testing
import Values

@Suite("Limits and cancellation")
struct CancellationTests {
    let test: TestDatabase
    let database: Database

    init() throws {
        test = try TestDatabase.clone()
        database = Database(
            address: test.owner,
            lanes: [
                .fast: LaneSettings(connections: 1, waitSeconds: 5, statementSeconds: 0.2),
                .slow: LaneSettings(connections: 1, waitSeconds: 5, statementSeconds: 20),
            ])
    }

    private func sleep(_ lane: Database.LaneName, seconds: Double, limit: Double? = nil) throws {
        try database.transaction(lane: lane, prelude: nil, statementSeconds: limit) { tx in
            _ = try tx.rows("select pg_sleep(\(seconds))")
        }
    }

    @Test("a statement that passes the lane's limit is cancelled with 57014, and the connection is of use")
    func limit() throws {
        let clock = ContinuousClock()
        let took = clock.measure {
            let error = #expect(throws: DatabaseError.self) { try sleep(.fast, seconds: 10) }
            #expect(error?.sqlState == "57014")
            #expect(error?.isCancelled == true)
        }
        #expect(took < .seconds(5))
        try sleep(.fast, seconds: 0)
        try sleep(.slow, seconds: 0.4)
    }

    @Test("a transaction's own limit holds for it alone")
    func ownLimit() throws {
        try sleep(.fast, seconds: 0.4, limit: 5)
        #expect(throws: DatabaseError.self) { try sleep(.fast, seconds: 0.4) }
        #expect(throws: DatabaseError.self) { try sleep(.slow, seconds: 5, limit: 0.1) }
        try sleep(.slow, seconds: 0.3)
    }

    @Test("a cancellation from another thread ends the running statement and spares the next transaction")
    func fromAnotherThread() throws {
        for _ in 0..<5 {
            let cancellation = Cancellation()
            let thread = Threads.start {
                usleep(100_000)
                cancellation.cancel()
            }
            let clock = ContinuousClock()
            let took = clock.measure {
                let error = #expect(throws: DatabaseError.self) {
                    try database.transaction(lane: .slow, prelude: nil, cancellation: cancellation) { tx in
                        _ = try tx.rows("select pg_sleep(15)")
                    }
                }
                #expect(error?.isCancelled == true)
            }
            #expect(took < .seconds(5))
            thread.join()
            try sleep(.slow, seconds: 0.15)
        }
    }

    @Test("a cancellation that came before sends nothing, and one between statements stops the next")
    func beforeAndBetween() throws {
        let early = Cancellation()
        early.cancel()
        let error = #expect(throws: DatabaseError.self) {
            try database.transaction(lane: .slow, prelude: nil, cancellation: early) { tx in
                _ = try tx.rows("create table never (id int)")
            }
        }
        #expect(error?.isCancelled == true)
        let between = Cancellation()
        #expect(throws: DatabaseError.self) {
            try database.transaction(lane: .slow, prelude: nil, cancellation: between) { tx in
                try tx.execute("create table never (id int)")
                between.cancel()
                try tx.execute("create table neither (id int)")
            }
        }
        // Also when the body does not look: what was cancelled is not committed.
        let unseen = Cancellation()
        #expect(throws: DatabaseError.self) {
            try database.transaction(lane: .slow, prelude: nil, cancellation: unseen) { tx in
                try tx.execute("create table never (id int)")
                unseen.cancel()
            }
        }
        try database.transaction(lane: .slow, prelude: nil) { tx in
            try #expect(tx.rows("select 1 from pg_class where relname in ('never', 'neither')").isEmpty)
        }
    }

    @Test("a cancellation that comes after the end hits nobody")
    func afterTheEnd() throws {
        for _ in 0..<50 {
            let cancellation = Cancellation()
            try database.transaction(lane: .slow, prelude: nil, cancellation: cancellation) { tx in
                _ = try tx.rows("select 1")
            }
            let thread = Threads.start { cancellation.cancel() }
            try sleep(.slow, seconds: 0.002)
            thread.join()
        }
    }

    @Test("cancelling at any moment gives a result or 57014, and never spoils what follows")
    func race() throws {
        for step in 0..<60 {
            let cancellation = Cancellation()
            let thread = Threads.start {
                usleep(UInt32(step * 40))
                cancellation.cancel()
            }
            do {
                try database.transaction(lane: .slow, prelude: "select 1", cancellation: cancellation) { tx in
                    _ = try tx.rows("select pg_sleep(0.001)")
                    _ = try tx.rows("select 2")
                }
            } catch let error as DatabaseError {
                #expect(error.isCancelled)
            }
            try sleep(.slow, seconds: 0)
            thread.join()
        }
    }
}
