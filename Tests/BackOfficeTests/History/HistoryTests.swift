import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("The history")
struct HistoryTests {
    private struct Scene {
        let office: Office
        let administrator: Visitor
        let board: Visitor
        let anna: ID<Person>

        init() throws {
            office = try Office()
            administrator = try office.visitor(.administrator, name: "Bea Beheer")
            board = try office.visitor(.board)
            anna = try office.person("Anna")
            let change = try administrator.post(
                "/people/\(anna.value)/change",
                ["name": "Anna", "email": "anna@test.example", "phone": "0612345678", "language": "nl"])
            #expect(change.status == 303)
        }
    }

    @Test("it says who did what when, in words, and is filtered by person, part, record and day")
    func list() throws {
        let scene = try Scene()
        let all =
            try scene.board.get("/history.json?part=access&table=person&record=\(scene.anna.value)").json.items ?? []
        #expect(all.first?["who"]?.string == "Bea Beheer")
        #expect(all.first?["action"]?.string == "user change")
        #expect(all.first?["what"]?.string == "wijzigde het e-mailadres en het telefoonnummer van de persoon")
        let person = try #require(scene.administrator.person)
        let hers = try scene.board.get("/history.json?person=\(person.value)").json.items ?? []
        #expect(!hers.isEmpty && hers.allSatisfy { $0["who"]?.string == "Bea Beheer" })
        let moment = try #require(all.first?["at"]?.string).prefix(10)
        #expect(try scene.board.get("/history.json?from=2099-01-01").json.items?.isEmpty == true)
        #expect(try scene.board.get("/history.json?until=2000-01-01").json.items?.isEmpty == true)
        #expect(try scene.board.get("/history.json?from=\(moment)").json.items?.isEmpty == false)
        #expect(try scene.board.get("/history.json?part=settings&person=\(person.value)").json.items?.isEmpty == true)
    }

    @Test("as a page, in both languages, and as a table")
    func page() throws {
        let scene = try Scene()
        let page = try scene.board.get("/history")
        #expect(page.status == 200)
        #expect(page.text.contains("wijzigde het e-mailadres en het telefoonnummer"))
        let english = try scene.office.visitor(.auditor, language: .en).get("/history")
        #expect(english.text.contains("changed the e-mail address and the phone number of the person"))
        #expect(try scene.board.get("/history.csv").text.contains("Bea Beheer"))
        #expect(try scene.board.get("/history?page=999").text.contains("Niets gevonden"))
        #expect(try scene.board.get("/history?page=0").status == 422)
    }

    @Test(
        "coordinator and supervisor see what became of the work, not who was let in",
        arguments: [Role.coordinator, .supervisor])
    func ofTheWork(role: Role) throws {
        let scene = try Scene()
        let seen = try scene.office.visitor(role).get("/history.json").json.items ?? []
        #expect(!seen.isEmpty)
        #expect(seen.allSatisfy { $0["part"]?.string != "access" })
    }

    @Test("a person's page ends with its own history, for who may look back")
    func trail() throws {
        let scene = try Scene()
        let page = try scene.administrator.get("/people/\(scene.anna.value)")
        #expect(page.text.contains("Geschiedenis"))
        #expect(page.text.contains("wijzigde het e-mailadres en het telefoonnummer"))
    }

