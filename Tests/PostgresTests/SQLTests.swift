import Postgres
import Testing

@Suite("SQL literals")
struct SQLTests {
    @Test("values become placeholders in order and never text")
    func placeholders() {
        let sql: SQL = "select \(1) + \(Int64(2)), \("'; drop table x; --")"
        #expect(sql.text == "select $1 + $2, $3")
        #expect(sql.parameters == [.text("1", .int8), .text("2", .int8), .text("'; drop table x; --", .unspecified)])
    }

    @Test("a spliced statement brings its values, renumbered past nine")
    func splicing() {
        let part: SQL = "(\("a"), 'cost: $1', \("b"))"
        var sql: SQL = "values \("z")"
        for _ in 0..<5 { sql = "\(sql), \(part)" }
        #expect(sql.parameters.count == 11)
        #expect(sql.text.hasSuffix("($10, 'cost: $1', $11)"))
        #expect(sql.text.hasPrefix("values $1, ($2, 'cost: $1', $3), ($4"))
    }

    @Test("joined puts the separator between the parts only")
    func joined() {
        let parts: [SQL] = ["a = \(1)", "b = \(2)"]
        #expect(SQL.joined(parts, separator: " and ").text == "a = $1 and b = $2")
        #expect(SQL.joined([], separator: " and ").text == "")
        #expect(("where " + SQL.joined(parts, separator: ", ")).text == "where a = $1, b = $2")
    }

    @Test("NULL keeps the type of its optional")
    func typedNull() {
        let sql: SQL = "select \(nil as Int64?), \(nil as String?)"
        #expect(sql.parameters == [.null(.int8), .null(.unspecified)])
    }

    @Test("an identity becomes one statement that ends with the role")
    func identity() {
        let prelude = Identity(role: "griffie_board", personID: 7, extra: ["session": "x"]).prelude
        #expect(
            prelude.text
                == "select set_config('griffie.person', $1, true), set_config($2, $3, true), set_config('role', $4, true)"
        )
        #expect(prelude.parameters.last == .text("griffie_board", .unspecified))
    }
}
