/// Finds bank account numbers in a free text, so that their digits are not taken for something else.
enum AccountNumbers {
    /// The indices of the tokens that belong to a valid IBAN.
    static func find(in tokens: TextTokens) -> Set<Int> {
        var known: Set<Int> = []
        for (index, token) in tokens.all.enumerated() where token.kind == .letters && token.text.utf8.count == 2 {
            guard let next = tokens[index + 1], next.kind == .digits, next.text.utf8.count >= 2 else { continue }
            var written = ""
            for end in index..<min(index + 40, tokens.all.count) {
                guard tokens.all[end].kind != .other || tokens.isSpace(end), written.utf8.count <= 34 else { break }
                if !tokens.isSpace(end) { written += tokens.all[end].text }
                if IBAN.parse(written) != nil {
                    known.formUnion(index...end)
                    break
                }
            }
        }
        return known
    }
}
