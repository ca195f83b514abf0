import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Agreements that the coordinator records")
struct RecordAgreementTests {
    @Test("each party agrees to what it is asked, and the last agreement makes the quote binding")
    func untilBinding() throws {
        let scene = try AgreementScene()
        let first = try scene.record(0)
        #expect(first.status == 200)
        #expect(
            first.text
                == #"{"quote":\#(scene.quote),"party":\#(scene.parties[0]),"agreed":["ground_rules","share"],"binding":false}"#
        )
        #expect(first.location == "/quotes/\(scene.quote)")
        #expect(try scene.record(1).json["agreed"] == ["share"])
        #expect(try scene.state == "issued")
        let last = try scene.record(2)
        #expect(last.json["agreed"] == ["ground_rules"])
        #expect(last.json["binding"] == true)
        #expect(try scene.state == "binding")
        #expect(try scene.count("binding") == 1)
    }

    @Test("one thing at a time is possible, on a day since the issue")
    func oneByOne() throws {
        let scene = try AgreementScene()
        try scene.quotes.today("2026-09-10")
        #expect(try scene.record(0, [("kind", "share"), ("on", "2026-09-05")]).json["agreed"] == ["share"])
        #expect(try scene.record(0).json["agreed"] == ["ground_rules"])
        let shown = try scene.coordinator.get("/quotes/\(scene.quote).json").json["agreements"]?[0]
        #expect(
            shown.map { String(decoding: $0.rendered(), as: UTF8.self) }
                == #"{"party":\#(scene.parties[0]),"organisation":"De Brug","open":[],"agreements":["#
                + #"{"kind":"share","name":"Marja de Groot","function":"bestuurder","on":"2026-09-05"},"#
                + #"{"kind":"ground_rules","name":"Marja de Groot","function":"bestuurder","on":"2026-09-10"}],"#
                + #""askedOn":null,"remindedOn":null,"rungOn":null,"linkUntil":null}"#)
    }

    @Test("the same agreement recorded twice is harmless")
    func twice() throws {
        let scene = try AgreementScene()
        _ = try scene.record(0)
        let again = try scene.record(0)
        #expect(again.status == 200)
        #expect(again.json["agreed"] == [])
        #expect(try scene.office.number("select count(*) from quotes.agreement") == 2)
    }

    @Test("a contact who may agree brings name and function; one of another organisation does not")
    func contact() throws {
        let scene = try AgreementScene()
        func contact(_ party: Int) throws -> Int64 {
            try scene.office.number(
                """
                insert into organisations.contact (organisation, name, function, may_agree, from_day)
                select organisation, 'Ans de Vries', 'directeur', true, '2026-01-01' from quotes.party
                where id = \(scene.parties[party]) returning id
                """)
        }
        let own = try contact(1)
        let form = try scene.coordinator.get(scene.address(1, "agreement"))
        #expect(form.status == 200)
        #expect(form.text.contains("Ans de Vries, directeur"))
        #expect(try scene.record(1, director: [("contact", .integer(try contact(0)))]).code == "not-found")
        #expect(try scene.record(1, director: [("contact", .integer(own))]).status == 200)
        let kept = try scene.office.asOwner("select director_name, director_function from quotes.agreement")
        #expect(try kept.first?("director_name") == "Ans de Vries")
        #expect(try kept.first?("director_function") == "directeur")
    }

    @Test("a signed document is kept with the agreement and comes out as it went in")
    func document() throws {
        let scene = try AgreementScene()
        let bytes = Array("%PDF-1.7 getekend".utf8)
        let answer = try scene.coordinator.post(
            scene.address(1, "agreement"), ["directorName": "Jan Smit", "directorFunction": "directeur"],
            files: [("document", "Akkoord De Linde.pdf", "application/pdf", bytes)])
        #expect(answer.status == 303, "\(answer.text)")
        let document = try scene.office.number("select document from quotes.agreement")
        let kept = try scene.coordinator.get("/documents/\(document)")
        #expect(kept.bytes == bytes)
        #expect(kept.header("Content-Disposition") == "attachment; filename=\"Akkoord De Linde.pdf\"")
    }

    @Test("a revision asks everybody again, and binds in the place of the older version")
    func revision() throws {
        let scene = try AgreementScene()
        for party in 0...2 { _ = try scene.record(party) }
        let revised = try scene.coordinator.post("/quotes/\(scene.quote)/revisions", json: ["reason": "Meer uren"])
        #expect(revised.status == 200, "\(revised.text)")
        let issued = try scene.coordinator.post("/quotes/\(scene.quote)/issue", json: [:])
        #expect(issued.status == 200, "\(issued.text)")
        let parties = try AgreementScene.parties(of: scene.quote, ordinal: 2, scene.office)
        for (index, party) in parties.enumerated() {
            #expect(try scene.count("superseded") == 0, "still in force before agreement \(index)")
            let answer = try scene.coordinator.post(
                "/quotes/\(scene.quote)/parties/\(party)/agreement", json: .object(AgreementScene.director))
            #expect(answer.status == 200, "\(answer.text)")
        }
        #expect(try scene.count("binding") == 2)
        #expect(
            try scene.office.number(
                """
                select count(*) from quotes.state join quotes.version on version.id = state.version
                where state = 'superseded' and ordinal = 1
                """) == 1)
    }

    @Test("the page of the quote says who has to agree to what, and offers the turns to the coordinator only")
    func panel() throws {
        let scene = try AgreementScene()
        _ = try scene.record(1)
        let page = try scene.coordinator.get("/quotes/\(scene.quote)").text
        #expect(page.contains("1 van 3 partijen zijn helemaal akkoord."))
        #expect(page.contains("Marja de Groot, bestuurder, 1 september 2026"))
        #expect(page.contains(scene.address(0, "agreement")))
        #expect(page.contains(scene.address(0, "link")))
        #expect(!page.contains(scene.address(1, "link")))
        #expect(page.contains(scene.address(0, "decline")))
        #expect(!page.contains(scene.address(1, "decline")))
        let reader = try scene.office.visitor(.board)
        let read = try reader.get("/quotes/\(scene.quote)").text
        #expect(read.contains("Marja de Groot"))
        #expect(!read.contains(scene.address(0, "agreement")))
    }

    @Test("once the review has ended, the page says to withdraw what was open and to revise nothing")
    func reviewEnded() throws {
        let scene = try AgreementScene()
        try scene.endReview()
        let page = try scene.coordinator.get("/quotes/\(scene.quote)").text
        #expect(page.contains("dus deze offerte wordt niet meer bindend. Trek haar in."))
        #expect(!page.contains(scene.address(0, "agreement")) && !page.contains("/revisions\""))
        #expect(page.split(separator: "/quotes/\(scene.quote)/withdrawal").count == 2, "offered once")
        let declined = try AgreementScene()
        _ = try declined.decline(1)
        let address = "/quotes/\(declined.quote)"
        #expect(try declined.coordinator.get(address).text.contains("Gaat het door, maak dan een herziening."))
        try declined.endReview()
        #expect(try !declined.coordinator.get(address).text.contains("Gaat het door, maak dan een herziening."))
    }

    @Test("who was asked long ago and has not answered is a task, and so is a quote that runs out")
    func chasing() throws {
        let scene = try AgreementScene()
        _ = try scene.link(0)
        #expect(try scene.coordinator.post(scene.address(0, "reminder"), json: ["remark": "Voicemail"]).status == 200)
        #expect(try scene.coordinator.post(scene.address(1, "call"), json: [:]).status == 200)
        let lines = try scene.coordinator.get("/quotes/\(scene.quote).json").json["agreements"]
        #expect(lines?[0]?["askedOn"]?.string == "2026-09-01")
        #expect(lines?[0]?["remindedOn"]?.string == "2026-09-01")
        #expect(lines?[0]?["linkUntil"]?.string == "2026-10-01")
        #expect(lines?[1]?["rungOn"]?.string == "2026-09-01")
    }
}
