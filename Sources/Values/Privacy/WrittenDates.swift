/// A date as it stands in a free text.
struct WrittenDate {
    /// The tokens it is made of.
    let tokens: Range<Int>
    let day: Day
    /// Whether a word such as "geboren" comes shortly before it.
    let followsBirthWord: Bool

    func isBirthDate(today: Day) -> Bool {
        if followsBirthWord { return true }
        return day > today.adding(months: -25 * 12) && day <= today.adding(months: -2 * 12)
    }
}

/// Finds dates in a free text: 12-05-2012, 12/5/2012, 12.5.2012, 2012-05-12, 12 mei 2012, and, after a word about
/// birth, also with two digits for the year.
enum WrittenDates {
    static func find(in tokens: TextTokens) -> [WrittenDate] {
        var dates: [WrittenDate] = []
        var index = 0
        while index < tokens.all.count {
            if tokens.all[index].kind == .digits, let date = date(at: index, in: tokens) {
                dates.append(date)
                index = date.tokens.upperBound
            } else {
                index += 1
            }
        }
        return dates
    }

    private static let birthWords: Set<String> = [
        "geboren", "geb", "geboortedatum", "geboortedag", "geboorte", "gebdat", "born", "birth", "birthdate", "dob",
    ]

    private static func date(at index: Int, in tokens: TextTokens) -> WrittenDate? {
        guard let parts = numeric(at: index, in: tokens) ?? named(at: index, in: tokens) else { return nil }
        let isBirth = tokens.words(before: index, limit: 5).contains(where: birthWords.contains)
        guard let day = day(parts.texts, shortYear: isBirth) else { return nil }
        return WrittenDate(tokens: index..<parts.end, day: day, followsBirthWord: isBirth)
    }

    private typealias Parts = (texts: [String], end: Int)

    private static func numeric(at index: Int, in tokens: TextTokens) -> Parts? {
        guard let mark = tokens[index + 1]?.text, ["-", ".", "/", "\u{2011}", "\u{2013}"].contains(mark) else {
            return nil
        }
        // "12. 5. 2012": a space may follow each mark.
        let second = tokens.isSpace(index + 2) ? index + 3 : index + 2
        guard tokens[second + 1]?.text == mark else { return nil }
        let third = tokens.isSpace(second + 2) ? second + 3 : second + 2
        guard let middle = tokens[second], let last = tokens[third], middle.kind == .digits, last.kind == .digits
        else { return nil }
        return ([tokens.all[index].text, middle.text, last.text], third + 1)
    }

    private static func named(at index: Int, in tokens: TextTokens) -> Parts? {
        let word = index + 2
        guard tokens.isSpace(index + 1) || tokens[index + 1]?.text == "-", let month = tokens[word],
            month.kind == .letters, let number = Calendar.month(named: month.text)
        else { return nil }
        var last = word + 1
        let end = word + 3
        while last < end, tokens.isSpace(last) || tokens[last]?.text == "." || tokens[last]?.text == "-" { last += 1 }
        guard let year = tokens[last], year.kind == .digits else { return nil }
        return ([tokens.all[index].text, String(number), year.text], last + 1)
    }

    private static func day(_ texts: [String], shortYear: Bool) -> Day? {
        guard texts.count == 3, texts.allSatisfy({ $0.utf8.count <= 4 }) else { return nil }
        let numbers = texts.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        if texts[0].utf8.count == 4 { return plausible(numbers[0], numbers[1], numbers[2]) }
        if texts[2].utf8.count == 4 { return plausible(numbers[2], numbers[1], numbers[0]) }
        guard shortYear, texts[2].utf8.count == 2 else { return nil }
        return plausible(numbers[2] + 2000, numbers[1], numbers[0])
    }

    private static func plausible(_ year: Int, _ month: Int, _ day: Int) -> Day? {
        (1900...2199).contains(year) ? Day(year: year, month: month, day: day) : nil
    }
}
