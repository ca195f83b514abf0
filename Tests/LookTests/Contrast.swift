import Look

/// The colour tokens of the style sheet, read from the file itself, and how they stand out against each other.
struct Palette {
    let colours: [String: [Double]]

    /// The tokens of the first `:root`, or with those for dark screens laid over them.
    init(css: String, dark: Bool) {
        let blocks = css.split(separator: ":root {").dropFirst().map { String($0.prefix { $0 != "}" }) }
        var colours = Self.read(blocks[0])
        if dark { colours.merge(Self.read(blocks[1])) { _, new in new } }
        self.colours = colours
    }

    private static func read(_ block: String) -> [String: [Double]] {
        var found: [String: [Double]] = [:]
        for line in block.split(separator: ";") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let name = parts[0].drop(while: \.isWhitespace)
            let value = parts[1].drop(while: \.isWhitespace)
            guard value.hasPrefix("#"), value.count == 7, let number = Int(value.dropFirst(), radix: 16) else {
                continue
            }
            found[String(name.dropFirst(2))] = [number >> 16, number >> 8 & 255, number & 255].map { Double($0) / 255 }
        }
        return found
    }

    /// The contrast ratio of two tokens (WCAG 2.2), from 1 to 21; 0 where one is missing.
    func ratio(_ one: String, on other: String) -> Double {
        guard let first = colours[one].map(Self.luminance), let second = colours[other].map(Self.luminance) else {
            return 0
        }
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    private static func luminance(_ colour: [Double]) -> Double {
        let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : Self.power(($0 + 0.055) / 1.055) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// x to the power 2.4, by the fifth root of x to the 12th (Newton), which needs no library.
    private static func power(_ x: Double) -> Double {
        let square = x * x
        let twelfth = square * square * square * square * square * square
        var root = x
        for _ in 0..<60 { root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root) }
        return root
    }
}
