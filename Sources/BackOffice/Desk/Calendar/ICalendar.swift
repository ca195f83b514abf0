internal import Values

/// A calendar as text (iCalendar, RFC 5545): moments in UTC, so that no time zone needs to travel along.
struct ICalendar: Sendable {
    /// Something that stands in a calendar.
    struct Event: Sendable {
        enum Time: Sendable {
            case wholeDay(Day)
            /// Without a length it is the moment alone.
            case clock(Moment, minutes: Int?)
        }

        /// Stays the same for the same thing, whatever changes of it.
        let uid: String
        /// Counts its changes.
        let sequence: Int64
        let time: Time
        let summary: String
        var place: String?
        var description: String?
        var address: String?
        var isCancelled = false
        /// How many days before it one is warned.
        var alarmDays: [Int] = []
    }

    let name: String
    /// When it was drawn; the same for all of a day, so that what did not change reads the same.
    let stamp: Moment
    let events: [Event]

    /// The whole text, its lines ended and folded as the standard wants it.
    var text: String {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Griffie//Griffie//NL", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:" + Self.escaped(name), "NAME:" + Self.escaped(name), "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        ]
        let lines = head + events.flatMap(lines) + ["END:VCALENDAR"]
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private func lines(_ event: Event) -> [String] {
        var lines = [
            "BEGIN:VEVENT", "UID:" + event.uid, "DTSTAMP:" + Self.utc(stamp), "SEQUENCE:\(event.sequence)",
        ]
        switch event.time {
        case .wholeDay(let day):
            lines += ["DTSTART;VALUE=DATE:" + Self.date(day), "DTEND;VALUE=DATE:" + Self.date(day.adding(days: 1))]
            lines.append("TRANSP:TRANSPARENT")
        case .clock(let moment, let minutes):
            lines.append("DTSTART:" + Self.utc(moment))
            if let minutes { lines.append("DTEND:" + Self.utc(moment.adding(seconds: 60 * minutes))) }
        }
        lines.append("SUMMARY:" + Self.escaped(event.summary))
        if let place = event.place { lines.append("LOCATION:" + Self.escaped(place)) }
        if let description = event.description { lines.append("DESCRIPTION:" + Self.escaped(description)) }
        if let address = event.address { lines.append("URL:" + address) }
        lines.append("STATUS:" + (event.isCancelled ? "CANCELLED" : "CONFIRMED"))
        for days in event.alarmDays {
            lines += [
                "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P\(days)D", "DESCRIPTION:" + Self.escaped(event.summary),
                "END:VALARM",
            ]
        }
        return lines + ["END:VEVENT"]
    }

    /// Backslash, semicolon, comma and the ends of lines mean something in a text, so they are written otherwise.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped.append(contentsOf: "\\\(scalar)".unicodeScalars)
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{2028}", "\u{2029}": escaped.append(contentsOf: "\\n".unicodeScalars)
            case "\t": escaped.append(scalar)
            default: if scalar.properties.generalCategory != .control { escaped.append(scalar) }
            }
            previous = scalar
        }
        return String(escaped)
    }

    /// A line of more than 75 octets goes on in the next, which begins with a space; no letter is cut in two.
    static func folded(_ line: String) -> String {
        var folded = String.UnicodeScalarView()
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > 75 {
                folded.append(contentsOf: "\r\n ".unicodeScalars)
                octets = 1
            }
            folded.append(scalar)
            octets += width
        }
        return String(folded)
    }

    /// "20260901".
    static func date(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

    /// "20260901T120500Z".
    static func utc(_ moment: Moment) -> String { moment.iso.filter { $0 != "-" && $0 != ":" } }
}
