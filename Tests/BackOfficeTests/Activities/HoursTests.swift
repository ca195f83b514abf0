import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Hours handed in and granted")
struct HoursTests {
    @Test("what a reviewer hands in awaits judgement, is granted, and comes back whole")
    func wholeWay() throws {
        let scene = try ActivitiesScene()
        let id = try scene.handIn(more: [("note", "Bij De Linde")])
        let reviewer = try scene.reviewer(of: scene.anouk)
        func expected(_ granted: JSON, _ state: JSON) -> JSON {
            [
                "id": .integer(id), "reviewer": .integer(reviewer), "registerNumber": "R-0001",
                "reviewerName": "Anouk Terpstra", "kind": "intervision", "day": "2026-08-20", "handedIn": 150,
                "granted": granted, "state": state, "gathering": .null, "gatheringTitle": .null, "review": .null,
                "reviewNumber": .null, "part": .null, "note": "Bij De Linde", "source": "hand_in",
                "recordedOn": "2026-09-01", "takenBackOn": .null,
            ]
        }
        #expect(try scene.supervisor.get("/hours.json").json == [expected(.null, "waiting")])
        #expect(try scene.grant(id).status == 200)
        #expect(try scene.anouk.get("/hours.json").json == [expected(150, "granted")])
        let judgement = try scene.entry(id)["judgements"]?[0]
        #expect(judgement?["judge"]?.string == "Sofie Supervisor")
        #expect(judgement?["recordedOn"]?.string == "2026-09-01")
        let page = try scene.anouk.get("/hours/\(id)")
        #expect(page.text.contains("2 u 30") && page.text.contains("Sofie Supervisor"))
        #expect(!page.text.contains("/take-back"))
        #expect(try scene.supervisor.get("/hours/\(id)").text.contains("Geschiedenis"))
    }

    @Test("a part is granted with its reason, a refusal counts nothing, and both are read by the reviewer")
    func partsAndRefusals() throws {
        let scene = try ActivitiesScene()
        let part = try scene.handIn()
        let refused = try scene.handIn(day: "2026-08-21")
        #expect(try scene.grant(part, ["time": "1:15", "reason": "De pauze telt niet"]).status == 200)
        let answer = try scene.supervisor.post("/hours/\(refused)/refusal", json: ["reason": "Dit was overleg"])
        #expect(answer.status == 200)
        #expect(try scene.entry(part, as: scene.anouk)["granted"]?.integer == 75)
        #expect(try scene.entry(part, as: scene.anouk)["state"]?.string == "granted_in_part")
        #expect(try scene.entry(refused, as: scene.anouk)["state"]?.string == "refused")
        #expect(try scene.anouk.get("/hours/\(refused)").text.contains("Dit was overleg"))
        let page = try scene.anouk.get("/hours")
        #expect(page.text.contains("deels toegekend") && page.text.contains("1 u 15"))
    }

    @Test("a correction replaces the judgement it names; the one before stays in sight")
    func correction() throws {
        let scene = try ActivitiesScene()
        let id = try scene.handIn()
        _ = try scene.grant(id)
        let form = try scene.other.get("/hours/\(id)/correction")
        let seen = try #require(form.hidden("seen"))
        let answer = try scene.other.post(
            "/hours/\(id)/correction",
            ["outcome": "granted_in_part", "time": "2", "reason": "Eindigde eerder", "seen": seen])
        #expect(answer.status == 303)
        let judgements = try scene.entry(id)["judgements"]?.items ?? []
        #expect(judgements.map { $0["granted"]?.integer } == [120, 150])
        #expect(judgements.first?["corrects"] == judgements.last?["id"])
        #expect(try scene.entry(id)["granted"]?.integer == 120)
        let late = try scene.supervisor.post(
            "/hours/\(id)/correction", ["outcome": "refused", "reason": "x", "seen": seen])
        #expect(late.status == 409 && late.text.contains("intussen door iemand anders gewijzigd"))
        #expect(try scene.supervisor.get("/hours/\(id)").text.contains("vervangen"))
    }

    @Test("what was taken back leaves the list, and can be handed in again")
    func takeBack() throws {
        let scene = try ActivitiesScene()
        let gathering = try scene.gathering()
        let body: [(String, JSON)] = [("gathering", .integer(gathering))]
        let first = try scene.handIn(time: "2:00", more: body)
        #expect(try scene.anouk.post("/hours/\(first)/take-back", json: [:]).status == 200)
        #expect(try scene.anouk.get("/hours.json").json == [])
        #expect(try scene.anouk.get("/hours.json?state=taken_back").json[0]?["id"]?.integer == first)
        let second = try scene.handIn(time: "2:00", more: body)
        #expect(try scene.entry(second)["gatheringTitle"]?.string == "Intervisie augustus")
    }

    @Test("the list shows what waits first, the longest waiting on top, then the latest day")
    func order() throws {
        let scene = try ActivitiesScene()
        let early = try scene.handIn(day: "2026-03-01")
        let judged = try scene.handIn(day: "2026-08-30")
        let late = try scene.handIn(day: "2026-08-01")
        let old = try scene.handIn(day: "2026-02-01")
        for id in [judged, old] { _ = try scene.grant(id) }
        #expect(try ids(scene, "") == [early, late, judged, old])
        #expect(try ids(scene, "sort=day") == [old, early, late, judged])
        #expect(try ids(scene, "sort=-day") == [judged, late, early, old])
        #expect(try ids(scene, "state=waiting&until=2026-05-01") == [early])
        #expect(try ids(scene, "from=2026-08-01&until=2026-08-31&state=granted") == [judged])
    }

