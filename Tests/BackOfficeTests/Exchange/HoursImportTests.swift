import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Importing hours")
struct HoursImportTests {
    /// An office with two reviewers, a review and a gathering.
    private func office() throws -> Office {
        let office = try Office()
        for (name, number) in [("Anouk Terpstra", "R-0001"), ("Joost van der Hagen", "R-0002")] {
            let person = try office.person(name)
            try office.asOwner(
                "insert into reviewers.reviewer (person, register_number) values (\(person), \(number)) returning id")
        }
        try office.asOwner(
            "update access.person set email = 'anouk@linde.example' where name like 'Anouk%' returning id")
        try office.asOwner(
            """
            insert into activities.gathering (kind, on_day, minutes, title)
            values ('intervision', '2024-03-12', 120, 'Intervisie Noord') returning id
            """)
        try office.asOwner(
            """
            insert into reviews.review (number, title, kind, opened_on)
            select 'LR-2024-001', 'Samen leren', id, '2024-01-08' from settings.review_kind where key = 'full'
            returning id
            """)
        return office
    }

    private func run(_ office: Office, _ text: String, _ progress: @escaping (Int, Int) -> Void = { _, _ in }) throws
        -> ImportReport
    {
        let subject = try #require(Imports.all.first { $0.word == "hours" })
        let prelude = Prelude.statement(.console("tester"), roles: [.console], action: "import", requestID: "test")
        return try office.service.transaction(lane: .console, prelude: prelude) { tx in
            let context = Context(
                tx: tx, credential: .console("tester"), database: office.service, requestID: "test", channel: .command)
            return try subject.run(
                ImportOrder(bytes: Array(text.utf8), maps: [], fixed: [:], progress: progress), in: context)
        }
    }

    private static let list = """
        person;kind;day;minutes;hours;meeting;note
        R-0001;Intervisie;12-03-2024;120;;Intervisie Noord;
        anouk@linde.example;supervisie;2024-04-02;;1:30;LR-2024-001;
        Joost van der Hagen;review;2024-05-01;;;lr-2024-001;
        r-0002;themabijeenkomst;2024-05-02;180;;Thema van toen;
        r-0002;Training;2024-05-03;;1,5;;Dag 1
        """

