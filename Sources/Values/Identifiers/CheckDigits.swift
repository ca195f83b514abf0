/// The two check-digit rules that Dutch administration lives by.
enum CheckDigits {
    /// ISO 7064 mod 97-10 over digits and capitals (A = 10 … Z = 35). A valid text leaves 1.
    static func mod97(_ text: some Sequence<UInt8>) -> Int {
        var remainder = 0
        for byte in text {
            let value = Typed.isDigit(byte) ? Int(byte) - 0x30 : Int(byte) - 0x41 + 10
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
        }
        return remainder
    }

    /// The Dutch eleven-test over nine digits: 9a + 8b + … + 2h − i is a multiple of eleven.
    static func passesElevenTest(_ digits: some Collection<UInt8>) -> Bool {
        guard digits.count == 9, digits.allSatisfy(Typed.isDigit) else { return false }
        var sum = 0
        var isZero = true
        for (index, byte) in digits.enumerated() {
            let digit = Int(byte) - 0x30
            if digit != 0 { isZero = false }
            sum += index == 8 ? -digit : (9 - index) * digit
        }
        return !isZero && sum % 11 == 0
    }
}
