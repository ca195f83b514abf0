import Testing
import Values

/// Standing on days that are easily got wrong, worked out by hand.
@Suite("Standing by hand")
struct StandingExamplesTests {
    @Test("the last day of a registration still counts, the day after it does not")
    func lastDay() throws {
        let scene = try StandingScene()
        scene.decide("registered", .on(2021, 1, 1), .on(2023, 12, 31), level: "registered")
        try scene.write()
        #expect(try scene.status(on: .on(2020, 12, 31)) == nil)
        #expect(try scene.status(on: .on(2021, 1, 1)) == "registered")
        #expect(try scene.status(on: .on(2023, 12, 31)) == "registered")
        #expect(try scene.status(on: .on(2024, 1, 1)) == "expired")
        #expect(try scene.isOK(on: .on(2023, 12, 31)))
        #expect(try !scene.isOK(on: .on(2024, 1, 1)))
        #expect(try scene.light(on: .on(2023, 10, 2)) == "ending")
        #expect(try scene.light(on: .on(2023, 10, 1)) == "ok")
        #expect(try scene.light(on: .on(2024, 1, 1)) == "act")
    }

    @Test("leave moves the end by its days, also over the end and over a leap day")
    func leave() throws {
        let scene = try StandingScene()
        let first = scene.decide("registered", .on(2021, 1, 1), .on(2023, 12, 31), level: "registered")
        scene.decide("leave", .on(2023, 12, 1), .on(2024, 2, 29), about: first)
        try scene.write()
        // 91 days: 31 in December, 31 in January, 29 in February; from 31 December that is 31 March.
        #expect(try scene.standing(on: .on(2023, 11, 30))?.until == .on(2024, 3, 31))
        #expect(try scene.status(on: .on(2023, 12, 1)) == "leave")
        #expect(try scene.status(on: .on(2024, 2, 29)) == "leave")
        #expect(try scene.status(on: .on(2024, 3, 1)) == "registered")
        #expect(try scene.status(on: .on(2024, 4, 1)) == "expired")
        #expect(try !scene.isOK(on: .on(2024, 1, 15)))
        #expect(try scene.light(on: .on(2024, 1, 15)) == "rest")
        #expect(try scene.isOK(on: .on(2024, 3, 31)))
    }

    @Test("a day that two decisions of leave name moves the end once")
    func leaveTwice() throws {
        let scene = try StandingScene()
        let first = scene.decide("registered", .on(2021, 1, 1), .on(2021, 12, 31), level: "registered")
        scene.decide("leave", .on(2021, 3, 1), .on(2021, 3, 10), about: first)
        scene.decide(
            "leave", .on(2021, 3, 6), .on(2021, 3, 15), about: first, needsSecond: true, confirmed: .on(2021, 4, 1))
        try scene.write()
        #expect(try scene.standing(on: .on(2021, 6, 1))?.until == .on(2022, 1, 15))
        #expect(try scene.standing(on: .on(2021, 6, 1), knownOn: .on(2021, 3, 31))?.until == .on(2022, 1, 10))
    }

    @Test("a correction counts from the day it is known, and what was known before can still be asked")
    func twoTimes() throws {
        let scene = try StandingScene()
        let first = scene.decide("registered", .on(2021, 1, 1), .on(2023, 12, 31), level: "registered")
        let suspended = scene.decide("suspended", .on(2022, 3, 1), about: first, known: .on(2022, 3, 5))
        scene.decide("annulled", .on(2022, 5, 2), about: first, correcting: suspended)
        try scene.write()
        #expect(try scene.status(on: .on(2022, 4, 1), knownOn: .on(2022, 3, 4)) == "registered")
        #expect(try scene.status(on: .on(2022, 4, 1), knownOn: .on(2022, 5, 1)) == "suspended")
        #expect(try scene.status(on: .on(2022, 4, 1), knownOn: .on(2022, 5, 2)) == "registered")
        #expect(try scene.status(on: .on(2022, 4, 1)) == "registered")
    }

