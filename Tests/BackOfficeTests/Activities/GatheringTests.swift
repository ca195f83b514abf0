import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Gatherings and who was there")
struct GatheringTests {
    private func attend(
        _ scene: ActivitiesScene, _ gathering: Int64, as visitor: Visitor? = nil, _ body: JSON
    ) throws -> Answer {
        try (visitor ?? scene.supervisor).post("/gatherings/\(gathering)/attendance", json: body)
    }

    @Test("a gathering is planned, moved and cancelled, and comes back whole")
    func plan() throws {
        let scene = try ActivitiesScene()
        let group = try scene.group("Groep Utrecht")
        let id =
            try scene.done(
                scene.coordinator.post(
                    "/gatherings",
                    json: [
                        "kind": "intervision", "title": "Intervisie", "day": "2026-10-01", "startsAt": "9.30",
                        "time": "2", "place": "online", "group": .integer(group),
                    ]))["id"]?.integer ?? 0
        let json = try scene.supervisor.get("/gatherings/\(id).json").json
        #expect(
            JSON.object((json.members ?? []).filter { $0.0 != "history" }) == [
                "id": .integer(id), "kind": "intervision", "day": "2026-10-01", "startsAt": "09:30", "minutes": 120,
                "title": "Intervisie", "place": "online", "group": .integer(group), "groupName": "Groep Utrecht",
                "cohort": .null, "cohortName": .null, "cancelledOn": .null, "version": 1, "attendance": [],
            ])
        let form = try scene.coordinator.get("/gatherings/\(id)/change")
        #expect(form.text.contains("value=\"09:30\"") && form.text.contains("value=\"2:00\""))
        let moved = try scene.coordinator.post("/gatherings/\(id)/change", json: ["day": "2026-10-08"])
        #expect(moved.status == 200, "\(moved.text)")
        #expect(try scene.supervisor.get("/gatherings/\(id).json").json["startsAt"]?.string == "09:30")
        #expect(try scene.supervisor.post("/gatherings/\(id)/cancellation", json: [:]).status == 200)
        #expect(try scene.supervisor.get("/gatherings/\(id)").text.contains("afgezegd"))
        #expect(try scene.supervisor.get("/gatherings/\(id).json").json["cancelledOn"]?.string == "2026-09-01")
    }

    @Test("sixty people are pasted, recorded and granted at once")
    func sixty() throws {
        let scene = try ActivitiesScene()
        for number in 2...60 { _ = try scene.reviewer("Reviewer \(number)") }
        let gathering = try scene.gathering("Themadag", kind: "theme_meeting")
        let numbers = (1...60).map { "R-" + ("000" + String($0)).suffix(4) }
        let separators = [",", " ", "\n", ";", "\t"]
        let text = numbers.enumerated().map { $1 + separators[$0 % separators.count] }.joined()
        let answer = try attend(scene, gathering, ["numbers": .string(text), "grantAll": true])
        #expect(answer.json["recorded"]?.integer == 60, "\(answer.text)")
        #expect(answer.json["granted"]?.integer == 60)
        let entries = try scene.supervisor.get("/hours.json?gathering=\(gathering)").json.items ?? []
        #expect(entries.count == 60)
        #expect(entries.allSatisfy { $0["granted"]?.integer == 1 && $0["source"]?.string == "attendance" })
        #expect(try scene.supervisor.get("/gatherings/\(gathering)").text.contains("<strong>60</strong>"))
    }

    @Test("members of the group are offered to tick, who is in it on that day first")
    func members() throws {
        let scene = try ActivitiesScene()
        let joost = try scene.reviewer("Joost van der Hagen")
        let left = try scene.reviewer("Lea Vertrokken")
        let anouk = try scene.reviewer(of: scene.anouk)
        let group = try scene.group("Groep Utrecht", members: [anouk, joost])
        try scene.office.asOwner(
            """
            insert into activities.group_member (intervision_group, reviewer, from_day, until_day)
            values (\(group), \(left), '2026-01-01', '2026-08-19') returning id
            """)
        try scene.office.asOwner(
            "insert into reviewers.active_period (reviewer, from_day) values (\(left), '2020-01-01') returning id")
        let gathering = try scene.gathering(group: group)
        let form = try scene.supervisor.get("/gatherings/\(gathering)/attendance").text
        let places = ["Anouk Terpstra (R-0001)", "Joost van der Hagen (R-0002)", "Lea Vertrokken (R-0003)"].map {
            form.firstRange(of: $0)?.lowerBound
        }
        #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        let answer = try scene.supervisor.post(
            "/gatherings/\(gathering)/attendance",
            ["reviewers": String(anouk), "reviewers": String(joost), "numbers": "", "grantAll": "true"])
        #expect(answer.location == "/gatherings/\(gathering)")
        #expect(try scene.supervisor.get("/hours.json?gathering=\(gathering)&state=granted").json.items?.count == 2)
        let again = try scene.supervisor.get("/gatherings/\(gathering)/attendance").text
        #expect(!again.contains("Anouk Terpstra (R-0001)"))
    }

    @Test("without the box the hours await a supervisor; a coordinator has no box")
    func proposed() throws {
        let scene = try ActivitiesScene()
        let gathering = try scene.gathering()
        let form = try scene.coordinator.get("/gatherings/\(gathering)/attendance").text
        #expect(!form.contains("name=\"grantAll\""))
        #expect(try attend(scene, gathering, as: scene.coordinator, ["numbers": "anouk terpstra"]).status == 200)
        let entries = try scene.supervisor.get("/hours.json?state=waiting").json.items ?? []
        #expect(entries.map { $0["handedIn"]?.integer } == [120])
        let page = try scene.supervisor.get("/gatherings/\(gathering)").text
        let id = try #require(entries.first?["id"]?.integer)
        #expect(page.contains("1 te beoordelen") && page.contains("value=\"\(id)\" checked"))
        let answer = try scene.supervisor.post(
            "/hours/grant-all", ["entries": String(id), "gathering": String(gathering)])
        #expect(answer.location == "/gatherings/\(gathering)")
    }

    @Test("who is unknown is named with the pasted word, what was typed stays, and nothing is kept")
    func unknown() throws {
        let scene = try ActivitiesScene()
        _ = try scene.reviewer("Jan Jansen")
        _ = try scene.reviewer("Jan Jansen")
        let gathering = try scene.gathering()
        let answer = try scene.supervisor.post(
            "/gatherings/\(gathering)/attendance", ["numbers": "R-0001, R-0999, Anuok, Jan Jansen", "grantAll": "true"])
        #expect(answer.status == 422)
        #expect(answer.text.contains("Niet in het register: “R-0999”, “Anuok”."))
        #expect(answer.text.contains("Zo heten er meer: “Jan Jansen”."))
        #expect(answer.text.contains("R-0001, R-0999, Anuok, Jan Jansen</textarea>"))
        #expect(try scene.office.number("select count(*) from activities.entry") == 0)
    }

    @Test("who has hours of it already is told apart and keeps them")
    func already() throws {
        let scene = try ActivitiesScene()
        _ = try scene.reviewer("Joost van der Hagen")
        let gathering = try scene.gathering()
        let own = try scene.handIn(time: "1:00", more: [("gathering", .integer(gathering))])
        let answer = try attend(scene, gathering, ["numbers": "R-0001 R-0002 R-0002", "grantAll": true])
        #expect(answer.json["recorded"]?.integer == 1)
        #expect(answer.json["already"]?.items?.map { $0["registerNumber"]?.string } == ["R-0001"])
        #expect(try scene.entry(own)["handedIn"]?.integer == 60)
        #expect(try scene.entry(own)["state"]?.string == "waiting")
    }

    @Test("a supervisor who was there too does not grant the own hours, and is told so")
    func ownHours() throws {
        let scene = try ActivitiesScene()
        let both = try scene.office.visitor(.supervisor, .reviewer, name: "Bo Beide")
        try scene.enrol(both)
        let gathering = try scene.gathering()
        let answer = try both.post(
            "/gatherings/\(gathering)/attendance", ["numbers": "R-0001 R-0002", "grantAll": "true"])
        #expect(answer.status == 303)
        let page = try both.get("/gatherings/\(gathering)").text
        #expect(page.contains("Je eigen uren wachten op een andere supervisor."))
        let states = try scene.supervisor.get("/gatherings/\(gathering).json").json["attendance"]?.items?
            .map { $0["state"]?.string }
        #expect(states == ["granted", "waiting"])
    }

    @Test("two who record the same attendance at once leave one entry for each")
    func race() throws {
        let scene = try ActivitiesScene()
        let gathering = try scene.gathering()
        let browsers = try (0..<4).map { _ in try scene.again(scene.supervisor) }
        let body: JSON = ["numbers": "R-0001", "grantAll": true]
        let recorded = try Together.run(4) { number in
            try browsers[number].post("/gatherings/\(gathering)/attendance", json: body).json["recorded"]?.integer ?? -1
        }
        #expect(recorded.sorted() == [0, 0, 0, 1])
        #expect(try scene.office.number("select count(*) from activities.entry") == 1)
        #expect(try scene.office.number("select count(*) from activities.judgement") == 1)
    }

    @Test("the list shows what comes, the nearest first, then what was held")
    func list() throws {
        let scene = try ActivitiesScene()
        let days = ["2026-06-01", "2026-12-01", "2026-08-01", "2026-09-10"]
        let ids = try days.map { try scene.gathering("Dag \($0)", day: $0) }
        let own = try scene.gathering("Besloten", day: "2026-09-11", group: scene.group("Dicht"))
        #expect(try list(scene.supervisor, "") == [ids[3], own, ids[1], ids[2], ids[0]])
        #expect(try list(scene.supervisor, "when=held") == [ids[2], ids[0]])
        #expect(try list(scene.supervisor, "search=beslotten") == [own])
        #expect(try list(scene.supervisor, "search=dicht&kind=intervision") == [own])
        #expect(try list(scene.supervisor, "kind=training") == [])
        #expect(try list(scene.anouk, "") == [ids[3], ids[1], ids[2], ids[0]])
        #expect(try scene.anouk.get("/gatherings/\(own)").status == 404)
        #expect(try scene.supervisor.get("/gatherings").text.contains("geen aanwezigen vastgelegd"))
    }

    private func list(_ visitor: Visitor, _ query: String) throws -> [Int64] {
        try visitor.get("/gatherings.json?" + query).json.items?.compactMap { $0["id"]?.integer } ?? []
    }

    @Test("a reviewer sees the own hours of a gathering and nobody else's, and can hand them in")
    func reviewer() throws {
        let scene = try ActivitiesScene()
        _ = try scene.reviewer("Joost van der Hagen")
        let gathering = try scene.gathering()
        _ = try attend(scene, gathering, ["numbers": "R-0002"])
        let page = try scene.anouk.get("/gatherings/\(gathering)").text
        #expect(!page.contains("Joost") && page.contains("/hours/new?gathering=\(gathering)"))
        _ = try attend(scene, gathering, ["numbers": "R-0001", "grantAll": true])
        #expect(try scene.anouk.get("/gatherings/\(gathering)").text.contains("Jouw uren"))
    }
}
