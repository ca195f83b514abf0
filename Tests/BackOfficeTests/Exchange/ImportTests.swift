import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Importing organisations")
struct ImportTests {
    /// Imports as the console does.
    private func run(
        _ office: Office, _ bytes: [UInt8], maps: [String] = ["name=naam", "cbsCode=code"],
        fixed: [String: FieldTree] = ["kind": .text("municipality")]
    ) throws -> ImportReport {
        let subject = try #require(Imports.all.first { $0.word == "organisations" })
        let prelude = Prelude.statement(.console("tester"), roles: [.console], action: "import", requestID: "test")
        return try office.service.transaction(lane: .console, prelude: prelude) { tx in
            let context = Context(
                tx: tx, credential: .console("tester"), database: office.service, requestID: "test", channel: .command)
            return try subject.run(ImportOrder(bytes: bytes, maps: maps, fixed: fixed), in: context)
        }
    }

    private func count(_ office: Office) throws -> Int64 {
        try office.number("select count(*) from organisations.organisation")
    }

    @Test("a list is taken over once: the second time all of it is known")
    func onceOnly() throws {
        let office = try Office()
        let bytes = Array("code;naam;regio\r\n0344;Utrecht;09\r\n0796;'s-Hertogenbosch;21\r\n".utf8)
        let first = try run(office, bytes)
        #expect(first.json(.nl).line == #"{"rows":2,"new":2,"known":0,"faults":[]}"#)
        #expect(first.ignored == ["regio"])
        let second = try run(office, bytes)
        #expect(second.json(.nl).line == #"{"rows":2,"new":0,"known":2,"faults":[]}"#)
        let rows = try office.asOwner("select name, cbs_code, kind from organisations.organisation order by cbs_code")
        #expect(try rows.map { try $0("name") as String } == ["Utrecht", "'s-Hertogenbosch"])
        #expect(try rows.map { try $0("cbs_code") as String } == ["0344", "0796"])
        #expect(
            try office.number(
                "select count(*) from audit.line where table_name = 'organisation' and role = 'griffie_console' and actor = 'tester'"
            ) == 2)
    }

    @Test("a file of Windows-1252 with quotes and commas is read as it was meant")
    func windows1252() throws {
        let office = try Office()
        let text = "naam,code\r\n\"Súdwest-Fryslân, \"\"de gemeente\"\"\",1900\r\n"
        let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(try run(office, bytes).new == 1)
        let rows = try office.asOwner("select name from organisations.organisation")
        #expect(try rows[0]("name") as String == "Súdwest-Fryslân, \"de gemeente\"")
    }

    @Test("every bad line is told with line, column, value and reason, and nothing at all is kept")
    func badLines() throws {
        let office = try Office()
        let text =
            "naam;code;kvk\nUtrecht;0344;\nZeist;x;1234567\n;0355;\nTe;veel;cellen;hier\nNul\u{0};0001;\nGoed;0356;12345678"
        let report = try run(office, Array(text.utf8), maps: ["name=naam", "cbsCode=code", "kvkNumber=kvk"])
        #expect(report.rows == 6)
        #expect(
            report.faults.map { "\($0.line) \($0.column ?? "-") \($0.value)" } == [
                "3 kvk 1234567", "3 code x", "4 naam ", "5 - ", "6 naam Nul\u{0}",
            ])
        let document = report.json(.nl)["faults"]?[0]
        #expect(document?.members?.map(\.0) == ["line", "column", "value", "reason"])
        #expect(document?["reason"]?.string?.contains("KvK-nummer van acht cijfers") == true)
        #expect(report.faults[0].sentence(.nl).hasPrefix("Regel 3, kolom kvk (“1234567”): "))
        #expect(try count(office) == 0)
    }

    @Test("a row that stands twice in the file is told at its second line")
    func doubles() throws {
        let office = try Office()
        let text = "naam;code\nUtrecht;0344\nUtrecht Stad;344\nZeist;0355\nzeist;"
        let report = try run(office, Array(text.utf8))
        #expect(report.faults.map { "\($0.line) \($0.column ?? "-")" } == ["3 code", "5 naam"])
        #expect(report.faults[0].reason.nl.contains("regel 2"))
    }

    @Test("known is who bears the number, or the name and kind where no number speaks against it")
    func known() throws {
        let office = try Office()
        try office.asOwner(
            """
            insert into organisations.organisation (kind, name, kvk_number, oin, cbs_code) values
                ('institution', 'De Brug', '69599084', null, null), ('municipality', 'Utrecht', null, null, '0344'),
                ('institution', 'Zonnehof', null, '00000001001299992000', null) returning id
            """)
        let text = """
            name,kvkNumber,oin,cbsCode,kind
            De Brug Nieuw,69599084,,,institution
            de brug,,,,institution
            De Brug,12345678,,,institution
            Utrecht,,,,institution
            Anders,,00000001001299992000,,institution
            """
        let alone = text.split(separator: "\n")
        for (row, isKnown) in zip(alone.dropFirst(), [true, true, false, false, true]) {
            let report = try run(office, Array((alone[0] + "\n" + row).utf8), maps: [], fixed: [:])
            #expect(report.known == (isKnown ? 1 : 0), "\(row)")
            #expect(report.faults == [])
        }
        let torn = alone[0] + "\nX,69599084,00000001001299992000,,institution"
        let report = try run(office, Array(torn.utf8), maps: [], fixed: [:])
        #expect(report.faults.map(\.column) == ["oin"])
    }

    @Test(
        "an order that makes no sense is told before anything is read",
        arguments: [
            (["nonsense=naam"], [:], "nonsense"), (["name=nergens"], [:], "nergens"), (["name"], [:], "veld=kolom"),
            (["name=naam", "name=code"], [:], "twee keer"), ([], ["kind": "municipality"], "name"),
            (["name=naam"], [:], "kind"), (["name=naam"], ["sort": "x"], "sort"),
        ] as [([String], [String: String], String)])
    func misuse(maps: [String], fixed: [String: String], word: String) throws {
        let office = try Office()
        do {
            _ = try run(
                office, Array("naam;code\nUtrecht;0344".utf8), maps: maps, fixed: fixed.mapValues(FieldTree.text))
            Issue.record("taken")
        } catch let misuse as ImportMisuse {
            #expect(misuse.text.nl.contains(word))
        }
    }

    @Test("a file that is empty, no text, or has a column twice is refused as a whole")
    func wholeFile() throws {
        let office = try Office()
        for bytes in [[], [0xFF, 0xFE, 0x00, 0xD8], Array("naam;Naam\na;b".utf8)] as [[UInt8]] {
            #expect(throws: ImportMisuse.self) { try run(office, bytes, maps: []) }
        }
        let open = try run(office, Array("naam;code\n\"Utrecht;0344".utf8))
        #expect(open.faults.map(\.line) == [2])
    }

    @Test("ten thousand lines are taken over, with one bad line not one")
    func tenThousand() throws {
        let office = try Office()
        let lines = (1...10_000).map { "\(String($0 + 10_000_000)),\"Instelling, nummer \($0)\"" }
        let good = Array((["kvkNumber,name"] + lines).joined(separator: "\r\n").utf8)
        let bad = good + Array("\r\n123,Slecht".utf8)
        let kind: [String: FieldTree] = ["kind": .text("institution")]
        let refused = try run(office, bad, maps: [], fixed: kind)
        #expect(refused.faults.map(\.line) == [10_002])
        #expect(try count(office) == 0)
        let taken = try run(office, good, maps: [], fixed: kind)
        #expect(taken.new == 10_000)
        #expect(try count(office) == 10_000)
        #expect(try run(office, good, maps: [], fixed: kind).known == 10_000)
        let coordinator = try office.visitor(.coordinator)
        #expect(try coordinator.get("/organisations?page=200").text.contains("<strong>10000</strong>"))
    }

    @Test("a role that may not import is stopped by the database")
    func roles() throws {
        let office = try Office()
        #expect(throws: DatabaseError.self) {
            try office.raw(as: "auditor", "insert into organisations.organisation (kind, name) values ('other', 'X')")
        }
    }
}
