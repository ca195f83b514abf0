import Glibc
import Postgres
import TestSupport
import Testing

@Suite("SQL files")
struct SQLFileTests {
    let folder = Scratch("Reports")

    @Test("names in a report become values; what is quoted, commented, cast or sliced stays")
    func names() throws {
        folder.write(
            "a.sql",
            """
            -- :comment
            select :day::date, ':text', ":column", list[1:2], $$ :body $$, $tag$ :x $$ :y $tag$, e'\\':z', 'it''s :q'
            /* :a /* :b */ :c */ from t where d >= :day and n = :number
            """)
        let file = try SQLFile.read(folder.path + "/a.sql")
        #expect(file.placeholders == ["day", "number"])
        let sql = try SQL(file: file, values: ["day": "2026-01-01", "number": 5, "other": true])
        #expect(sql.parameters.count == 3)
        #expect(sql.text.contains("select $1::date, ':text'"))
        #expect(sql.text.contains("d >= $2 and n = $3"))
        let spliced: SQL = "select * from (\(sql)) r limit \(10)"
        #expect(spliced.text.hasSuffix("n = $3) r limit $4"))
    }

    @Test("a name without a value is a fault")
    func missing() throws {
        folder.write("a.sql", "select :day")
        let file = try SQLFile.read(folder.path + "/a.sql")
        #expect(throws: SQLFileFault.noValue(name: "day", file: "a.sql")) { try SQL(file: file, values: [:]) }
    }

    @Test("a file outside Migrations and Reports is never SQL")
    func elsewhere() throws {
        folder.write("a.sql", "select 1")
        folder.write("a.txt", "select 1")
        mkdir(folder.path + "/../Uploads", 0o700)
        #expect(throws: SQLFileFault.self) { try SQLFile.read(folder.path + "/a.txt") }
        #expect(throws: SQLFileFault.self) { try SQLFile.read(folder.path + "/../Uploads/a.sql") }
        #expect(throws: SQLFileFault.self) { try SQLFile.read("/etc/passwd") }
        #expect(throws: SQLFileFault.unreadable(folder.path + "/b.sql")) {
            try SQLFile.read(folder.path + "/b.sql")
        }
    }
}
