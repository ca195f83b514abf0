import Testing
import Values
import Web

@testable import Doors

@Suite("Lists as comma-separated values")
struct CSVTests {
    @Test("cells are quoted where they must be, and no cell is taken for a formula")
    func cells() {
        let table = Table(
            [.init("a", Text("Naam", "Name")), .init("b", Text("Bedrag", "Amount"), figure: true)],
            rows: [
                ["De Brug", "1,50"], ["een \"naam\"", "1"], ["=1+1", "-5"], ["@x", "+31"], ["\tx", "regel 1\nregel 2"],
            ])
        #expect(
            CSV.text(table, .nl)
                == "Naam,Bedrag\r\nDe Brug,\"1,50\"\r\n\"een \"\"naam\"\"\",1\r\n'=1+1,-5\r\n'@x,'+31\r\n"
                + "'\tx,\"regel 1\nregel 2\"\r\n")
    }

    @Test("the file begins with a byte order mark and is named after the view")
    func file() throws {
        let answer = CSV.response(
            Table([.init("a", Text("Naam", "Name"))], rows: []), language: .en, name: "quote list")
        #expect(try answer.collectedBody().prefix(7) == [0xEF, 0xBB, 0xBF] + Array("Name".utf8))
        #expect(answer.header("Content-Disposition")?.contains("quote-list.csv") == true)
        #expect(answer.header("Content-Type") == "text/csv; charset=utf-8")
    }
}
