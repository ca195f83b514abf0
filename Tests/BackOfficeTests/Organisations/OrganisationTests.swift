import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Organisations")
struct OrganisationTests {
    @Test("a registered organisation comes back whole as JSON")
    func wholeJSON() throws {
        let scene = try OrganisationScene()
        let id = try scene.register(
            "Stichting De Brug",
            [
                ("kvkNumber", "69599084"), ("vatNumber", "NL123456782B90"), ("iban", "NL91 ABNA 0417 1643 00"),
                ("peppolAddress", "0106:69599084"), ("street", "Stationsplein 12"), ("postalCode", "3818le"),
                ("city", "Amersfoort"), ("email", "Info@DeBrug.example"), ("orderNumberRequired", true),
                ("costCentre", "4711"),
            ])
        let contact = try scene.addContact(
            "Ineke van Asselt", to: id, [("function", "directeur"), ("mayAgree", true), ("language", "en")])
        let affiliation = try scene.affiliate(id, from: "2019-01-01", until: "2020-12-31")
        let json = try scene.coordinator.get("/organisations/\(id).json").json
        let withoutHistory = JSON.object((json.members ?? []).filter { $0.0 != "history" })
        #expect(
            withoutHistory == [
                "id": .integer(id), "kind": "institution", "name": "Stichting De Brug", "cbsCode": .null,
                "city": "Amersfoort", "contractReference": .null, "costCentre": "4711", "country": "NL",
                "email": "info@debrug.example", "iban": "NL91ABNA0417164300", "invoiceCity": .null,
                "invoiceEmail": .null, "invoiceName": .null, "invoicePostalCode": .null, "invoiceStreet": .null,
                "kvkNumber": "69599084", "oin": .null, "peppolAddress": "0106:69599084", "phone": .null,
                "postalCode": "3818 LE", "street": "Stationsplein 12", "vatNumber": "NL123456782B90",
                "website": .null, "orderNumberRequired": true, "version": 1,
                "contacts": [
                    [
                        "id": .integer(contact), "name": "Ineke van Asselt", "function": "directeur",
                        "email": .null, "phone": .null, "language": "en", "mayAgree": true,
                        "fromDay": "2026-09-01", "untilDay": .null, "version": 1,
                    ]
                ],
                "affiliations": [
                    [
                        "id": .integer(affiliation), "fromDay": "2019-01-01", "untilDay": "2020-12-31",
                        "feeCents": 25000,
                    ]
                ],
                "reviewers": [],
            ])
        let history = json["history"]?.items ?? []
        #expect(
            history.compactMap { $0["what"]?.string } == [
                "legde de aansluiting vast: 1 januari 2019", "legde de contactpersoon Ineke van Asselt vast",
                "legde de organisatie vast: Stichting De Brug",
            ])
        #expect(history.allSatisfy { $0["who"]?.string == "Marieke van Dongen" })
    }

    @Test("the page shows the organisation, what is missing, and only to the coordinator what can be done")
    func page() throws {
        let scene = try OrganisationScene()
        let id = try scene.register("Stichting 't Veld & Zn.", [("iban", "NL91ABNA0417164300")])
        let page = try scene.coordinator.get("/organisations/\(id)")
        #expect(page.status == 200)
        #expect(
            page.text.contains("<h1>Stichting &#39;t Veld &amp; Zn.</h1>")
                || page.text.contains("<h1>Stichting 't Veld &amp; Zn.</h1>"))
        #expect(page.text.contains("Er is nog niemand die namens deze organisatie akkoord mag geven."))
        #expect(page.text.contains("/organisations/\(id)/contacts/new"))
        #expect(page.text.contains("legde de organisatie vast"))
        let read = try scene.office.visitor(.supervisor).get("/organisations/\(id)")
        #expect(read.status == 200)
        #expect(!read.text.contains("/contacts/new"))
        #expect(read.text.contains("legde de organisatie vast"))
    }

    @Test("of two overlapping affiliations entered at the same moment one is kept; the other hears why not")
    func overlapAtOnce() throws {
        let scene = try OrganisationScene()
        let visitors = [scene.coordinator, try scene.office.visitor(.coordinator)]
        for round in 1...20 {
            let id = try scene.register("Zorggroep nummer \(round) te \(Secret.token().prefix(6))")
            let answers = try Together.run(2) { place in
                try visitors[place].post(
                    "/organisations/\(id)/affiliations",
                    json: ["fromDay": .string("2026-0\(place + 1)-01"), "untilDay": "2026-12-31", "fee": "250.00"])
            }
            let refused = try #require(answers.first { $0.status != 200 })
            #expect(answers.filter { $0.status == 200 }.count == 1)
            #expect(refused.status == 409 && refused.code == "affiliation.overlaps")
            #expect(refused.json["detail"]?.string?.contains("is al aangesloten") == true, "\(refused.text)")
            #expect(
                try scene.office.number("select count(*) from organisations.affiliation where organisation = \(id)")
                    == 1)
        }
    }

    @Test("the list filters by kind and by affiliation today, sorts, and gives fifty a page")
    func list() throws {
        let scene = try OrganisationScene()
        try scene.office.asOwner(
            """
            insert into organisations.organisation (kind, name, cbs_code)
            select 'municipality', 'Gemeente ' || lpad(n::text, 3, '0'), lpad(n::text, 4, '0')
            from generate_series(1, 60) n returning id
            """)
        let affiliated = try scene.register("Zonnehof")
        _ = try scene.affiliate(affiliated, from: "2026-01-01")
        let ended = try scene.register("Lindehof")
        _ = try scene.affiliate(ended, from: "2019-01-01", until: "2026-08-31")
        #expect(try names(scene, "kind=institution") == ["Lindehof", "Zonnehof"])
        #expect(try names(scene, "kind=institution&sort=-name") == ["Zonnehof", "Lindehof"])
        #expect(try names(scene, "affiliated=true") == ["Zonnehof"])
        #expect(try names(scene, "affiliated=false&kind=institution") == ["Lindehof"])
        #expect(try names(scene, "").count == 62)
        #expect(try names(scene, "page=2").count == 12)
        let page = try scene.coordinator.get("/organisations?kind=municipality")
        #expect(page.text.contains("<strong>60</strong>"))
        #expect(page.text.contains("Gemeente 050"))
        #expect(!page.text.contains("Gemeente 051"))
        #expect(page.text.contains("page=2"))
        let csv = try scene.coordinator.get("/organisations.csv?kind=institution").text
        #expect(csv.split(separator: "\r\n").count == 3)
    }

    @Test(
        "the search finds a name with a slip in it, a part of it, a town, a number, and no other",
        arguments: [
            ("Utrehct", ["Utrecht"]), ("dorderch", ["Dordrecht"]), ("s-hertog", ["'s-Hertogenbosch"]),
            ("69599084", ["De Brug"]), ("6959 9084", ["De Brug"]), ("amersf", ["De Brug"]), ("amersfort", ["De Brug"]),
            ("zwole", ["De Linde"]), ("zwolle", ["De Linde"]), ("%", []), ("zzzz", []),
        ])
    func search(words: String, expected: [String]) throws {
        let scene = try OrganisationScene()
        for name in ["Utrecht", "Dordrecht", "'s-Hertogenbosch"] {
            _ = try scene.register(name, [("kind", "municipality")])
        }
        _ = try scene.register("De Brug", [("kvkNumber", "69599084"), ("city", "Amersfoort")])
        _ = try scene.register("De Linde", [("city", "Zwolle")])
        _ = try scene.register("De Haven", [("city", "Zwartsluis")])
        #expect(try names(scene, "search=" + PercentEncoding.encode(words)) == expected)
    }

    private func names(_ scene: OrganisationScene, _ query: String) throws -> [String] {
        let answer = try scene.coordinator.get("/organisations.json?" + query)
        #expect(answer.status == 200, "\(answer.text)")
        return answer.json.items?.compactMap { $0["name"]?.string } ?? []
    }

    @Test("an empty register says what to do next, and a filter without a find how to get on")
    func empty() throws {
        let scene = try OrganisationScene()
        #expect(try scene.coordinator.get("/organisations").text.contains("Er zijn nog geen organisaties"))
        #expect(try scene.coordinator.get("/organisations?search=x").text.contains("Niets gevonden"))
    }

    @Test(
        "a name is kept exactly as it was given",
        arguments: [
            "'t Kabouterhuis", "O'Brien \"& zonen\" <b>", String(repeating: "é", count: 60), "🌳 De Boom 👩‍👩‍👧",
            "Ænima – ‘quote’",
        ])
    func names(name: String) throws {
        let scene = try OrganisationScene()
        let id = try scene.register(name)
        #expect(try scene.coordinator.get("/organisations/\(id).json").json["name"]?.string == name)
        #expect(try scene.coordinator.get("/organisations/\(id)").status == 200)
        #expect(try scene.coordinator.get("/organisations/\(id)/change").status == 200)
    }

    @Test(
        "what is wrong with a field is told at that field",
        arguments: [
            ("name", "a\u{0}b"), ("name", String(repeating: "x", count: 201)), ("name", "twee\nregels"), ("name", ""),
            ("kvkNumber", "1234567"), ("oin", "123"), ("vatNumber", "NL123456789B01"), ("iban", "NL91ABNA0417164301"),
            ("peppolAddress", "12345678"), ("email", "no address"), ("postalCode", "0123 AB"), ("country", "Holland"),
            ("cbsCode", "0344"), ("kind", "club"), ("nonsense", "x"),
        ])
    func faults(field: String, value: String) throws {
        let scene = try OrganisationScene()
        let fields: [(String, JSON)] = [("name", "De Brug"), ("kind", "institution")]
        let body = JSON.object(fields.filter { $0.0 != field } + [(field, .string(value))])
        let answer = try scene.coordinator.send(
            .post, "/organisations",
            [("Content-Type", "application/json"), ("X-CSRF-Token", scene.coordinator.guardToken)], body.rendered())
        #expect([400, 422].contains(answer.status), "\(answer.text)")
        if answer.status == 422 { #expect(answer.faults == [field]) }
        #expect(try scene.office.number("select count(*) from organisations.organisation") == 0)
    }

    @Test("a form with a fault comes back with what was typed and the fault at its field")
    func formFault() throws {
        let scene = try OrganisationScene()
        let answer = try scene.coordinator.post(
            "/organisations", ["name": "De Brug", "kind": "institution", "iban": "NL00"])
        #expect(answer.status == 422)
        #expect(answer.text.contains("value=\"De Brug\""))
        #expect(answer.text.contains("f-iban-fault"))
    }

    @Test("a form registers, says so, and goes on to the page")
    func formRegisters() throws {
        let scene = try OrganisationScene()
        let answer = try scene.coordinator.post("/organisations", ["name": "De Brug", "kind": "institution"])
        #expect(answer.status == 303)
        let page = try scene.coordinator.get(answer.location ?? "")
        #expect(page.text.contains("De Brug is toegevoegd."))
    }
}
