/// Finds numbers in a free text that could be a citizen service number (BSN).
enum CitizenServiceNumbers {
    /// The runs of tokens that pass the eleven-test, leaving out the tokens whose meaning is already known.
    static func find(in tokens: TextTokens, except known: Set<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < tokens.all.count {
            guard tokens.all[index].kind == .digits, !known.contains(index) else {
                index += 1
                continue
            }
            let groups = run(from: index, in: tokens, except: known)
            if !isTelephone(groups, in: tokens) { found += matches(groups, in: tokens) }
            index = (groups.last ?? index) + 1
        }
        return found
    }

    private static let separators: Set<String> = [" ", ".", "-", "\u{A0}", "\u{202F}", "\u{2011}", "\u{2013}"]

    /// The indices of groups of digits that follow each other with one separator between.
    private static func run(from start: Int, in tokens: TextTokens, except known: Set<Int>) -> [Int] {
        var groups = [start]
        var last = start
        while let separator = tokens[last + 1], separators.contains(separator.text), let next = tokens[last + 2],
            next.kind == .digits, !known.contains(last + 2)
        {
            last += 2
            groups.append(last)
        }
        return groups
    }

    private static func isTelephone(_ groups: [Int], in tokens: TextTokens) -> Bool {
        let digits = groups.prefix(13).reduce(into: "") { $0 += tokens.all[$1].text }
        guard let first = groups.first, digits.utf8.count <= 13 else { return false }
        if tokens[first - 1]?.text == "+" { return digits.utf8.count > 9 }
        return digits.hasPrefix("0") && digits.utf8.count == 10 || digits.hasPrefix("0031")
    }

    private static func matches(_ groups: [Int], in tokens: TextTokens) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while start < groups.count {
            var digits: [UInt8] = []
            var end = start
            var match: Range<Int>?
            while end < groups.count, match == nil, digits.count < 9 {
                digits += tokens.all[groups[end]].text.utf8
                end += 1
                let range = groups[start]..<groups[end - 1] + 1
                if passes(digits), !isSomethingElse(range, in: tokens) { match = range }
            }
            if let match {
                found.append(match)
                start = end
            } else {
                start += 1
            }
        }
        return found
    }

    /// Eight digits are nine whose leading zero was left out.
    private static func passes(_ digits: [UInt8]) -> Bool {
        CheckDigits.passesElevenTest(digits.count == 8 ? [0x30] + digits : digits)
    }

    private static func isSomethingElse(_ range: Range<Int>, in tokens: TextTokens) -> Bool {
        let before = range.lowerBound - 1
        let after = range.upperBound
        // An amount: € 12.345.678 or 12.345.678,90.
        if tokens[before]?.text == "€" || tokens.isSpace(before) && tokens[before - 1]?.text == "€" { return true }
        if tokens[after]?.text == ",", tokens[after + 1]?.kind == .digits { return true }
        // A VAT number: no client has one.
        let isVATNumber = tokens[before]?.text == "nl" && tokens[after]?.text == "b"
        if isVATNumber, tokens[after + 1]?.text.utf8.count == 2 { return true }
        if tokens.words(before: range.lowerBound, limit: 3).contains("kvk") { return true }
        return isDocumentNumber(range, in: tokens)
    }

    /// A year and a counter, such as 2026-0012: our own numbers of quotes and invoices.
    private static func isDocumentNumber(_ range: Range<Int>, in tokens: TextTokens) -> Bool {
        guard range.count == 3, let year = tokens[range.lowerBound]?.text, year.utf8.count == 4 else { return false }
        return tokens[range.lowerBound + 1]?.text == "-" && (year.hasPrefix("20") || year.hasPrefix("19"))
    }
}
