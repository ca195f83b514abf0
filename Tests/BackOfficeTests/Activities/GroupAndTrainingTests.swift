import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Intervision groups, trainings and supervision")
struct GroupAndTrainingTests {
    @Test("a group is formed, joined, left and ended")
    func group() throws {
        let scene = try ActivitiesScene()
        _ = try scene.reviewer("Joost van der Hagen")
        let group =
            try scene.done(
                scene.supervisor.post(
                    "/groups", json: ["name": "Groep Utrecht", "fromDay": "2026-01-01", "numbers": "R-0001"]))["id"]?
            .integer ?? 0
        _ = try scene.done(
            scene.coordinator.post("/groups/\(group)/members", json: ["numbers": "R-0002", "fromDay": "2026-02-01"]))
        let json = try scene.supervisor.get("/groups/\(group).json").json
        let members = json["members"]?.items ?? []
        #expect(members.map { $0["registerNumber"]?.string } == ["R-0001", "R-0002"])
        #expect(members.map { $0["fromDay"]?.string } == ["2026-01-01", "2026-02-01"])
        let first = try #require(members.first?["id"]?.integer)
        _ = try scene.done(scene.supervisor.post("/group-members/\(first)/end", json: ["untilDay": "2026-06-30"]))
        _ = try scene.done(scene.supervisor.post("/groups/\(group)/end", json: ["untilDay": "2026-08-31"]))
        let after = try scene.supervisor.get("/groups/\(group).json").json
        #expect(after["untilDay"]?.string == "2026-08-31")
        #expect(after["members"]?.items?.map { $0["untilDay"]?.string } == ["2026-06-30", "2026-08-31"])
        #expect(try scene.supervisor.get("/groups/\(group)").text.contains("1 januari 2026 – 30 juni 2026"))
        #expect(try scene.supervisor.get("/groups").text.contains("tot en met 31 augustus 2026"))
    }

    @Test("a training has cohorts with trainers, days and attendance, and is completed")
    func training() throws {
        let scene = try ActivitiesScene()
        _ = try scene.reviewer("Joost van der Hagen")
        let anouk = try scene.reviewer(of: scene.anouk)
        let cohort = try scene.cohort(numbers: "R-0001, R-0002")
        let days = try ["2026-03-01", "2026-04-01"].map { day in
            try scene.done(
                scene.coordinator.post(
                    "/gatherings",
                    json: [
                        "kind": "training", "title": .string("Dag \(day)"), "day": .string(day), "time": "6",
                        "cohort": .integer(cohort),
                    ]))["id"]?.integer ?? 0
        }
        for (day, who) in [(days[0], "R-0001 R-0002"), (days[1], "R-0001")] {
            _ = try scene.done(scene.supervisor.post("/gatherings/\(day)/attendance", json: ["numbers": .string(who)]))
        }
        _ = try scene.done(
            scene.supervisor.post(
                "/cohorts/\(cohort)/members/\(anouk)/completion", json: ["completedOn": "2026-04-01"]))
        let json = try scene.supervisor.get("/cohorts/\(cohort).json").json
        #expect(json["trainers"] == [["name": "Sheila Fish", "origin": "british"]])
        let members = json["members"]?.items ?? []
        #expect(members.map { $0["attended"] } == [.array(days.map(JSON.integer)), [.integer(days[0])]])
        #expect(members.map { $0["completedOn"]?.string } == ["2026-04-01", nil])
        let page = try scene.supervisor.get("/cohorts/\(cohort)").text
        #expect(page.contains("Brits") && page.contains("gemist") && page.contains("1 april 2026"))
        let list = try scene.supervisor.get("/trainings.json").json[0]?["cohorts"]?[0]
        #expect(list?["members"]?.integer == 2 && list?["completions"]?.integer == 1)
        #expect(list?["lastOn"]?.string == "2026-04-01")
    }

    @Test("who missed a day completes the training with a ground only; the day is named")
    func missedDay() throws {
        let scene = try ActivitiesScene()
        let anouk = try scene.reviewer(of: scene.anouk)
        let cohort = try scene.cohort(numbers: "R-0001")
        _ = try scene.gathering("Dag van de tijdlijn", kind: "training", day: "2026-03-01", cohort: cohort)
        // Before joining, after completing, and cancelled: none of these is missed.
        _ = try scene.gathering("Voor", kind: "training", day: "2025-12-01", cohort: cohort)
        _ = try scene.gathering("Na", kind: "training", day: "2026-05-01", cohort: cohort)
        let off = try scene.gathering("Af", kind: "training", day: "2026-03-02", cohort: cohort)
        try scene.office.asOwner(
            "update activities.gathering set cancelled_on = '2026-03-01' where id = \(off) returning id")
        let address = "/cohorts/\(cohort)/members/\(anouk)/completion"
        let refused = try scene.supervisor.post(address, json: ["completedOn": "2026-04-01"])
        #expect(refused.code == "training.days-missed")
        #expect(refused.text.contains("was er niet bij: Dag van de tijdlijn (1 maart 2026)."))
        let answer = try scene.supervisor.post(
            address, json: ["completedOn": "2026-04-01", "ground": "Ingehaald met een opdracht"])
        #expect(answer.status == 200, "\(answer.text)")
        #expect(try scene.supervisor.get("/cohorts/\(cohort)").text.contains("Ingehaald met een opdracht"))
    }

