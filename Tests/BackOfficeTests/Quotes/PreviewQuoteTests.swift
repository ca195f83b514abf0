import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("The preview of a quote")
struct PreviewQuoteTests {
    /// Runs a command as the command line does, without any database.
    private func run(_ line: String) -> CommandOutcome? {
        let words = line.split(separator: " ").map(String.init)
        var flags = Flags(words, switches: ["json", "dry-run", "help"])
        let json = flags.takeSwitch("json")
        let door = CommandDoor(
            house: BackOffice.house, language: .nl, isTerminal: false, unixUser: "tester",
            database: { throw PoolFault.unavailable })
        return door.run(flags, json: json, dryRun: false, token: nil)
    }

    @Test("four equal parts of 61 hours, word for word, without a database")
    func equalParts() {
        let outcome = run(
            "quote preview --hours 61 --rate 130.00 --party A --party B --party C --party D --vat 21 --json")
        #expect(outcome?.status == 0)
        let share = #""netCents":198250,"vatCents":41633,"grossCents":239883}"#
        let shares = ["A", "B", "C", "D"].map { #"{"party":"\#($0)","# + share }.joined(separator: ",")
        #expect(
            outcome?.out
                == #"{"netCents":793000,"shares":[\#(shares)],"vatCents":166532,"#
                + #""vatOnWholeCents":166530,"vatDifferenceCents":2}"#)
    }

    @Test("weights, percentages, fixed amounts and another VAT, word for word")
    func mixed() {
        let outcome = run(
            "quote preview --hours 87.5 --rate 130.00 --party A:weight=3 --party B:percent=12.5 "
                + "--party C:fixed=1000.00 --party D --vat 21 --party-vat C=0 --json")
        #expect(
            outcome?.out
                == #"{"netCents":1137500,"shares":[{"party":"A","netCents":671484,"vatCents":141012,"grossCents":812496},"#
                + #"{"party":"B","netCents":142188,"vatCents":29859,"grossCents":172047},"#
                + #"{"party":"C","netCents":100000,"vatCents":0,"grossCents":100000},"#
                + #"{"party":"D","netCents":223828,"vatCents":47004,"grossCents":270832}],"#
                + #""vatCents":217875,"vatOnWholeCents":217875,"vatDifferenceCents":0}"#)
    }

    @Test("the hours of the steps add up to the same as the hours of the whole")
    func steps() {
        let whole = run("quote preview --hours 61:20 --rate 130 --party A --party B --vat 21 --json")
        let steps = run(
            "quote preview --step Verkennen=20:30 --step Dialoog=40:50 --rate 130 --party A --party B --vat 21 --json")
        #expect(whole?.status == 0)
        #expect(whole?.out == steps?.out)
    }

    @Test(
        "wrong use says which flag and what is wanted, and ends with 2",
        arguments: [
            ("--hours 61.123 --rate 130 --party A --vat 21", "--hours"),
            ("--hours 61 --rate abc --party A --vat 21", "--rate"),
            ("--hours 61 --rate 130 --vat 21", "--party"), ("--hours 61 --rate 130 --party A", "--vat"),
            ("--rate 130 --party A --vat 21", "--hours"),
            ("--hours 61 --step a=3 --rate 130 --party A --vat 21", "--hours"),
            ("--hours 61 --rate 130 --party A:weight=0 --vat 21", "--party[0].value"),
            ("--hours 61 --rate 130 --party A:parts=1 --vat 21", "--party[0].method"),
            ("--hours 61 --rate 130 --party A:percent= --vat 21", "--party[0].value"),
            ("--hours 61 --rate 130 --party A --vat 21 --party-vat B=0", "--party-vat[0].party"),
            ("--hours 61 --rate 130 --party A --vat 121", "--vat"),
            ("--hours 61 --rate 130 --party A --vat 21 --colour red", "--colour"),
        ])
    func wrongUse(flags: String, named: String) {
        let outcome = run("quote preview \(flags)")
        #expect(outcome?.status == 2)
        #expect(outcome?.err.contains("\(named):") == true, "\(outcome?.err ?? "")")
    }

    @Test(
        "a split that does not come out is refused with what is over or left, and ends with 1",
        arguments: [
            ("--party A:percent=50", "3.965,00"), ("--party A:fixed=8000 --party B", "70,00"),
            ("--party A:fixed=-1 --party B", "−€"), ("--party A --party A", "‘A’"),
        ])
    func refused(parties: String, named: String) {
        let outcome = run("quote preview --hours 61 --rate 130 --vat 21 \(parties)")
        #expect(outcome?.status == 1)
        #expect(outcome?.err.contains(named) == true, "\(outcome?.err ?? "")")
    }

    @Test("the same over HTTP, as a query and as JSON, for a visitor who is not signed in")
    func overHTTP() throws {
        let office = try Office()
        let expected = run("quote preview --hours 61 --rate 130 --party A:weight=3 --party B --vat 21 --json")?.out
        let query = "hours=61&rate=130&vat=21&party%5B0%5D.name=A&party%5B0%5D.value=3&party%5B1%5D.name=B"
        let answer = try office.stranger.get("/quotes/preview.json?" + query)
        #expect(answer.status == 200)
        #expect(answer.text == expected)
        let posted = try office.stranger.post(
            "/quotes/preview", json: ["hours": "61", "rate": "130", "vat": "21", "party": ["A:weight=3", "B"]])
        #expect(posted.status == 200)
        #expect(posted.text == expected)
        let page = try office.stranger.get("/quotes/preview?" + query)
        #expect(page.status == 200)
        #expect(page.text.contains("€\u{A0}5.947,50"))
        let wrong = try office.stranger.post(
            "/quotes/preview", json: ["hours": "61", "rate": .number("1.234"), "vat": "21"])
        #expect(wrong.status == 422)
        #expect(wrong.faults == ["rate", "party"])
    }
}
