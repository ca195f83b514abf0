/// Finds bank account numbers in a free text, so that their digits are not taken for something else.
enum AccountNumbers {
    /// The indices of the tokens that belong to a valid IBAN.
    static func find(in tokens: TextTokens) -> Set<Int> {
        var known: Set<Int> = []
        for (index, token) in tokens.all.enumerated() where token.kind == .letters && token.text.utf8.count == 2 {
            guard let length = IBANCountries.length(token.text.uppercased()), tokens[index + 1]?.kind == .digits,
                let end = end(of: length, from: index, in: tokens)
            else { continue }
            let written = tokens.all[index..<end].filter { $0.kind != .other }.map(\.text).joined()
            if IBAN.parse(written) != nil { known.formUnion(index..<end) }
        }
        return known
    }

    /// Where the tokens end that together have that many letters and digits, with only white space between.
    private static func end(of length: Int, from start: Int, in tokens: TextTokens) -> Int? {
        var characters = 0
        var index = start
        while characters < length, let token = tokens[index], token.kind != .other || tokens.isSpace(index) {
            if token.kind != .other { characters += token.text.utf8.count }
            index += 1
        }
        return characters == length ? index : nil
    }
}
