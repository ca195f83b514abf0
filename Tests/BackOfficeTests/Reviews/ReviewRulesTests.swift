import Doors
import Testing
import Values

@testable import BackOffice

@Suite("Reviews: the rules by themselves")
struct ReviewRulesTests {
    // MARK: how far a review is

    private func progress(
        _ done: [String?], optional: Set<Int> = [6], ending: ReviewProgress.Ending? = nil
    ) throws -> ReviewProgress {
        let steps = try done.enumerated().map { index, text in
            ReviewProgress.Step(
                ordinal: index + 1, isOptional: optional.contains(index + 1), doneOn: try text.map(day))
        }
        return ReviewProgress(openedOn: try day("2026-01-05"), steps: steps, ending: ending)
    }

    @Test("a review is at its orientation until that step is done, since it was opened")
    func orientation() throws {
        let progress = try progress([nil, nil, nil, nil, nil, nil])
        #expect(progress.state == .orientation)
        #expect(progress.since == (try day("2026-01-05")))
        #expect(progress.nextOrdinal == 1)
    }

    @Test("a step done out of turn does not end the orientation")
    func outOfTurn() throws {
        let progress = try progress([nil, "2026-01-20", nil, nil, nil, nil])
        #expect(progress.state == .orientation)
        #expect(progress.since == (try day("2026-01-05")))
    }

    @Test("it is under way since the last of the steps before its next one was done")
    func underway() throws {
        let progress = try progress(["2026-02-01", "2026-03-01", nil, "2026-03-09", nil, nil])
        #expect(progress.state == .underway)
        #expect(progress.since == (try day("2026-03-01")))
        #expect(progress.nextOrdinal == 3)
    }

    @Test("with every required step done it waits for its outcome; the follow-up may be open")
    func reported() throws {
        let progress = try progress(["2026-02-01", "2026-03-01", "2026-03-20", "2026-04-01", "2026-05-01", nil])
        #expect(progress.state == .reported)
        #expect(progress.since == (try day("2026-05-01")))
        #expect(progress.nextOrdinal == nil)
    }

    @Test("an outcome decides, whatever the steps say", arguments: ReviewOutcome.allCases)
    func ended(_ outcome: ReviewOutcome) throws {
        let ending = ReviewProgress.Ending(outcome, on: try day("2026-06-01"))
        let progress = try progress(["2026-02-01", nil, nil, nil, nil, nil], ending: ending)
        #expect(progress.state == outcome.state)
        #expect(progress.since == (try day("2026-06-01")))
        #expect(progress.nextOrdinal == nil)
        #expect(!progress.state.isOpen)
    }

    // MARK: days

    private func dates(_ opened: String, months: Int = 4, notified: String? = nil) throws -> ReviewDates {
        ReviewDates(
            openedOn: try day(opened), targetMonths: months, notifiedOn: try notified.map(day), reportDays: 42)
    }

    @Test(
        "the target is months after the opening, held within the month and over the year",
        arguments: [
            ("2026-06-18", 4, "2026-10-18"), ("2023-10-31", 4, "2024-02-29"), ("2024-10-31", 4, "2025-02-28"),
            ("2026-11-30", 3, "2027-02-28"), ("2026-12-31", 1, "2027-01-31"), ("2024-02-29", 12, "2025-02-28"),
        ])
    func target(_ opened: String, _ months: Int, _ target: String) throws {
        #expect(try dates(opened, months: months).target == (try day(target)))
    }

    @Test(
        "the incident report is due six weeks after the notification, over a leap day and a year's end",
        arguments: [("2024-01-25", "2024-03-07"), ("2023-01-25", "2023-03-08"), ("2026-12-01", "2027-01-12")])
    func reportDue(_ notified: String, _ due: String) throws {
        #expect(try dates("2026-01-05", notified: notified).reportDue == (try day(due)))
        #expect(try dates("2026-01-05").reportDue == nil)
    }

    @Test("days left run through nought into what is over")
    func daysLeft() throws {
        let dates = try dates("2026-06-18")
        #expect(dates.daysLeft(on: try day("2026-10-17")) == 1)
        #expect(dates.daysLeft(on: try day("2026-10-18")) == 0)
        #expect(dates.daysLeft(on: try day("2026-10-21")) == -3)
    }

    @Test("a start before the report is due is told; the orientation is no start, and the day itself is early enough")
    func earlyStart() throws {
        let dates = try dates("2026-07-21", notified: "2026-07-21")
        func early(_ days: [(Int, String?, String?)]) throws -> Day? {
            dates.earlyStart(
                of: try days.map {
                    ReviewDates.StepDay(ordinal: $0.0, plannedOn: try $0.1.map(day), doneOn: try $0.2.map(day))
                })
        }
        #expect(try early([(1, "2026-07-25", "2026-07-25"), (2, nil, nil)]) == nil)
        #expect(try early([(2, "2026-08-31", nil)]) == (try day("2026-08-31")))
        #expect(try early([(2, "2026-09-01", nil)]) == nil)
        // What was done counts, not what was planned.
        #expect(try early([(2, "2026-08-31", "2026-09-02"), (3, "2026-09-05", nil)]) == nil)
        #expect(try early([(2, "2026-09-05", nil), (3, nil, "2026-08-10")]) == (try day("2026-08-10")))
        #expect(try self.dates("2026-07-21").earlyStart(of: [.init(ordinal: 2, plannedOn: day("2026-07-22"))]) == nil)
    }

