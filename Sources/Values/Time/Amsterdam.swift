/// The clock of Amsterdam, computed: summer time runs from the last Sunday of March to the last Sunday of October,
/// both at 01:00 UTC (Directive 2000/84/EC; the rule holds since 1996, earlier moments are shown by the same rule).
enum Amsterdam {
    /// Seconds ahead of UTC: 3600 in winter, 7200 in summer.
    static func offset(at secondsSinceEpoch: Int) -> Int {
        let days = secondsSinceEpoch >= 0 ? secondsSinceEpoch / 86_400 : (secondsSinceEpoch - 86_399) / 86_400
        let year = Calendar.date(days: days).year
        let isSummer = (change(month: 3, year: year)..<change(month: 10, year: year)).contains(secondsSinceEpoch)
        return isSummer ? 7200 : 3600
    }

    /// The second at which the clock changes in March or October; both have 31 days.
    private static func change(month: Int, year: Int) -> Int {
        let last = Calendar.days(year: year, month: month, day: 31)
        // Days since the epoch plus four, modulo seven, counts from Sunday.
        let sinceSunday = ((last + 4) % 7 + 7) % 7
        return (last - sinceSunday) * 86_400 + 3600
    }
}
