/// The one rounding rule for money: half up on the absolute value, the sign restored, so that a credit note is the
/// exact mirror of its invoice.
enum Rounding {
    /// `numerator / denominator` to a whole number. The denominator is positive. Results beyond 64 bits are clamped:
    /// they lie far outside every limit a person can reach.
    static func halfUp(_ numerator: Int128, over denominator: Int128) -> Int64 {
        let (quotient, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
        let rounded = remainder >= denominator.magnitude - remainder ? quotient + 1 : quotient
        let magnitude = Int64(clamping: rounded)
        return numerator < 0 ? -magnitude : magnitude
    }
}