    @Test("documents are destroyed within days of the report, or of the end where there is no report")
    func destroyBy() throws {
        #expect(
            ReviewDates.destroyBy(reportedOn: try day("2024-02-15"), endedOn: try day("2024-03-20"), days: 30)
                == (try day("2024-03-16")))
        #expect(
            ReviewDates.destroyBy(reportedOn: nil, endedOn: try day("2026-12-15"), days: 30) == (try day("2027-01-14")))
        #expect(ReviewDates.destroyBy(reportedOn: nil, endedOn: nil, days: 30) == nil)
    }

    // MARK: the team

    @Test("a team needs a lead and, where the kind asks for one, a second who is somebody else")
    func team() throws {
        let rule = TeamRule(needsSecond: true)
        let always = try period("2026-01-01")
        let today = try day("2026-09-01")
        func missing(_ seats: [(Int64, TeamPart)]) -> [TeamPart] {
            rule.missing(seats.map { TeamRule.Seat(ID($0.0), $0.1, always) }, on: today)
        }
        #expect(missing([]) == [.lead, .second])
        #expect(missing([(1, .lead)]) == [.second])
        #expect(missing([(2, .second)]) == [.lead])
        #expect(missing([(1, .lead), (2, .second)]) == [])
        #expect(missing([(1, .lead), (1, .second)]) == [.second])
        #expect(missing([(1, .lead), (2, .lead)]) == [.second])
        #expect(missing([(1, .lead), (2, .inTraining), (3, .supervisor), (4, .projectLeader)]) == [.second])
        #expect(TeamRule(needsSecond: false).missing([.init(ID(1), .lead, always)], on: today) == [])
    }

    @Test("who has left no longer counts; who is to begin does")
    func teamOverTime() throws {
        let rule = TeamRule(needsSecond: false)
        let gone = TeamRule.Seat(ID(1), .lead, try period("2026-01-01", "2026-08-31"))
        let today = try day("2026-09-01")
        #expect(rule.missing([gone], on: try day("2026-08-31")) == [])
        #expect(rule.missing([gone], on: today) == [.lead])
        #expect(rule.missing([gone, .init(ID(2), .lead, try period("2026-10-01"))], on: today) == [])
    }

    // MARK: what comes next

    @Test("what is broken comes before what is missing, and that before the ordinary course")
    func next() {
        let step: (ID<ReviewStep>, Bool) = (ID(7), false)
        func next(_ facts: ReviewNext.Facts) -> ReviewNext? { ReviewNext(facts) }
        #expect(
            next(.init(state: .underway, partial: [ID(3)], hasParties: false, missing: [.lead], step: step))
                == .replace(ID(3)))
        #expect(next(.init(state: .underway, hasParties: false, missing: [.lead], step: step)) == .addParties)
        #expect(next(.init(state: .orientation, missing: [.lead, .second], step: step)) == .appoint(.lead))
        #expect(next(.init(state: .underway, step: step)) == .planStep(ID(7)))
        #expect(next(.init(state: .underway, step: (ID(7), true))) == .finishStep(ID(7)))
        #expect(next(.init(state: .reported, missing: [.second])) == .conclude)
        #expect(next(.init(state: .done, mustDestroy: true, isEvaluated: false)) == .destroy)
        #expect(next(.init(state: .done, isEvaluated: false)) == .evaluate)
        #expect(next(.init(state: .cancelledAtOrientation, isEvaluated: false)) == nil)
        #expect(next(.init(state: .cancelledLater, mustDestroy: true)) == .destroy)
        #expect(next(.init(state: .done)) == nil)
    }

    // MARK: small things

    @Test("a time of the day is read as people write it")
    func clock() {
        #expect(ClockTime.parse("9:30")?.formatted == "09:30")
        #expect(ClockTime.parse("14.05")?.formatted == "14:05")
        #expect(ClockTime.parse("00:00")?.minutes == 0)
        for text in ["24:00", "12:60", "9", "9:3", "-1:30", "1:2:3", "١٢:٣٠", ""] {
            #expect(ClockTime.parse(text) == nil, "\(text)")
        }
    }

    @Test("whoever asks commissions the review; a municipality pays, and takes no part unless that is agreed")
    func partiesOfRequest() throws {
        func request(asker: (Int64, Bool)?, _ others: [(Int64, Bool)]) throws -> ReviewRequest {
            func concerned(_ one: (Int64, Bool)) -> ReviewRequest.Concerned {
                .init(organisation: ID(one.0), name: "x", isMunicipality: one.1)
            }
            return ReviewRequest(
                id: ID(1), receivedOn: try day("2026-08-20"), organisation: asker.map(concerned), askedBy: "x",
                subject: "x", organisations: others.map(concerned), takenBy: nil, decision: nil, version: 1)
        }
        let parties = try request(asker: (1, false), [(1, false), (2, false), (3, true)]).parties
        #expect(parties.map(\.organisation) == [ID(1), ID(2), ID(3)])
        #expect(parties[0].roles == PartyRoles(commissioning: true, participating: true, paying: true))
        #expect(parties[0].tookInitiative)
        #expect(parties[1].roles == PartyRoles(commissioning: false, participating: true, paying: true))
        #expect(parties[2].roles == PartyRoles(commissioning: false, participating: false, paying: true))
        let byMunicipality = try request(asker: (9, true), [(2, false)]).parties
        #expect(byMunicipality.first?.roles == PartyRoles(commissioning: true, participating: false, paying: true))
        #expect(try request(asker: nil, []).parties.isEmpty)
        #expect(try request(asker: (9, false), [(2, false)]).parties.allSatisfy { !$0.roles.isEmpty })
    }
}
