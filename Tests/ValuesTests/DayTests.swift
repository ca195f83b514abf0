import Testing
import Values

@Suite("Days and periods")
struct DayTests {
    @Test(
        "a day is read as people write it",
        arguments: [
            "2026-09-01", "01-09-2026", "1-9-2026", "1 september 2026", "1 September 2026", "1 sep 2026",
            "1 sept. 2026",
            "01 SEPTEMBER 2026", " 2026-09-01 ",
        ])
    func reads(text: String) {
        #expect(Day.parse(text) == Day(daysSinceEpoch: 20_697))
    }

    @Test(
        "Dutch and English months are known",
        arguments: [
            ("3 mrt 2026", "2026-03-03"), ("3 March 2026", "2026-03-03"),
            ("31 mei 2026", "2026-05-31"), ("31 okt. 2026", "2026-10-31"), ("31 Oct 2026", "2026-10-31"),
        ])
    func months(text: String, iso: String) {
        #expect(Day.parse(text)?.iso == iso)
    }

    @Test(
        "what is no day is refused",
        arguments: [
            "", "2026-02-29", "2100-02-29", "29-02-2023", "31-04-2026", "2026-13-01", "2026-00-10", "2026-01-00",
            "2026-9-1",
            "1899-12-31", "2200-01-01", "01-09-26", "1/9/2026", "20260901", "2026-09-01T00:00", "-2026-09-01", "1 sep",
            "1 foo 2026", "1  2026", "٢٠٢٦-٠٩-٠١", "2026–09–01", "2026-09-01\u{0}", "99999999999-1-1", "+1-9-2026",
            "001-09-2026",
        ])
    func refuses(text: String) {
        #expect(Day.parse(text) == nil)
    }

    @Test("leap days are the Gregorian ones")
    func leapDays() {
        for (year, isLeap) in [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false), (2196, true)] {
            #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
        }
        #expect(Day(year: 0, month: 1, day: 1) == nil)
        #expect(Day(year: 10_000, month: 1, day: 1) == nil)
        #expect(Day(year: 2026, month: .min, day: .max) == nil)
    }

    @Test("every day from 1900 to 2199 follows the one before, and is read back")
    func everyDay() throws {
        let first = try #require(Day(year: 1900, month: 1, day: 1))
        let last = try #require(Day(year: 2199, month: 12, day: 31))
        // 1900-01-01 was a Monday.
        var (year, month, day, weekday) = (1900, 1, 1, 1)
        for number in first.daysSinceEpoch...last.daysSinceEpoch {
            let date = Day(daysSinceEpoch: number)
            try #require(date.year == year && date.month == month && date.day == day && date.weekday == weekday)
            try #require(Day(year: year, month: month, day: day) == date)
            if number % 41 == 0 {
                try #require(Day.parse(date.iso) == date && Day.parse(date.short) == date)
                try #require(Day.parse(date.formatted(.nl)) == date && Day.parse(date.formatted(.en)) == date)
            }
            weekday = weekday % 7 + 1
            day += 1
            if Day(year: year, month: month, day: day) == nil { (month, day) = (month + 1, 1) }
            if month == 13 { (year, month) = (year + 1, 1) }
        }
    }

    @Test("days and months are added, months up to the end of a shorter one")
    func adds() throws {
        let day = try #require(Day.parse("2024-01-31"))
        #expect(day.adding(days: 1).iso == "2024-02-01")
        #expect(day.adding(days: -31).iso == "2023-12-31")
        #expect(day.adding(months: 1).iso == "2024-02-29")
        #expect(day.adding(months: 13).iso == "2025-02-28")
        #expect(day.adding(months: -1).iso == "2023-12-31")
        #expect(day.adding(months: -2).iso == "2023-11-30")
        #expect(day.adding(months: 0) == day)
        #expect(day.days(until: day.adding(days: 366)) == 366)
        #expect(day.days(until: day.adding(days: -5)) == -5)
        #expect(day < day.adding(days: 1))
    }

    @Test("no number of days or months, however large, stops the service")
    func extremes() {
        for number in [Int32.min, -719_468, 0, .max] {
            let day = Day(daysSinceEpoch: number)
            #expect((1...12).contains(day.month))
            #expect((1...7).contains(day.weekday))
            #expect(!day.iso.isEmpty)
            for step in [Int.min, -1, 0, 1, .max] {
                #expect((1...31).contains(day.adding(days: step).day))
                #expect((1...31).contains(day.adding(months: step).day))
            }
            #expect(day.days(until: Day(daysSinceEpoch: .max)) >= 0)
            #expect(!day.start.iso.isEmpty)
        }
    }

    @Test("a day is written in both languages")
    func written() {
        let day = Day(daysSinceEpoch: 20_697)
        #expect(day.formatted(.nl) == "1 september 2026")
        #expect(day.formatted(.en) == "1 September 2026")
        #expect(day.short == "01-09-2026")
        #expect(day.iso == "2026-09-01")
        #expect(day.weekday == 2)
    }

    @Test("a period includes both its ends")
    func periods() throws {
        let first = Day(daysSinceEpoch: 100)
        let last = Day(daysSinceEpoch: 110)
        let period = try #require(Period(from: first, until: last))
        let open = try #require(Period(from: last, until: nil))
        #expect(Period(from: last, until: first) == nil)
        #expect(period.contains(first) && period.contains(last))
        #expect(!period.contains(first.adding(days: -1)) && !period.contains(last.adding(days: 1)))
        #expect(open.contains(Day(daysSinceEpoch: .max)))
        #expect(period.overlaps(open) && open.overlaps(period))
        let after = try #require(Period(from: last.adding(days: 1), until: nil))
        #expect(!period.overlaps(after) && !after.overlaps(period))
    }

    @Test("a period is read and written")
    func periodText() throws {
        let period = try #require(Period.parse("2026-09-01/2026-12-31"))
        #expect(period.formatted(.nl) == "1 september 2026 – 31 december 2026")
        #expect(period.fieldText == "2026-09-01/2026-12-31")
        #expect(Period.parse("2026-09-01/")?.formatted(.en) == "from 1 September 2026")
        #expect(Period.parse("2026-09-01/2026-09-01")?.formatted(.nl) == "1 september 2026")
        for rubbish in ["", "/", "/2026-09-01", "2026-09-01", "2026-09-02/2026-09-01", "2026-09-01/x", "a/b/c"] {
            #expect(Period.parse(rubbish) == nil)
        }
    }
}
