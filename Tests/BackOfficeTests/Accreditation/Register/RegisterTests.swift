import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("The public register")
struct RegisterTests {
    private func listed(_ scene: RegisterScene) throws -> [String] {
        try scene.office.stranger.get("/register.json").json.items?.compactMap { $0["name"]?.string } ?? []
    }

    @Test(
        "it lists who is registered today and agreed, with name, number and level, and the town only where that was agreed"
    )
    func lists() throws {
        let scene = try RegisterScene()
        let anouk = try scene.reviewer("Anouk Terpstra", city: "Zeist")
        let joost = try scene.reviewer("Joost van der Hagen", city: "Breda")
        let silent = try scene.reviewer("Zwijgzaam Persoon")
        let past = try scene.reviewer("Ans Geweest", from: "2020-01-01", until: "2023-01-01")
        let never = try scene.reviewer("Nooit Geregistreerd", from: nil)
        for (one, town) in [(anouk, "true"), (joost, "false"), (past, "false"), (never, "false")] {
            #expect(try one.visitor.post("/me/publication", ["withTown": town]).status == 303)
        }
        let answer = try scene.office.stranger.get("/register.json")
        #expect(answer.status == 200)
        #expect(
            answer.json == [
                ["number": .string(anouk.number), "name": "Anouk Terpstra", "level": "geregistreerd", "town": "Zeist"],
                [
                    "number": .string(joost.number), "name": "Joost van der Hagen", "level": "geregistreerd",
                    "town": .null,
                ],
            ])
        let page = try scene.office.stranger.get("/register")
        #expect(page.text.contains("Anouk Terpstra") && page.text.contains("Zeist"))
        #expect(!page.text.contains("Breda") && !page.text.contains("Zwijgzaam") && !page.text.contains("Ans Geweest"))
        #expect(!page.text.contains(silent.number) && !page.text.contains(never.number))
        #expect(try scene.office.stranger.get("/register.csv").text.contains("Joost van der Hagen,geregistreerd"))
        #expect(try scene.office.console("register", "list").out.contains("Anouk Terpstra"))
    }

    @Test("who is suspended, on leave, lapsed, or fails a condition that is due is not listed")
    func standing() throws {
        let scene = try RegisterScene()
        var people: [(id: Int64, number: String, visitor: Visitor)] = []
        for (place, kind) in ["suspended", "leave", "lapsed", "registered", "due"].enumerated() {
            let last = kind == "due" ? "2026-09-01" : "2026-12-31"
            let one = try scene.reviewer("Reviewer \(place)", until: last)
            _ = try one.visitor.post("/me/publication", ["withTown": "false"])
            people.append(one)
            guard ["suspended", "leave", "lapsed"].contains(kind) else { continue }
            try scene.decide(
                kind, one.id, from: "2026-08-01", until: kind == "lapsed" ? nil : "2026-10-01",
                about: scene.registration(of: one.id))
        }
        #expect(try listed(scene) == ["Reviewer 3"])
        let asked = try people.map { one in
            try scene.office.stranger.get("/register/\(one.number).json").json["registered"]
        }
        #expect(asked == [.bool(false), .bool(false), .bool(false), .bool(true), .bool(false)])
        #expect(
            try scene.office.stranger.get("/register/\(people[0].number).json?on=2026-07-31").json["registered"]
                == .bool(true))
    }

    @Test("a number is answered with yes or no; a number of nobody just as a no, and with nothing more")
    func checks() throws {
        let scene = try RegisterScene()
        let anouk = try scene.reviewer("Anouk Terpstra")
        let joost = try scene.reviewer("Joost van der Hagen", from: "2020-01-01", until: "2023-01-01")
        let stranger = scene.office.stranger
        func answer(_ number: String, _ day: String = "2026-09-01") throws -> String {
            try stranger.get("/register/\(number).json?on=\(day)").text
        }
        #expect(
            try answer(anouk.number)
                == #"{"number":"\#(anouk.number)","on":"2026-09-01","registered":true}"#)
        let no = try answer(joost.number).replacing(joost.number, with: "N")
        #expect(no == #"{"number":"N","on":"2026-09-01","registered":false}"#)
        #expect(try answer("R-0999").replacing("R-0999", with: "N") == no)
        #expect(try answer("nonsense").replacing("NONSENSE", with: "N") == no)
        let (nobody, known) = try (stranger.get("/register/R-0999"), stranger.get("/register/\(joost.number)"))
        // Each page carries a guard of its own, which is as long as any other.
        func plain(_ answer: Answer, _ number: String) -> String {
            answer.text.replacing(number, with: "N").replacing(#/value="[\w-]{20,}"/#, with: "")
        }
        #expect(plain(nobody, "R-0999") == plain(known, joost.number))
        #expect(try answer(joost.number, "2021-05-05").contains("true"))
        _ = try anouk.visitor.post("/me/publication", ["withTown": "true"])
        #expect(try !answer(anouk.number).contains("Anouk"))
        #expect(try answer(anouk.number, "2023-12-31").contains(#""registered":false"#))
        #expect(try stranger.get("/register/R-0001.json?on=2026-09-02").faults == ["on"])
        let page = try stranger.get("/register/\(anouk.number)")
        #expect(page.text.contains("Ja, geregistreerd op 1 september 2026"))
        #expect(!page.text.contains("<nav class=\"menu\"") && !page.text.contains("href=\"/reviews\""))
    }

    @Test("a number that was typed leads to its own page", arguments: ["r-12", " R 0012", "12", "R-0012", "0012"])
    func searchBox(typed: String) throws {
        #expect(RegisterNumber.normal(typed) == "R-0012")
        let office = try Office()
        let answer = try office.stranger.get("/register?number=\(PercentEncoding.encode(typed))&on=2024-01-01")
        #expect(answer.status == 303)
        #expect(answer.location == "/register/R-0012?on=2024-01-01")
    }

    @Test("consent that is taken back works the same day, by the reviewer or by the coordinator who says how")
    func takingBack() throws {
        let scene = try RegisterScene()
        let anouk = try scene.reviewer("Anouk Terpstra", city: "Zeist")
        _ = try anouk.visitor.post("/me/publication", ["withTown": "false"])
        #expect(try listed(scene) == ["Anouk Terpstra"])
        _ = try anouk.visitor.post("/me/publication", ["withTown": "true"])
        #expect(try scene.office.stranger.get("/register.json").json[0]?["town"]?.string == "Zeist")
        #expect(try anouk.visitor.post("/me/publication/end", [:]).status == 303)
        #expect(try listed(scene) == [])
        let fresh: JSON = ["ground": "Per e-mail van vandaag"]
        #expect(try scene.coordinator.post("/reviewers/\(anouk.id)/publication", json: fresh).status == 200)
        #expect(try listed(scene) == ["Anouk Terpstra"])
        let page = try scene.coordinator.get("/reviewers/\(anouk.id)").text
        #expect(page.contains("Toestemming sinds 1 september 2026"))
        #expect(page.contains("/reviewers/\(anouk.id)/publication/end"))
        #expect(try anouk.visitor.get("/me").text.contains("/me/publication/end"))
        let end = try scene.coordinator.post("/reviewers/\(anouk.id)/publication/end", json: ["ground": "Gebeld"])
        #expect(end.status == 200)
        #expect(try listed(scene) == [])
        #expect(try scene.office.number("select count(*) from accreditation.publication") == 3)
    }

    @Test("consent of an earlier day can be recorded by the coordinator, not of a day to come")
    func dated() throws {
        let scene = try RegisterScene()
        let anouk = try scene.reviewer("Anouk Terpstra")
        let address = "/reviewers/\(anouk.id)/publication"
        let late = try scene.coordinator.post(address, json: ["ground": "Formulier", "fromDay": "2026-09-02"])
        #expect(late.faults == ["fromDay"])
        #expect(
            try scene.coordinator.post(address, json: ["ground": "Formulier", "fromDay": "2025-02-01"]).status == 200)
        let day: Day = try scene.office.asOwner("select from_day from accreditation.publication")[0]("from_day")
        #expect(day.iso == "2025-02-01")
    }

    static let cases: [RefusalCase<RegisterScene>] = [
        RefusalCase(PublishReviewer.self, .notFound) {
            try $0.coordinator.post("/reviewers/999/publication", json: ["ground": "x"])
        },
        RefusalCase(PublishReviewer.self, PublicationRefused.givenCode) { scene in
            let one = try scene.reviewer("Anouk")
            _ = try one.visitor.post("/me/publication", [:])
            return try scene.coordinator.post("/reviewers/\(one.id)/publication", json: ["ground": "x"])
        },
        RefusalCase(UnpublishReviewer.self, .notFound) {
            try $0.coordinator.post("/reviewers/999/publication/end", json: ["ground": "x"])
        },
        RefusalCase(UnpublishReviewer.self, PublicationRefused.noneCode) { scene in
            let one = try scene.reviewer("Anouk")
            return try scene.coordinator.post("/reviewers/\(one.id)/publication/end", json: ["ground": "x"])
        },
        RefusalCase(PublishMe.self, ReviewersRefused.notInRegisterCode) {
            try $0.office.visitor(.reviewer).post("/me/publication", json: [:])
        },
        RefusalCase(PublishMe.self, PublicationRefused.givenCode) { scene in
            let one = try scene.reviewer("Anouk")
            _ = try one.visitor.post("/me/publication", [:])
            return try one.visitor.post("/me/publication", json: [:])
        },
        RefusalCase(UnpublishMe.self, ReviewersRefused.notInRegisterCode) {
            try $0.office.visitor(.reviewer).post("/me/publication/end", json: [:])
        },
        RefusalCase(UnpublishMe.self, PublicationRefused.noneCode) { scene in
            try scene.reviewer("Anouk").visitor.post("/me/publication/end", json: [:])
        },
    ]

    @Test("what is refused is told, and nothing is kept", arguments: cases + CertificateTests.cases)
    func refused(one: RefusalCase<RegisterScene>) throws { try one.expect(in: RegisterScene()) }

    @Test("every refusal that is declared is provoked")
    func complete() {
        RefusalTable.compare(
            (Self.cases + CertificateTests.cases).map { ($0.action, $0.code) },
            with: [
                "reviewer publish", "reviewer unpublish", "me publish", "me unpublish", "certificate make",
                "me certify",
            ])
    }
}