    @Test("what needs a second decider holds from that one's word on")
    func secondDecider() throws {
        let scene = try StandingScene()
        scene.decide(
            "registered", .on(2022, 1, 1), level: "supervisor", known: .on(2021, 12, 1), needsSecond: true,
            confirmed: .on(2022, 2, 1))
        try scene.write()
        #expect(try scene.status(on: .on(2022, 1, 15)) == "registered")
        #expect(try scene.status(on: .on(2022, 1, 15), knownOn: .on(2022, 1, 31)) == nil)
    }

    @Test("a condition is due on the last day of the term, not where a higher level or a withdrawal cuts it short")
    func due() throws {
        let scene = try StandingScene()
        scene.ask(Settings.Condition("practice", 1))
        let first = scene.decide("registered", .on(2021, 1, 1), .on(2022, 12, 31), level: "registered")
        scene.decide("extended", .on(2023, 1, 1), .on(2024, 12, 31), level: "registered", about: first)
        scene.decide("registered", .on(2023, 7, 1), level: "supervisor")
        try scene.write()
        #expect(try scene.condition("practice", on: .on(2022, 12, 30))?.isDue == false)
        #expect(try scene.condition("practice", on: .on(2022, 12, 31))?.isDue == true)
        #expect(try !scene.isOK(on: .on(2022, 12, 31)))
        #expect(try scene.standing(on: .on(2023, 6, 30))?.until == .on(2023, 6, 30))
        #expect(try scene.condition("practice", on: .on(2023, 6, 30))?.isDue == false)
        #expect(try scene.isOK(on: .on(2023, 6, 30)))
    }

    @Test("a day between two registrations begins a sliding window anew; without one it goes on")
    func gap() throws {
        for (start, begins) in [(Day.on(2023, 1, 1), Day.on(2021, 1, 1)), (.on(2023, 1, 2), .on(2023, 1, 2))] {
            let scene = try StandingScene()
            scene.ask(Settings.Condition("intervision", 60, over: 12))
            let first = scene.decide("registered", .on(2021, 1, 1), .on(2022, 12, 31), level: "registered")
            scene.decide("extended", start, .on(2024, 12, 31), level: "registered", about: first)
            scene.enter("intervision", .on(2022, 6, 1), 90, granted: 90)
            try scene.write()
            #expect(try scene.standing(on: .on(2023, 3, 1))?.continuousFrom == begins)
            let condition = try scene.condition("intervision", on: .on(2023, 3, 1))
            let goesOn = begins < start
            #expect(condition?.granted == (goesOn ? 90 : 0))
            #expect(condition?.isDue == goesOn)
            #expect(try scene.isOK(on: .on(2023, 3, 1)))
        }
    }

    @Test("leave that was cut short by a lapse does not put off a sliding window after re-entry")
    func leaveCutShort() throws {
        let scene = try StandingScene()
        scene.ask(Settings.Condition("intervision", 60, over: 6))
        let first = scene.decide("registered", .on(2021, 1, 1), .on(2022, 12, 31), level: "registered")
        scene.decide("leave", .on(2021, 6, 1), .on(2021, 12, 31), about: first)
        scene.decide("lapsed", .on(2021, 7, 1), about: first)
        scene.decide("re_entered", .on(2021, 9, 1), .on(2023, 8, 31), level: "registered")
        try scene.write()
        #expect(try scene.status(on: .on(2021, 6, 30)) == "leave")
        #expect(try scene.status(on: .on(2021, 7, 1)) == "lapsed")
        #expect(try scene.condition("intervision", on: .on(2022, 2, 27))?.isDue == false)
        #expect(try scene.condition("intervision", on: .on(2022, 2, 28))?.isDue == true)
    }

