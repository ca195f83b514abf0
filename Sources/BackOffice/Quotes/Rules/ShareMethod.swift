internal import Doors
internal import Values

/// By which of the three ways a party bears its part, as it is chosen and stored.
enum ShareMethod: String, Titled {
    case weight, percent, fixed

    var title: Text {
        switch self {
        case .weight: Text("delen", "parts")
        case .percent: Text("percentage", "percentage")
        case .fixed: Text("vast bedrag", "fixed amount")
        }
    }

    static var sample: ShareMethod { .weight }
}

extension SplitMethod {
    /// Which way it is.
    var method: ShareMethod {
        switch self {
        case .weight: .weight
        case .percent: .percent
        case .fixed: .fixed
        }
    }

    /// The value alone, in machine notation.
    var valueText: String {
        switch self {
        case .weight(let weight): weight.plain
        case .percent(let percentage): percentage.plain
        case .fixed(let amount): amount.plain
        }
    }

    /// For people: "3 delen", "12,5 %", "vast € 1.000,00".
    func formatted(_ language: Language) -> String {
        switch self {
        case .weight(let weight) where weight == .one: language == .nl ? "1 deel" : "1 part"
        case .weight(let weight): "\(weight.formatted(language)) \(language == .nl ? "delen" : "parts")"
        case .percent(let percentage): percentage.formatted(language)
        case .fixed(let amount): "\(language == .nl ? "vast" : "fixed") \(amount.formatted(language))"
        }
    }
}
