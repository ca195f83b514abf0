import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("The calendar at a secret address")
struct CalendarTests {
    private func make(_ visitor: Visitor) throws -> String {
        let path = try visitor.post("/account/calendar", json: [:]).json["path"]?.string
        return try #require(path)
    }

    private func events(_ scene: RegisterScene, _ path: String) throws -> [String] {
        let answer = try scene.office.stranger.get(path)
        #expect(answer.status == 200, "\(answer.text)")
        return answer.text.replacing("\r\n ", with: "").split(separator: "\r\n")
            .filter { $0.hasPrefix("SUMMARY:") }.map { String($0.dropFirst(8)) }
    }

    private func gathering(
        _ scene: RegisterScene, _ title: String, _ kind: String, _ day: String, group: Int64? = nil,
        cohort: Int64? = nil
    ) throws {
        try scene.office.asOwner(
            """
            insert into activities.gathering (kind, on_day, starts_at, minutes, title, place, intervision_group, cohort)
            values (\(kind), \(day)::date, '09:30', 120, \(title), 'Utrecht', \(group), \(cohort)) returning id
            """)
    }

    /// A reviewer in one group and one cohort, beside others, and in the team of a review.
    private func filled() throws -> (scene: RegisterScene, anouk: Visitor) {
        let scene = try RegisterScene()
        let anouk = try scene.reviewer("Anouk Terpstra", until: "2026-12-31")
        let group = try scene.office.number(
            "insert into activities.intervision_group (name, from_day) values ('Noord', '2020-01-01') returning id")
        let other = try scene.office.number(
            "insert into activities.intervision_group (name, from_day) values ('Zuid', '2020-01-01') returning id")
        try scene.office.asOwner(
            """
            insert into activities.group_member (intervision_group, reviewer, from_day, until_day)
            values (\(group), \(anouk.id), '2020-01-01', '2026-10-31') returning id
            """)
        let training = try scene.office.number(
            "insert into activities.training (name, leads_to) values ('Opleiding', 'registered') returning id")
        let cohort = try scene.office.number(
            "insert into activities.cohort (training, name) values (\(training), '2026') returning id")
        try scene.office.asOwner(
            "insert into activities.cohort_member (cohort, reviewer, joined_on) values (\(cohort), \(anouk.id), '2026-01-01') returning cohort"
        )
        try gathering(scene, "Intervisie; Noord, samen", "intervision", "2026-10-20", group: group)
        try gathering(scene, "Intervisie Noord later", "intervision", "2026-11-20", group: group)
        try gathering(scene, "Intervisie Zuid", "intervision", "2026-10-21", group: other)
        try gathering(scene, "Opleidingsdag", "training", "2026-09-10", cohort: cohort)
        try gathering(scene, "Thema: open", "theme_meeting", "2026-10-01")
        try gathering(scene, "Te lang geleden", "theme_meeting", "2024-10-01")
        try review(scene, anouk.visitor)
        return (scene, anouk.visitor)
    }

    private func review(_ scene: RegisterScene, _ member: Visitor) throws {
        for (number, isOwn) in [("LR-2026-001", true), ("LR-2026-002", false)] {
            let review = try scene.office.number(
                """
                insert into reviews.review (number, title, kind, opened_on)
                select \(number), 'Samen leren', id, '2026-01-08' from settings.review_kind where key = 'full'
                returning id
                """)
            if isOwn {
                try scene.office.asOwner(
                    """
                    insert into reviews.team_member (review, person, part, from_day)
                    values (\(review), \(member.person?.value ?? 0), 'lead', '2026-02-01') returning id
                    """)
            }
            try scene.office.asOwner(
                """
                insert into reviews.meeting (review, on_day, starts_at, title)
                values (\(review), '2026-11-03', '13:00', 'Dialoog') returning id
                """)
            try scene.office.asOwner(
                """
                insert into reviews.step (review, ordinal, key, name_nl, name_en, planned_on)
                values (\(review), 19, 'extra', 'Nazorg', 'Aftercare', '2026-12-01') returning id
                """)
        }
    }

