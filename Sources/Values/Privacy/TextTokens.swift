/// A free text cut into runs of digits, runs of letters, and single other characters. Digits of every script count:
/// a number does not stop being a client's because it was pasted from elsewhere.
struct TextTokens {
    enum Kind {
        case digits, letters, other
    }

    struct Token {
        let kind: Kind
        /// Digits as ASCII, letters in lower case, anything else as it is.
        let text: String
        let scalars: Range<Int>
    }

    let all: [Token]
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var tokens: [Token] = []
        var start = 0
        while start < scalars.count {
            let kind = Self.kind(scalars[start])
            var end = start + 1
            if kind != .other {
                while end < scalars.count, Self.kind(scalars[end]) == kind { end += 1 }
            }
            tokens.append(Token(kind: kind, text: Self.text(scalars[start..<end], kind), scalars: start..<end))
            start = end
        }
        self.scalars = scalars
        self.all = tokens
    }

    /// The original text of a run of tokens.
    func text(of range: Range<Int>) -> String {
        guard let first = all[range].first, let last = all[range].last else { return "" }
        return Self.string(scalars[first.scalars.lowerBound..<last.scalars.upperBound])
    }

    /// The token at an index, or nil outside the text.
    subscript(index: Int) -> Token? { all.indices.contains(index) ? all[index] : nil }

    /// Whether the token is white space.
    func isSpace(_ index: Int) -> Bool {
        self[index].map { $0.kind == .other && $0.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) } ?? false
    }

    /// The words before a token, the nearest first: at most `limit`, none from beyond a number.
    func words(before index: Int, limit: Int) -> [String] {
        var words: [String] = []
        var index = index - 1
        while words.count < limit, let token = self[index], token.kind != .digits {
            if token.kind == .letters { words.append(token.text) }
            index -= 1
        }
        return words
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            return Typed.isDigit(byte) ? .digits : Typed.isLetter(byte) ? .letters : .other
        }
        if scalar.properties.numericType == .decimal { return .digits }
        return scalar.properties.isAlphabetic ? .letters : .other
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>, _ kind: Kind) -> String {
        switch kind {
        case .digits:
            String(decoding: scalars.map { 0x30 + UInt8($0.properties.numericValue ?? 0) }, as: UTF8.self)
        case .letters: string(scalars).lowercased()
        case .other: string(scalars)
        }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
