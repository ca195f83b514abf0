internal import Look
internal import Values

/// How a decision stands, in words with a mark.
enum DecisionWords {
    static func mark(_ decision: Decision, _ file: DecisionFile, on today: Day, _ language: Language) -> StateMark {
        let say = Speech(language)
        switch file.state(of: decision) {
        case .waiting: return StateMark(.attention, say("wacht op een tweede", "waits for a second"))
        case .replaced: return StateMark(.calm, say("verbeterd", "corrected"))
        case .takenBack: return StateMark(.calm, say("teruggenomen", "taken back"))
        case .holds where decision.effectOn > today: return StateMark(.waiting, say("gaat in", "to take effect"))
        case .holds: return StateMark(.done, say("geldt", "in force"))
        }
    }

    /// "1 januari 2024 – 31 december 2026", or "vanaf 1 januari 2024".
    static func days(_ decision: Decision, _ language: Language) -> String {
        Period(from: decision.effectOn, until: decision.untilDay)?.formatted(language) ?? ""
    }
}
