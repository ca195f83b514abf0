/// The guard against client data in free text. A review carries a neutral title; nothing of a client belongs here.
package enum ClientData {
    /// What in the text looks like a client's data, in the order of the text. No finding is no proof of innocence.
    ///
    /// A citizen service number is a run of eight or nine digits, also with single spaces, dots or dashes between,
    /// that passes the eleven-test. Dates, telephone and account numbers, amounts, KvK and VAT numbers are left out.
    /// A birth date is any date after "geboren", "geb.", "born" and the like, or a date that makes a person younger
    /// than 25 on `today`. Dates of the last two years are taken for appointments unless such a word precedes them.
    package static func suspicions(in text: String, today: Day = Moment.now().day) -> [Suspicion] {
        let tokens = TextTokens(text)
        var found: [(range: Range<Int>, kind: Suspicion.Kind)] = []
        var known = AccountNumbers.find(in: tokens)
        for date in WrittenDates.find(in: tokens) {
            if date.isBirthDate(today: today) { found.append((date.tokens, .birthDate)) }
            known.formUnion(date.tokens)
        }
        found += CitizenServiceNumbers.find(in: tokens, except: known).map { ($0, .citizenServiceNumber) }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
            .map { Suspicion(kind: $0.kind, excerpt: masked(tokens.text(of: $0.range))) }
    }

    private static func masked(_ text: String) -> String {
        String(text.prefix(2)) + String(repeating: "•", count: max(1, text.count - 2))
    }
}