    @Test("what was granted above the norm is carried over, at most so much, once")
    func carryOver() throws {
        let scene = try StandingScene()
        scene.ask(Settings.Condition("intervision", 600, carrying: 120), Settings.Condition("practice", 2))
        let first = scene.decide("registered", .on(2017, 1, 1), .on(2019, 12, 31), level: "registered")
        let second = scene.decide("extended", .on(2020, 1, 1), .on(2022, 12, 31), level: "registered", about: first)
        scene.decide("extended", .on(2023, 1, 1), .on(2025, 12, 31), level: "registered", about: second)
        scene.enter("intervision", .on(2018, 1, 1), 1000, granted: 900)
        scene.enter("intervision", .on(2021, 1, 1), 590, granted: 590)
        scene.enter("practice", .on(2018, 1, 1), 1, granted: 1)
        try scene.write()
        let middle = try scene.condition("intervision", on: .on(2022, 12, 31))
        #expect(middle?.carried == 120 && middle?.granted == 710 && middle?.handedIn == 710 && middle?.isMet == true)
        // 590 of its own is below 600, so that nothing of the 120 goes on.
        #expect(try scene.condition("intervision", on: .on(2023, 1, 1))?.carried == 0)
        #expect(try scene.condition("practice", on: .on(2022, 12, 31))?.granted == 0)
    }

    @Test("a waiver of one condition lifts that one while it lasts, and no other")
    func waiver() throws {
        let scene = try StandingScene()
        scene.ask(Settings.Condition("supervision", 60), Settings.Condition("practice", 1))
        let first = scene.decide("registered", .on(2021, 1, 1), .on(2023, 12, 31), level: "registered")
        scene.decide("waiver", .on(2023, 6, 1), .on(2023, 12, 31), about: first, condition: "supervision")
        scene.enter("practice", .on(2022, 1, 1), 1, granted: 1)
        try scene.write()
        #expect(try scene.condition("supervision", on: .on(2023, 5, 31))?.needed == 60)
        let waived = try scene.condition("supervision", on: .on(2023, 12, 31))
        #expect(waived?.needed == 0 && waived?.isWaived == true && waived?.isMet == true)
        #expect(try scene.condition("practice", on: .on(2023, 12, 31))?.isWaived == false)
        #expect(try scene.isOK(on: .on(2023, 12, 31)))
    }

    @Test("an entry counts on its day, however late it is handed in and judged")
    func late() throws {
        let scene = try StandingScene()
        scene.ask(Settings.Condition("supervision", 60))
        scene.decide("registered", .on(2021, 1, 1), .on(2023, 12, 31), level: "registered")
        scene.enter("supervision", .on(2023, 12, 31), 60, granted: 30, known: .on(2024, 2, 1), judged: .on(2024, 3, 1))
        try scene.write()
        let last = Day.on(2023, 12, 31)
        #expect(try scene.condition("supervision", on: last, knownOn: .on(2024, 1, 31))?.handedIn == 0)
        let waiting = try scene.condition("supervision", on: last, knownOn: .on(2024, 2, 29))
        #expect(waiting?.handedIn == 60 && waiting?.waiting == 60 && waiting?.granted == 0)
        let judged = try scene.condition("supervision", on: last)
        #expect(judged?.handedIn == 60 && judged?.waiting == 0 && judged?.granted == 30 && judged?.isMet == false)
    }

    @Test("on 29 February and the days about it a window of months ends where the calendar says")
    func leapDay() throws {
        let scene = try StandingScene()
        scene.ask(Settings.Condition("theme_meeting", 1, over: 12))
        scene.decide("registered", .on(2020, 2, 29), level: "registered")
        scene.enter("theme_meeting", .on(2023, 2, 28), 1, granted: 1)
        scene.enter("theme_meeting", .on(2023, 3, 1), 1, granted: 1)
        try scene.write()
        // A year after 29 February 2020 is 28 February 2021; the whole window is full on the day before.
        #expect(try scene.condition("theme_meeting", on: .on(2021, 2, 26))?.isDue == false)
        #expect(try scene.condition("theme_meeting", on: .on(2021, 2, 27))?.isDue == true)
        // Twelve months before 29 February 2024 is 28 February 2023: the window is the day after it until this one.
        #expect(try scene.condition("theme_meeting", on: .on(2024, 2, 28))?.from == .on(2023, 3, 1))
        #expect(try scene.condition("theme_meeting", on: .on(2024, 2, 29))?.granted == 1)
        #expect(try scene.condition("theme_meeting", on: .on(2024, 3, 1))?.granted == 0)
    }
}
