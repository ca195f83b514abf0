import Doors
import Testing
import Values
import Web

/// What somebody records of a review stands on its page and in its data, as it was given.
@Suite("Reviews: what is recorded comes back")
struct ReviewRecordsTests {
    let office: ReviewsOffice
    let review: Int64
    let brug: Int64

    init() throws {
        office = try ReviewsOffice()
        brug = try office.organisation("Stichting De Brug")
        review = try office.review(parties: [brug])
    }

    private func post(_ path: String, _ fields: JSON) throws -> JSON {
        try office.done(office.coordinator.post("/reviews/\(review)/\(path)", json: fields))
    }

    private var json: JSON { get throws { try office.coordinator.get("/reviews/\(review).json").json } }

    /// True where all of the words stand on the page of the review.
    private func pageSays(_ words: String...) throws -> Bool {
        let page = try office.coordinator.get("/reviews/\(review)").text
        return words.allSatisfy(page.contains)
    }

    @Test("a step has a planned day and somebody responsible, is done on a day, and may be opened again")
    func steps() throws {
        let person = try office.reviewer("Anouk Terpstra")
        try office.appoint(person, "lead", to: review)
        let step = try office.step(2, of: review)
        _ = try post(
            "steps/\(step)/plan", ["plannedOn": "2026-09-20", "responsible": .integer(person.value), "seen": 1])
        #expect(try json["steps"]?[1]?["plannedOn"]?.string == "2026-09-20")
        #expect(try json["steps"]?[1]?["responsibleName"]?.string == "Anouk Terpstra")
        #expect(try pageSays("Anouk Terpstra", "20 september 2026"))
        _ = try post("steps/\(step)/completion", ["doneOn": "2026-08-30"])
        #expect(try json["steps"]?[1]?["doneOn"]?.string == "2026-08-30")
        #expect(try pageSays("30 augustus 2026"))
        _ = try post("steps/\(step)/reopening", [:])
        #expect(try json["steps"]?[1]?["doneOn"] == .null)
        #expect(try json["steps"]?[1]?["plannedOn"]?.string == "2026-09-20")
    }

    @Test("a meeting is planned, moved and called off; called off, it stays in sight")
    func meetings() throws {
        let made = try post(
            "meetings",
            [
                "title": "Eerste dialoog", "day": "2026-10-12", "startsAt": "14:30", "place": "Zwolle",
                "step": .integer(try office.step(3, of: review)),
            ])
        let meeting = made["id"]?.integer ?? 0
        #expect(try pageSays("Eerste dialoog", "12-10-2026", "14:30", "Zwolle"))
        _ = try post("meetings/\(meeting)/change", ["day": "2026-10-19", "seen": 1])
        let moved = try json["meetings"]?[0]
        #expect(moved?["day"]?.string == "2026-10-19" && moved?["startsAt"]?.string == "14:30")
        #expect(moved?["place"]?.string == "Zwolle" && moved?["cancelledOn"] == .null)
        _ = try post("meetings/\(meeting)/cancellation", [:])
        #expect(try json["meetings"]?[0]?["cancelledOn"]?.string == "2026-09-01")
        #expect(try pageSays("Eerste dialoog", "afgezegd op 1 september 2026"))
    }

    @Test("a party has the day it joined, its catch-up programme, and the last day it took part")
    func parties() throws {
        let haven = try office.organisation("De Haven")
        _ = try post(
            "parties",
            [
                "organisation": .integer(haven), "participating": true, "joinedOn": "2026-08-01",
                "tookInitiative": true, "catchUp": "6",
            ])
        let party = try office.party(haven, in: review)
        _ = try post("parties/\(party)/departure", ["leftOn": "2026-08-31"])
        let found = try json["parties"]?.items?.first { $0["id"]?.integer == party }
        #expect(found?["joinedOn"]?.string == "2026-08-01" && found?["leftOn"]?.string == "2026-08-31")
        #expect(found?["catchUpMinutes"]?.integer == 360 && found?["tookInitiative"] == .bool(true))
        #expect(try pageSays("De Haven"))
    }

    @Test("that consent was given is held with its day and form, and nothing of a client")
    func consent() throws {
        _ = try post("consents", ["givenOn": "2026-08-20", "form": "Modelformulier toestemming, versie 2021"])
        #expect(
            try json["consents"]
                == [["givenOn": "2026-08-20", "form": "Modelformulier toestemming, versie 2021"]])
        #expect(try pageSays("Modelformulier toestemming, versie 2021", "20 augustus 2026"))
    }

    @Test("recommendations are held with who carries them out, and the evaluation with who was there")
    func results() throws {
        try office.finish(upTo: 5, of: review)
        _ = try post(
            "recommendations",
            [
                "recommendation": "Spreek af wie de regie heeft.", "organisation": .integer(brug),
                "agreedOn": "2026-08-20",
            ])
        _ = try post("recommendations", ["recommendation": "Bel elkaar eerder.", "agreedOn": "2026-08-21"])
        _ = try post(
            "evaluations", ["heldOn": "2026-08-31", "organisationsPresent": 1, "summary": "Het gesprek hielp."])
        let agreed = try json["recommendations"]
        #expect(agreed?[0]?["organisationName"]?.string == "Stichting De Brug")
        #expect(agreed?[0]?["agreedOn"]?.string == "2026-08-20" && agreed?[1]?["organisation"] == .null)
        #expect(try json["evaluations"]?[0]?["organisationsPresent"]?.integer == 1)
        #expect(try pageSays("Spreek af wie de regie heeft.", "Bel elkaar eerder.", "alle partijen samen"))
        #expect(try pageSays("Het gesprek hielp.", "31 augustus 2026", "1 organisatie aanwezig"))
    }

    @Test("what was destroyed is held with by whom and when")
    func destruction() throws {
        try office.conclude(review, "cancelled_at_orientation")
        let fields: JSON = ["what": "Tijdlijnen, op papier", "destroyedBy": "Anouk", "destroyedOn": "2026-08-31"]
        _ = try post("destructions", fields)
        #expect(
            try json["destructions"]
                == [["destroyedOn": "2026-08-31", "what": "Tijdlijnen, op papier", "destroyedBy": "Anouk"]])
        #expect(try pageSays("Tijdlijnen, op papier", "Anouk", "31 augustus 2026"))
        #expect(try json["outcome"]?["reason"]?.string == "De partijen zagen ervan af.")
    }
}