    @Test("an attendance that was refused is a day missed")
    func refusedAttendance() throws {
        let scene = try ActivitiesScene()
        let anouk = try scene.reviewer(of: scene.anouk)
        let cohort = try scene.cohort(numbers: "R-0001")
        let day = try scene.gathering("Dag 1", kind: "training", day: "2026-03-01", cohort: cohort)
        _ = try scene.done(scene.supervisor.post("/gatherings/\(day)/attendance", json: ["numbers": "R-0001"]))
        let entry = try scene.office.number("select id from activities.entry")
        _ = try scene.done(scene.supervisor.post("/hours/\(entry)/refusal", json: ["reason": "Was er niet"]))
        let answer = try scene.supervisor.post(
            "/cohorts/\(cohort)/members/\(anouk)/completion", json: ["completedOn": "2026-04-01"])
        #expect(answer.code == "training.days-missed")
    }

    @Test("a caseload says per reviewer what waits, since when, the last supervision and what comes")
    func caseload() throws {
        let scene = try ActivitiesScene()
        _ = try scene.reviewer("Joost van der Hagen")
        let anouk = try scene.reviewer(of: scene.anouk)
        let (sofie, otto) = (try #require(scene.supervisor.person), try #require(scene.other.person))
        for (supervisor, number) in [(sofie, "R-0001"), (otto, "R-0002")] {
            let body: JSON = [
                "supervisor": .integer(supervisor.value), "numbers": .string(number), "fromDay": "2026-01-01",
            ]
            _ = try scene.done(scene.coordinator.post("/caseload", json: body))
        }
        for day in ["2026-07-01", "2026-08-01"] { _ = try scene.handIn(day: day) }
        let supervision = try scene.handIn(kind: "supervision", day: "2026-06-10", time: "1:00")
        _ = try scene.grant(supervision)
        let group = try scene.group("Groep Utrecht", members: [anouk])
        _ = try scene.gathering("Najaar", day: "2026-10-01", group: group)
        let own = try scene.supervisor.get("/caseload.json").json
        let lines = own.items ?? []
        #expect(lines.map { $0["registerNumber"]?.string } == ["R-0001"])
        #expect(lines.first?["waiting"]?.integer == 2)
        #expect(lines.first?["oldestWaiting"]?.string == "2026-07-01")
        #expect(lines.first?["lastSupervision"]?.string == "2026-06-10")
        #expect(lines.first?["nextGatheringOn"]?.string == "2026-10-01")
        #expect(try scene.coordinator.get("/caseload.json").json.items?.count == 2)
        #expect(try scene.supervisor.get("/caseload.json?all=true").json.items?.count == 2)
        #expect(try scene.supervisor.get("/caseload.json?supervisor=\(otto.value)").json.items?.count == 1)
        let page = try scene.supervisor.get("/caseload").text
        #expect(page.contains("Najaar") && page.contains("/hours?state=waiting&amp;reviewer=\(anouk)"))
        let relation = try #require(lines.first?["id"]?.integer)
        _ = try scene.done(scene.supervisor.post("/supervisions/\(relation)/end", json: ["untilDay": "2026-08-31"]))
        #expect(try scene.supervisor.get("/caseload.json").json == [])
    }

    @Test("on a reviewer's page, and on the own page, stand the last hours and the gatherings to come")
    func panel() throws {
        let scene = try ActivitiesScene()
        let anouk = try scene.reviewer(of: scene.anouk)
        _ = try scene.handIn()
        let group = try scene.group("Groep Utrecht", members: [anouk])
        _ = try scene.gathering("Najaar", day: "2026-10-01", group: group)
        _ = try scene.gathering("Van anderen", day: "2026-10-02", group: scene.group("Groep Zeist"))
        for (visitor, address) in [(scene.supervisor, "/reviewers/\(anouk)"), (scene.anouk, "/me")] {
            let page = try visitor.get(address).text
            #expect(page.contains("2 u 30") && page.contains("Najaar"), "\(address)")
            #expect(!page.contains("Van anderen"), "\(address)")
        }
        #expect(try scene.supervisor.get("/reviewers/\(anouk)").text.contains("/hours?reviewer=\(anouk)"))
        #expect(try scene.anouk.get("/me").text.contains("href=\"/hours/new\""))
    }
}
