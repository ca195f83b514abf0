package import Web

/// A sentence whose numbers, such as OF-2026-002, stay on one line.
package enum Unbroken {
    package static func html(_ sentence: String) -> HTML {
        var pieces: [HTML] = []
        var rest = sentence[...]
        while let number = rest.firstMatch(of: #/[A-Z]{2}-\d{4}-\d+/#) {
            pieces.append(.text(String(rest[..<number.range.lowerBound])))
            pieces.append(span(.cls("fit")) { String(number.output) })
            rest = rest[number.range.upperBound...]
        }
        return .fragment(pieces + [.text(String(rest))])
    }
}