    @Test("it is filtered by kind, reviewer and name, a slip forgiven")
    func filters() throws {
        let scene = try ActivitiesScene()
        let joost = try scene.office.visitor(.reviewer, name: "Joost van der Hagen")
        let reviewer = try scene.enrol(joost)
        let hers = try scene.handIn(kind: "other")
        let his = try scene.handIn(joost, day: "2026-08-19")
        #expect(try ids(scene, "kind=other") == [hers])
        #expect(try ids(scene, "reviewer=\(reviewer)") == [his])
        #expect(try ids(scene, "search=r-0001") == [hers])
        #expect(try ids(scene, "search=joots") == [his])
        #expect(try ids(scene, "search=terpsra&sort=name") == [hers])
        #expect(try ids(scene, "sort=name") == [hers, his])
        #expect(
            try scene.supervisor.get("/hours.csv").text.contains(
                "R-0002,Joost van der Hagen,intervisie,2026-08-19,150,"))
        #expect(try scene.anouk.get("/hours.json").json.items?.count == 1)
        #expect(try scene.anouk.get("/hours/\(his)").status == 404)
        #expect(!(try scene.anouk.get("/hours").text.contains("Joost")))
    }

    private func ids(_ scene: ActivitiesScene, _ query: String) throws -> [Int64] {
        let answer = try scene.supervisor.get("/hours.json?" + query)
        #expect(answer.status == 200, "\(answer.text)")
        return answer.json.items?.compactMap { $0["id"]?.integer } ?? []
    }

    @Test("several are granted at once from the list")
    func grantAll() throws {
        let scene = try ActivitiesScene()
        let entries = try ["2026-08-01", "2026-08-02", "2026-08-03"].map { try scene.handIn(day: $0) }
        let page = try scene.supervisor.get("/hours")
        #expect(entries.allSatisfy { page.text.contains("name=\"entries\" value=\"\($0)\"") })
        let answer = try scene.supervisor.post(
            "/hours/grant-all", ["entries": String(entries[0]), "entries": String(entries[2])])
        #expect(answer.location == "/hours")
        #expect(try ids(scene, "state=granted") == [entries[2], entries[0]])
        #expect(try ids(scene, "state=waiting") == [entries[1]])
    }

    @Test("where one of them cannot be granted none is, and each fault stands at its entry")
    func grantAllOrNothing() throws {
        let scene = try ActivitiesScene()
        let both = try scene.office.visitor(.supervisor, .reviewer, name: "Bo Beide")
        try scene.enrol(both)
        let own = try scene.handIn(both)
        let entries = try ["2026-08-01", "2026-08-02", "2026-08-03"].map { try scene.handIn(day: $0) }
        _ = try scene.grant(entries[1])
        _ = try scene.anouk.post("/hours/\(entries[2])/take-back", json: [:])
        let list: JSON = .array((entries + [own, 99999]).map(JSON.integer))
        let answer = try both.post("/hours/grant-all", json: ["entries": list])
        #expect(answer.status == 422)
        #expect(answer.faults == ["entries[1]", "entries[2]", "entries[3]", "entries[4]"])
        #expect(answer.text.contains("Sofie Supervisor"))
        #expect(try scene.office.number("select count(*) from activities.judgement") == 1)
        let page = try both.post(
            "/hours/grant-all", ["entries": String(entries[0]), "entries": String(entries[1])])
        #expect(page.status == 422)
        #expect(page.text.contains("value=\"\(entries[0])\" checked"))
        #expect(page.text.contains("door Sofie Supervisor op 1 september 2026"))
        #expect(!(try both.get("/hours").text.contains("name=\"entries\" value=\"\(own)\"")))
    }

    @Test(
        "what is wrong with a field is told at that field",
        arguments: [
            (["day": "2026-08-01", "time": "1:00"], ["kind"]),
            (["kind": "intervision", "day": "2026-08-01"], ["time"]),
            (["kind": "intervision", "day": "2026-08-01", "time": "0"], ["time"]),
            (["kind": "intervision", "day": "2026-08-01", "time": "24:01"], ["time"]),
            (["kind": "theme_meeting", "day": "2026-08-01", "time": "2:00"], ["time"]),
            (["kind": "practice", "day": "2026-08-01"], ["review"]),
            (["kind": "other", "day": "2026-08-01", "time": "1:00", "review": "1"], ["review"]),
            (["kind": "other", "time": "1:00", "note": "cliënt 111222333"], ["day", "note"]),
        ] as [([String: String], [String])])
    func faults(fields: [String: String], at: [String]) throws {
        let scene = try ActivitiesScene()
        let body = JSON.object(fields.map { ($0.key, JSON.string($0.value)) })
        let answer = try scene.anouk.post("/hours", json: body)
        #expect(answer.status == 422)
        #expect(Set(answer.faults) == Set(at))
    }

    @Test("a form about hours shows whose and which, and leads back")
    func forms() throws {
        let scene = try ActivitiesScene()
        let id = try scene.handIn()
        for path in ["grant", "refusal"] {
            let form = try scene.supervisor.get("/hours/\(id)/\(path)")
            #expect(form.text.contains("Anouk Terpstra · 2 u 30 intervisie · 20 augustus 2026"))
            #expect(form.text.contains("href=\"/hours/\(id)\""))
        }
        let gathering = try scene.gathering()
        let form = try scene.anouk.get("/hours/new?gathering=\(gathering)")
        #expect(form.text.contains("value=\"2026-08-20\"") && form.text.contains("value=\"2:00\""))
    }
}
