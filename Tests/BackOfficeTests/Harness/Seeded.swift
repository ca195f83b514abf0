import Values

/// A small generator (Steele, Lea and Flood) whose numbers are the same in every run.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// True in one case of so many.
    mutating func once(in cases: Int) -> Bool { number(1...cases) == 1 }

    mutating func one<T>(of choices: [T]) -> T { choices[number(0...choices.count - 1)] }
}
