import Postgres
import TestSupport
import Testing

@Suite("Many rows at once")
struct BulkTests {
    let test: TestDatabase
    let database: Database

    init() throws {
        test = try TestDatabase.clone()
        database = Database(address: test.owner)
        try database.transaction(lane: .fast, prelude: nil) { tx in
            _ = try tx.execute("create table entry (id bigint primary key, body text not null)")
        }
    }

    private func count() throws -> Int {
        try database.transaction(lane: .fast, prelude: nil) { tx in
            try tx.value("select count(*) from entry")
        }
    }

    @Test("copied lines are stored within the transaction, between other statements")
    func copy() throws {
        let stored = try database.transaction(lane: .fast, prelude: "select 1 as one") { tx in
            let stored = try tx.copyIn(
                "copy entry from stdin (format csv)",
                lines: (1...10_000).map { Array("\($0),\"één, \"\"twee\"\"\"\n".utf8) })
            try #expect(tx.prelude?("one") == 1)
            try #expect(tx.row("select body from entry where id = \(9_999)")?("body") == "één, \"twee\"")
            return stored
        }
        #expect(stored == 10_000)
        try #expect(count() == 10_000)
    }

    @Test("a line that is refused undoes all of them, and the connection is of use")
    func refusedLine() throws {
        let error = #expect(throws: DatabaseError.self) {
            try database.transaction(lane: .fast, prelude: nil) { tx in
                _ = try tx.copyIn(
                    "copy entry from stdin (format csv)", lines: [Array("1,a\n".utf8), Array("x,b\n".utf8)])
            }
        }
        #expect(error?.sqlState == "22P02")
        try #expect(count() == 0)
    }

    @Test("what is not a COPY FROM STDIN is refused, and a COPY in an ordinary call too")
    func notACopy() throws {
        for sql in ["select 1", "copy entry to stdout"] as [SQL] {
            #expect(throws: (any Error).self) {
                try database.transaction(lane: .fast, prelude: nil) { tx in _ = try tx.copyIn(sql, lines: []) }
            }
            try #expect(count() == 0)
        }
        #expect(throws: (any Error).self) {
            try database.transaction(lane: .fast, prelude: nil) { tx in _ = try tx.rows("copy entry from stdin") }
        }
        try #expect(count() == 0)
    }

    @Test("a result of any size is read in portions, each row once and in order")
    func portions() throws {
        try database.transaction(lane: .fast, prelude: nil) { tx in
            for total in [0, 1, 499, 500, 501, 1700] {
                var seen: [Int] = []
                let count = try tx.each("select n from generate_series(1, \(total)::int) n order by n") { row in
                    seen.append(try row("n"))
                }
                #expect(seen == Array(0..<total).map { $0 + 1 })
                #expect(count == total)
            }
        }
    }

    @Test("a pipeline larger than every buffer on the way, in both directions, does not stall")
    func largePipeline() throws {
        let text = String(repeating: "0123456789", count: 100_000)
        let answers = try database.transaction(lane: .slow, prelude: nil) { tx in
            try tx.pipeline((0..<40).map { "select \(text)::text || \($0)::text as echo" }, commit: true)
        }
        #expect(answers.count == 40)
        for (index, rows) in answers.enumerated() {
            try #expect(rows[0]("echo") == text + String(index))
        }
    }
}
