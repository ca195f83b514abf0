import Doors
import Postgres
import Testing
import Values

@testable import BackOffice

@Suite("Reviews: impartiality")
struct ImpartialityTests {
    private let employer = ID<Organisation>(1)

    private func findings(
        appointed: (String, String?), employed: (String, String?), party: (String, String?), days: Int = 730
    ) throws -> [Impartiality.Finding] {
        Impartiality(appointment: try period(appointed.0, appointed.1), pastEmployerDays: days).findings(
            [.init(employer, try period(employed.0, employed.1))], [.init(employer, try period(party.0, party.1))])
    }

    @Test("a present employer that is a party is found, on a single common day too")
    func present() throws {
        let open = try findings(
            appointed: ("2026-06-18", nil), employed: ("2020-01-01", nil), party: ("2026-06-18", nil))
        #expect(open == [.init(organisation: employer, employedUntil: nil, isPresent: true)])
        let oneDay = try findings(
            appointed: ("2026-06-18", nil), employed: ("2020-01-01", "2026-06-18"), party: ("2026-01-01", nil))
        #expect(oneDay.map(\.isPresent) == [true])
        #expect(oneDay.first?.employedUntil == (try day("2026-06-18")))
    }

    @Test("an employment that begins during the appointment counts; one that begins after it does not")
    func futureEmployer() throws {
        #expect(
            try findings(
                appointed: ("2026-06-18", "2026-12-31"), employed: ("2026-12-31", nil), party: ("2026-06-18", nil)
            ).map(\.isPresent) == [true])
        #expect(
            try findings(
                appointed: ("2026-06-18", "2026-12-31"), employed: ("2027-01-01", nil), party: ("2026-06-18", nil)
            ).isEmpty)
    }

    @Test("a past employer counts to the last day of the term, and no longer")
    func past() throws {
        // 730 days before 2026-06-18 is 2024-06-18: a leap day would have made it 2024-06-19 in two other years.
        #expect(
            try findings(
                appointed: ("2026-06-18", nil), employed: ("2020-01-01", "2024-06-18"), party: ("2026-01-01", nil)
            )
            .map(\.isPresent) == [false])
        #expect(
            try findings(
                appointed: ("2026-06-18", nil), employed: ("2020-01-01", "2024-06-17"), party: ("2026-01-01", nil)
            )
            .isEmpty)
        #expect(
            try findings(
                appointed: ("2026-06-18", nil), employed: ("2020-01-01", "2026-06-17"), party: ("2026-01-01", nil),
                days: 0
            ).isEmpty)
    }

    @Test("a party that left before the appointment is none; one that joins later counts from that day")
    func partyOverTime() throws {
        #expect(
            try findings(
                appointed: ("2026-06-18", nil), employed: ("2020-01-01", nil), party: ("2026-01-01", "2026-06-17")
            ).isEmpty)
        // Employed until the end of June, the party joins in September: past by then.
        #expect(
            try findings(
                appointed: ("2026-06-18", nil), employed: ("2020-01-01", "2026-06-30"), party: ("2026-09-01", nil)
            ).map(\.isPresent) == [false])
    }

    @Test("who is a freelancer, or works elsewhere, is free of it")
    func free() throws {
        let rule = Impartiality(appointment: try period("2026-06-18"), pastEmployerDays: 730)
        let party = Impartiality.Party(employer, try period("2026-01-01"))
        #expect(rule.findings([], [party]).isEmpty)
        #expect(rule.findings([.init(ID(2), try period("2020-01-01"))], [party]).isEmpty)
    }

    @Test("present employers are told before past ones")
    func order() throws {
        let rule = Impartiality(appointment: try period("2026-06-18"), pastEmployerDays: 730)
        let found = rule.findings(
            [.init(ID(1), try period("2020-01-01", "2026-01-01")), .init(ID(2), try period("2026-01-02"))],
            [.init(ID(1), try period("2026-01-01")), .init(ID(2), try period("2026-01-01"))])
        #expect(found.map(\.organisation) == [ID(2), ID(1)])
    }

    @Test("the database finds the same employers as the rule, for hundreds of arrangements of days")
    func sameInSQL() throws {
        let scene = try ReviewsOffice()
        let organisation = try scene.organisation("GGZ De Linde")
        let person = try scene.reviewer("Joost Hagenaars")
        let reviewer = try scene.reviewerID(of: person)
        let review = try scene.review()
        var random = Seeded(seed: 20_260_901)
        var met = (present: 0, past: 0, none: 0)
        for _ in 0..<300 {
            let employed = random.period()
            let party = random.period()
            let appointed = random.period()
            let rows = try scene.office.owner.transaction(lane: .fast, prelude: nil) { tx in
                try tx.pipeline([
                    "delete from reviewers.employment", "delete from reviews.party",
                    """
                    insert into reviewers.employment (reviewer, organisation, from_day, until_day)
                    values (\(reviewer), \(organisation), \(employed.from), \(employed.until))
                    """,
                    """
                    insert into reviews.party (review, organisation, paying, joined_on, left_on)
                    values (\(review), \(organisation), true, \(party.from), \(party.until))
                    """,
                    """
                    select employed_until, present
                    from reviews.employer_parties(\(review), \(person), \(appointed.from), \(appointed.until))
                    """,
                ])[4]
            }
            let inSQL = try rows.map { row in
                Impartiality.Finding(
                    organisation: ID(organisation), employedUntil: try row("employed_until"),
                    isPresent: try row("present"))
            }
            let inSwift = Impartiality(appointment: appointed, pastEmployerDays: 730).findings(
                [.init(ID(organisation), employed)], [.init(ID(organisation), party)])
            #expect(inSQL == inSwift, "\(employed) \(party) \(appointed)")
            switch inSwift.first?.isPresent {
            case true: met.present += 1
            case false: met.past += 1
            case nil: met.none += 1
            }
        }
        // Each outcome must have come by, or the comparison proves nothing.
        #expect(met.present > 20 && met.past > 20 && met.none > 20, "\(met)")
    }
}

extension Seeded {
    /// A period between 2018 and 2026, without an end in one case of four.
    fileprivate mutating func period() -> Period {
        let from = Day(daysSinceEpoch: 17_532).adding(days: Int.random(in: 0..<3000, using: &self))
        let length = Int.random(in: 0..<900, using: &self)
        let isOpen = Int.random(in: 0..<4, using: &self) == 0
        return Period(from: from, until: isOpen ? nil : from.adding(days: length)) ?? Period.sample
    }
}