    @Test("each line becomes an entry that is handed in and not judged, however long ago its day was")
    func takenOver() throws {
        let office = try office()
        let report = try run(office, Self.list)
        #expect(report.faults == [])
        #expect(report.new == 5)
        let rows = try office.asOwner(
            """
            select register_number, kind, on_day, quantity, gathering is not null as met, review is not null as reviewed,
                note, source, granted is null as waits, recorded_on
            from activities.entry join reviewers.reviewer on reviewer.id = entry.reviewer order by entry.id
            """)
        let told = try rows.map { row in
            let facts: [String] = try [
                row("register_number"), row("kind"), (row("on_day") as Day).iso, String(row("quantity") as Int64),
                row("met") ? "met" : "", row("reviewed") ? "reviewed" : "", row("note") ?? "",
            ]
            return facts.joined(separator: " ")
        }
        #expect(
            told == [
                "R-0001 intervision 2024-03-12 120 met  ", "R-0001 supervision 2024-04-02 90  reviewed ",
                "R-0002 practice 2024-05-01 1  reviewed ", "R-0002 theme_meeting 2024-05-02 1   Thema van toen",
                "R-0002 training 2024-05-03 90   Dag 1",
            ])
        for row in rows {
            #expect(try row("source") == "import")
            #expect(try row("waits"))
            #expect(try (row("recorded_on") as Day).iso == "2026-09-01")
        }
        let lines: SQL = """
            select count(*) from audit.line where table_name = 'entry' and role = 'griffie_console' and actor = 'tester'
            """
        #expect(try office.number(lines) == 5)
    }

    @Test("the second time all of it is known, whatever words are used for the person, the kind and the time")
    func known() throws {
        let office = try office()
        _ = try run(office, Self.list)
        let again = Self.list.replacing("R-0001", with: "Anouk Terpstra").replacing("1:30", with: "1,5")
            .replacing("Intervisie;12", with: "intervision;12")
        let report = try run(office, again)
        #expect(report.json(.nl).line == #"{"rows":5,"new":0,"known":5,"faults":[]}"#)
        #expect(try office.number("select count(*) from activities.entry") == 5)
        // What was taken back is not known any more.
        try office.asOwner(
            "update activities.entry set withdrawn_on = '2026-09-01' where kind = 'training' returning id")
        #expect(try run(office, Self.list).new == 1)
    }

    @Test("every faulty line is told with its line, column and reason, and nothing is kept")
    func faults() throws {
        let office = try office()
        _ = try office.person("Joost van der Hagen")
        let twin = try office.person("Anouk Terpstra")
        try office.asOwner(
            "insert into reviewers.reviewer (person, register_number) values (\(twin), 'R-0003') returning id")
        let text = """
            person;kind;day;minutes;hours;meeting;part
            R-0009;intervisie;2024-03-12;60;;;
            Anouk Terpstra;intervisie;2024-03-12;60;;;
            R-0001;dansen;2024-03-12;60;;;
            R-0001;intervisie;31-02-2024;60;;;
            R-0001;intervisie;2026-09-02;60;;;
            R-0001;intervisie;2024-03-12;1441;;;
            R-0001;intervisie;2024-03-12;0;;;
            R-0001;intervisie;2024-03-12;;;;
            R-0001;intervisie;2024-03-12;60;2:00;;
            R-0001;practice;2024-03-12;;;LR-2024-009;lead
            R-0001;themabijeenkomst;2024-03-12;;;LR-2024-001;
            R-0001;supervisie;2024-03-12;60;;1;
            R-0001;intervisie;2024-03-12;60;;99;
            R-0001;intervisie;2024-03-12;60;;;tweede
            R-0001;intervisie;2024-03-12;60;;;
            R-0001;intervisie;2024-03-12;61;;;
            R-0002;intervisie;2024-03-12;60
            """
        let report = try run(office, text)
        #expect(
            report.faults.map { "\($0.line) \($0.column ?? "-")" } == [
                "2 person", "3 person", "4 kind", "5 day", "6 day", "7 minutes", "8 minutes", "9 minutes", "10 hours",
                "11 meeting", "12 meeting", "13 meeting", "14 meeting", "15 part", "17 day", "18 -",
            ])
        #expect(report.faults[1].sentence(.nl).contains("Zo heten er 2"))
        #expect(report.faults.last { $0.line == 17 }?.reason.nl.contains("regel 16") == true)
        #expect(try office.number("select count(*) from activities.entry") == 0)
    }

    @Test("a line that says another time than what stands is told, not added beside it")
    func contradiction() throws {
        let office = try office()
        let head = "person;kind;day;minutes;note\n"
        #expect(try run(office, head + "R-0001;supervisie;2024-04-02;60;").new == 1)
        let other = try run(office, head + "R-0001;supervisie;2024-04-02;90;")
        #expect(other.faults.map(\.line) == [2])
        #expect(other.faults[0].reason.nl.contains("1 u"))
        #expect(try run(office, head + "R-0001;supervisie;2024-04-02;90;tweede gesprek").new == 1)
    }

    @Test("a hundred thousand lines are taken over in one go, with one bad line not one")
    func hundredThousand() throws {
        let office = try office()
        let days = (0..<50_000).map { Day(daysSinceEpoch: 16_000 + Int32($0 % 2500)).iso }
        let lines = days.enumerated().flatMap { place, day in
            ["R-0001;supervisie;\(day);60;\(place / 2500)", "R-0002;intervisie;\(day);90;\(place / 2500)"]
        }
        let good = (["person;kind;day;minutes;note"] + lines).joined(separator: "\n")
        let bad = try run(office, good + "\nR-0001;niets;2024-01-01;60;")
        #expect(bad.faults.map(\.line) == [100_002])
        #expect(try office.number("select count(*) from activities.entry") == 0)
        var shown: [Int] = []
        #expect(try run(office, good, { done, _ in shown.append(done) }).new == 100_000)
        #expect(shown.first == 0 && shown.last == 100_000 && shown.count > 10)
        #expect(try office.number("select count(*) from audit.line where table_name = 'entry'") == 100_000)
        #expect(try run(office, good).known == 100_000)
    }

    @Test("nobody but the console imports hours")
    func roles() throws {
        let office = try office()
        for role in ["coordinator", "supervisor", "board", "reviewer", "administrator", "auditor", "public"] {
            #expect(throws: DatabaseError.self, "\(role)") {
                try office.raw(
                    as: role,
                    """
                    insert into activities.entry (reviewer, kind, on_day, quantity, source)
                    values (1, 'supervision', '2024-01-01', 60, 'import')
                    """)
            }
        }
    }
}