    @Test("what was done at once is told once, with the thing itself before what belongs to it")
    func doings() throws {
        func line(
            _ id: Int64, _ transaction: String, _ operation: AuditLine.Operation, _ table: String, _ after: String,
            place: Int64, name: String? = nil
        ) throws -> AuditLine {
            AuditLine(
                id: id, at: Moment.now(), who: "Anna", person: 1, action: nil, schema: "organisations", table: table,
                record: "1", operation: operation,
                changes: AuditLine.changes(before: .null, after: try JSON.parse(Array(after.utf8))),
                transaction: transaction, place: place, name: name.map { Text($0, $0) })
        }
        let trail = AuditTrail([
            try line(6, "3", .update, "contact", #"{"until_day":"2026-09-30"}"#, place: 1, name: "Ineke"),
            try line(5, "2", .update, "organisation", #"{"version":2}"#, place: 0),
            try line(4, "2", .update, "contact", #"{"function":"directeur"}"#, place: 1, name: "Ineke"),
            try line(3, "2", .update, "contact", #"{"function":"directeur"}"#, place: 1, name: "Ineke"),
            try line(2, "1", .insert, "contact", #"{"name":"Ineke"}"#, place: 1, name: "Ineke"),
            try line(1, "1", .insert, "organisation", #"{"name":"De Brug"}"#, place: 0),
        ])
        #expect(
            trail.items.map(\.what.nl) == [
                "legde vast dat de contactpersoon Ineke loopt tot en met 30 september 2026",
                "wijzigde de functie van de contactpersoon Ineke: directeur", "legde de organisatie vast: De Brug",
            ])
        let told = AuditTrail([try line(1, "1", .update, "contact", #"{"city":"x"}"#, place: 1)]) { _ in
            Text("deed het", "did it")
        }
        #expect(told.items.map(\.what.en) == ["did it"])
    }

    @Test("a value that was erased is not shown, and the line stays readable")
    func erased() throws {
        let scene = try Scene()
        try scene.office.asOwner("delete from audit.personal returning line")
        let lines =
            try scene.board.get("/history.json?part=access&table=person&record=\(scene.anna.value)").json.items ?? []
        #expect(lines.first?["what"]?.string == "wijzigde het e-mailadres en het telefoonnummer van de persoon")
        #expect(!(try scene.board.get("/history?part=access").text.contains("0612345678")))
    }

    @Test(
        "a line becomes a sentence",
        arguments: [
            ("update", "access", "person", #"{"phone":"1"}"#, #"{"phone":"2"}"#, "wijzigde het telefoonnummer: 1 → 2"),
            ("update", "access", "person", #"{"phone":null}"#, #"{"phone":"2"}"#, "wijzigde het telefoonnummer: 2"),
            (
                "update", "access", "person", #"{"phone":"1"}"#, #"{"phone":null}"#,
                "wijzigde het telefoonnummer: 1 is weggehaald"
            ),
            (
                "update", "access", "person", #"{"phone":{"sha256":"00"}}"#, #"{"phone":{"sha256":"01"}}"#,
                "wijzigde het telefoonnummer"
            ),
            (
                "insert", "settings", "hourly_rate", "null", #"{"from_day":"2027-01-01","rate_cents":14000}"#,
                "legde het uurtarief vast: 1 januari 2027"
            ),
            ("delete", "reviews", "meeting", #"{"title":"x"}"#, "null", "haalde de bijeenkomst weg"),
            ("insert", "access", "session", "null", #"{"person":1}"#, "meldde zich aan"),
            (
                "note", "access", "client_data", "null", #"{"kind":"bsn"}"#,
                "bevestigde dat een tekst geen gegevens van cliënten bevat"
            ),
            ("update", "quotes", "step", #"{"minutes":60}"#, #"{"minutes":3680}"#, "wijzigde de uren: 1 u → 61 u 20"),
            (
                "update", "organisations", "affiliation", #"{"fee_cents":100}"#, #"{"fee_cents":250}"#,
                "wijzigde de bijdrage: €\u{A0}1,00 → €\u{A0}2,50"
            ),
            ("update", "reviews", "review", #"{"version":1}"#, #"{"version":2}"#, "wijzigde de leerreview"),
        ])
    func sentence(operation: String, schema: String, table: String, before: String, after: String, words: String) throws
    {
        let line = AuditLine(
            id: 1, at: Moment.now(), who: "Anna", person: 1, action: nil, schema: schema, table: table, record: "1",
            operation: try #require(AuditLine.Operation(rawValue: operation)),
            changes: AuditLine.changes(
                before: try JSON.parse(Array(before.utf8)), after: try JSON.parse(Array(after.utf8))))
        #expect(AuditSentence(line: line, isAtTheThing: true).words(.nl) == words)
    }

    @Test("every table and column that is audited has words")
    func words() throws {
        let office = try Office()
        let rows = try office.asOwner(
            """
            select distinct n.nspname || '.' || c.relname as table_name, a.attname as column_name
            from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where t.tgname = 'audit_line'
                and a.attname::text <> all (string_to_array(
                    regexp_replace(split_part(encode(t.tgargs, 'escape'), E'\\\\000', 3), '[{}"]', '', 'g'), ','))
            """)
        #expect(rows.count > 200)
        for row in rows {
            let table: String = try row("table_name")
            let column: String = try row("column_name")
            #expect(AuditWords.knows(table: table), "\(table)")
            #expect(AuditWords.knows(column: column), "\(table).\(column)")
        }
    }
}
