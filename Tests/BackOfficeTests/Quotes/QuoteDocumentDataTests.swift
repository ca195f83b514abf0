import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("The data of the document of a quote")
struct QuoteDocumentDataTests {
    /// The data of an issued quote of three payers who bear the same.
    private func document(leaving cents: Int64, _ more: (_ organisations: [Int64]) -> [(String, JSON)]) throws -> JSON {
        let scene = try QuoteScene()
        try JobScene(scene.office).settle()
        let made = try scene.draft([("De Brug", .both), ("De Linde", .both), ("De Haven", .pays)])
        guard case .integer(let net)? = try scene.coordinator.get("/quotes/\(made.quote).json").json["netCents"] else {
            throw Office.Missing(what: "the net amount")
        }
        let extra = Money(cents: 300 + (cents - net % 3 + 3) % 3)
        let line: JSON = ["step": 2, "kind": "travel", "description": "Trein", "amount": .string(extra.plain)]
        let changed = try scene.coordinator.post(
            "/quotes/\(made.quote)/draft", json: .object([("extraLines", [line])] + more(made.organisations)))
        #expect(changed.status == 200, "\(changed.text)")
        #expect(try scene.coordinator.post("/quotes/\(made.quote)/issue", json: [:]).status == 200)
        let prelude: SQL = "select set_config('role', 'griffie_jobs', true)"
        return try scene.office.service.transaction(lane: .fast, prelude: prelude) { tx in
            let sheet = try #require(try QuoteStore.sheet(ID(made.quote), 1, tx))
            let today = try #require(Day.parse("2026-09-01"))
            let facts = try #require(try QuoteDocumentStore.facts(sheet.version, on: today, in: tx))
            return QuoteDocumentData(
                sheet: sheet, totals: try #require(sheet.totals), number: try #require(sheet.number),
                validUntil: try #require(sheet.content.validUntil), facts: facts
            ).json
        }
    }

    @Test("it says of each payer how the share came about, also step by step, so that it can be worked out again")
    func basis() throws {
        let document = try document(leaving: 0) { organisations in
            [
                (
                    "stepShares",
                    [
                        ["step": 2, "party": .integer(organisations[0]), "share": "2"],
                        ["step": 2, "party": .integer(organisations[2]), "share": "1"],
                    ]
                )
            ]
        }
        #expect(
            document["parties"]?.items?.map { $0["shareBasis"]?.string } == [
                "1 deel; Verkennen: 2 delen", "1 deel; Verkennen: niets", "1 deel; Verkennen: 1 deel",
            ])
    }

    @Test(
        "it holds how many cents were dealt out one by one, also where one payer is invoiced for all",
        arguments: [0, 1, 2])
    func leftover(cents: Int64) throws {
        #expect(try document(leaving: cents) { _ in [] }["totals"]?["leftoverCents"]?.integer == cents)
        let forAll = try document(leaving: cents) { [("invoicedParty", .integer($0[0]))] }["totals"]
        #expect(forAll?["leftoverCents"]?.integer == cents)
        #expect(forAll?["vatDifferenceCents"]?.integer == 0)
    }
}