    @Test(
        "it shows what concerns its owner: own groups and cohorts, open gatherings, own reviews, the end of the registration"
    )
    func content() throws {
        let (scene, anouk) = try filled()
        let path = try make(anouk)
        #expect(
            try events(scene, path) == [
                "Opleidingsdag", "Thema: open", "Intervisie\\; Noord\\, samen", "LR-2026-001: Dialoog",
                "LR-2026-001: Nazorg gepland", "Je registratie loopt af",
            ])
        let text = try scene.office.stranger.get(path).text
        // Summer time in October, winter time in November.
        #expect(text.contains("DTSTART:20261001T073000Z") && text.contains("DTSTART:20261103T120000Z"))
        #expect(text.contains("UID:gathering-1@griffie") && text.contains("TRIGGER:-P180D"))
        #expect(try events(scene, make(scene.coordinator)) == ["Thema: open"])
    }

    @Test("what was cancelled says so, and a change counts on under the same name")
    func changes() throws {
        let (scene, anouk) = try filled()
        let path = try make(anouk)
        try scene.office.asOwner(
            "update activities.gathering set cancelled_on = '2026-09-01' where title = 'Thema: open' returning id")
        let text = try scene.office.stranger.get(path).text
        let event = try #require(text.split(separator: "BEGIN:VEVENT").first { $0.contains("Thema") })
        #expect(event.contains("STATUS:CANCELLED") && event.contains("SEQUENCE:1"))
    }

    @Test("the same answer has the same tag and is not sent again")
    func tag() throws {
        let (scene, anouk) = try filled()
        let path = try make(anouk)
        let first = try scene.office.stranger.get(path)
        let tag = try #require(first.header("ETag"))
        #expect(first.header("Content-Type") == "text/calendar; charset=utf-8")
        for known in [tag, "W/\(tag)", "\"x\", \(tag)"] {
            let again = try scene.office.stranger.send(.get, path, [("If-None-Match", known)], [])
            #expect(again.status == 304 && again.bytes.isEmpty)
        }
        try gathering(scene, "Nieuw", "theme_meeting", "2026-10-02")
        let changed = try scene.office.stranger.send(.get, path, [("If-None-Match", tag)], [])
        #expect(changed.status == 200 && changed.header("ETag") != tag)
    }

    @Test("the address is kept as a digest only; a new one ends the old one, and a revoked one opens nothing")
    func secrets() throws {
        let (scene, anouk) = try filled()
        let first = try make(anouk)
        let secret = try #require(first.split(separator: "/").last.map(String.init))
        let kept: String = try scene.office.asOwner(
            "select encode(secret_sha256, 'hex') as digest from accreditation.calendar_feed")[0]("digest")
        #expect(kept == Secret.hex(Secret.sha256(Array(secret.utf8))))
        let second = try make(anouk)
        #expect(try scene.office.stranger.get(first).status == 404)
        #expect(try events(scene, second).count == 6)
        let page = try anouk.get("/account/calendar").text
        #expect(page.contains("adres in gebruik") && !page.contains(secret))
        #expect(try anouk.post("/account/calendar/revoke", [:]).status == 303)
        #expect(try scene.office.stranger.get(second).status == 404)
        #expect(try anouk.post("/account/calendar", [:]).text.contains("/calendar/"))
        let third = try make(anouk)
        try scene.office.asOwner(
            "update access.person set closed_at = now(), closed_ground = 'weg' where id = \(anouk.person?.value ?? 0) returning id"
        )
        #expect(try scene.office.stranger.get(third).status == 404)
        #expect(try scene.office.stranger.get("/calendar/nonsense.ics").status == 404)
    }

    @Test("nobody reads the digest of an address, and a link reads no table")
    func rights() throws {
        let (scene, anouk) = try filled()
        _ = try make(anouk)
        for role in ["reviewer", "administrator", "console", "link", "jobs"] {
            #expect(throws: DatabaseError.self, "\(role)") {
                try scene.office.raw(as: role, "select secret_sha256 from accreditation.calendar_feed")
            }
        }
        for table in ["activities.gathering", "reviews.meeting", "accreditation.calendar_feed"] as [SQL] {
            #expect(throws: DatabaseError.self) { try scene.office.raw(as: "link", "select from \(table)") }
        }
        #expect(try scene.office.raw(as: "link", "select * from accreditation.calendar_gatherings()").isEmpty)
        #expect(try scene.office.raw(as: "link", "select * from reviews.calendar_days()").isEmpty)
        let other = try scene.office.visitor(.reviewer)
        let seen = try scene.office.raw(
            as: "reviewer", person: other.person, "select id from accreditation.calendar_feed")
        #expect(seen.isEmpty)
    }
}
