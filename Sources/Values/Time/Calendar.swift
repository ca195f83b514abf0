/// The Gregorian calendar as arithmetic, after the well-known days-from-civil algorithm of Howard Hinnant.
enum Calendar {
    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from 1970-01-01 to a date that exists.
    static func days(year: Int, month: Int, day: Int) -> Int {
        // The year is taken to begin in March, so that the leap day comes last.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date that many days from 1970-01-01.
    static func date(days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static let months = [
        Text("januari", "January"), Text("februari", "February"), Text("maart", "March"), Text("april", "April"),
        Text("mei", "May"), Text("juni", "June"), Text("juli", "July"), Text("augustus", "August"),
        Text("september", "September"), Text("oktober", "October"), Text("november", "November"),
        Text("december", "December"),
    ]
    private static let shortMonths = [
        Text("jan", "Jan"), Text("feb", "Feb"), Text("mrt", "Mar"), Text("apr", "Apr"), Text("mei", "May"),
        Text("jun", "Jun"), Text("jul", "Jul"), Text("aug", "Aug"), Text("sep", "Sep"), Text("okt", "Oct"),
        Text("nov", "Nov"), Text("dec", "Dec"),
    ]

    /// The name of a month, 1 … 12.
    static func monthName(_ month: Int, _ language: Language, short: Bool = false) -> String {
        let names = short ? shortMonths : months
        return names.indices.contains(month - 1) ? names[month - 1](language) : ""
    }

    /// The number of a month by its Dutch or English name, long or short, in any case; a full stop may follow.
    static func month(named name: some StringProtocol) -> Int? {
        let name = name.lowercased()
        let wanted = name.hasSuffix(".") ? String(name.dropLast()) : name
        for language in Language.allCases {
            for names in [months, shortMonths] {
                if let index = names.firstIndex(where: { $0(language).lowercased() == wanted }) { return index + 1 }
            }
        }
        return wanted == "sept" ? 9 : nil
    }
}
