import Testing
import Values

@Suite("Moments on the clock of Amsterdam")
struct MomentTests {
    private func moment(_ seconds: Int64) -> Moment { Moment(microsecondsSinceEpoch: seconds * 1_000_000) }

    // The seconds were computed with the IANA time zone database (Europe/Amsterdam).
    @Test(
        "the clock changes on the last Sundays of March and October at 01:00 UTC",
        arguments: [
            (1_774_745_999, "29 mrt 2026, 01:59"), (1_774_746_000, "29 mrt 2026, 03:00"),
            (1_792_889_999, "25 okt 2026, 02:59"), (1_792_890_000, "25 okt 2026, 02:00"),
            (1_711_846_800, "31 mrt 2024, 03:00"), (1_711_846_799, "31 mrt 2024, 01:59"),
            (1_788_264_300, "1 sep 2026, 14:05"), (1_767_222_000, "1 jan 2026, 00:00"),
            (1_767_221_999, "31 dec 2025, 23:59"),
        ])
    func clock(seconds: Int64, text: String) {
        #expect(moment(seconds).formatted(.nl) == text)
    }

    @Test("the day is the day in Amsterdam")
    func day() {
        #expect(moment(1_788_264_300).day.iso == "2026-09-01")
        #expect(moment(1_788_213_599).day.iso == "2026-08-31")
        #expect(moment(1_788_213_600).day.iso == "2026-09-01")
        #expect(moment(-1).day.iso == "1970-01-01")
        #expect(moment(-3601).day.iso == "1969-12-31")
    }

    @Test("every day begins at its own midnight")
    func starts() {
        for number in Int32(0)..<40_000 {
            let day = Day(daysSinceEpoch: number)
            #expect(day.start.day == day)
            #expect(day.start.adding(seconds: -1).day == day.adding(days: -1))
        }
    }

    @Test("a moment is written in both languages and for machines")
    func written() {
        #expect(moment(1_788_264_300).formatted(.en) == "1 Sep 2026, 14:05")
        #expect(moment(1_788_264_300).iso == "2026-09-01T12:05:00Z")
        #expect(moment(-1).iso == "1969-12-31T23:59:59Z")
    }

    @Test("no moment, however far, stops the service")
    func extremes() {
        for microseconds in [Int64.min, -1, 0, .max] {
            let moment = Moment(microsecondsSinceEpoch: microseconds)
            #expect(!moment.formatted(.nl).isEmpty)
            #expect(!moment.iso.isEmpty)
            #expect(moment.adding(seconds: .max) >= moment)
            #expect(moment.adding(seconds: .min) <= moment)
        }
        #expect(Moment.now() > self.moment(1_700_000_000))
    }
}
