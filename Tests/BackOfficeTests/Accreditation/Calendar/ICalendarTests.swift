import Testing
import Values

@testable import BackOffice

@Suite("The calendar as text")
struct ICalendarTests {
    @Test(
        "what means something in a text is written otherwise",
        arguments: [
            ("a;b,c\\d", #"a\;b\,c\\d"#), ("een\ntwee\r\ndrie\rvier", #"een\ntwee\ndrie\nvier"#),
            ("één: “ja”", "één: “ja”"),
            ("bel\u{7}", "bel"), ("", ""),
        ])
    func escaping(text: String, written: String) { #expect(ICalendar.escaped(text) == written) }

    @Test(
        "no line is longer than 75 octets, no letter is cut in two, and unfolding gives the line back",
        arguments: 0..<200)
    func folding(length: Int) {
        let letters = ["a", "é", "€", "😀", " "]
        let line = (0..<length).map { letters[($0 * 7 + length) % letters.count] }.joined()
        let folded = ICalendar.folded(line)
        let lines = folded.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
        let unfolded = lines.enumerated().map { $0.offset == 0 ? String($0.element) : String($0.element.dropFirst()) }
        #expect(unfolded.joined() == line)
        // As few lines as it takes: each but the last is nearly full.
        #expect(lines.dropLast().allSatisfy { $0.utf8.count > 71 })
    }

    @Test("a moment stands in UTC and a whole day as a date that ends the day after")
    func times() throws {
        let day = try #require(Day(year: 2026, month: 12, day: 31))
        let clock = try #require(Day(year: 2026, month: 7, day: 1)).start.adding(seconds: 14 * 3600 + 1800)
        let text = ICalendar(
            name: "Agenda", stamp: day.start,
            events: [
                .init(uid: "a@griffie", sequence: 2, time: .clock(clock, minutes: 90), summary: "Intervisie, Noord"),
                .init(uid: "b@griffie", sequence: 0, time: .wholeDay(day), summary: "Einde", alarmDays: [90, 30]),
            ]
        ).text
        let lines = text.split(separator: "\r\n").map(String.init)
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR" && text.hasSuffix("\r\n"))
        for line in [
            "DTSTART:20260701T123000Z", "DTEND:20260701T140000Z", "SEQUENCE:2", "SUMMARY:Intervisie\\, Noord",
            "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "TRIGGER:-P90D", "TRIGGER:-P30D",
            "DTSTAMP:20261230T230000Z",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
    }
}
