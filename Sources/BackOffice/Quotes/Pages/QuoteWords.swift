internal import Look
internal import Values
internal import Web

extension QuoteState {
    /// How the state looks. Only what asks for a person is amber or red.
    var tone: Tone {
        switch self {
        case .draft, .withdrawn, .superseded: .calm
        case .issued: .waiting
        case .binding: .done
        case .expired: .attention
        case .declined: .wrong
        }
    }

    func mark(_ language: Language) -> StateMark { StateMark(tone, title(language)) }
}

/// Addresses within the part.
enum QuoteAddress {
    static func quote(_ id: ID<Quote>) -> String { "/quotes/\(id.value)" }
    static func draft(_ id: ID<Quote>) -> String { "/quotes/\(id.value)/draft" }
    static func recalculation(_ id: ID<Quote>) -> String { "/quotes/\(id.value)/draft/preview" }
    static func version(_ id: ID<Quote>, _ ordinal: Int) -> String { "/quotes/\(id.value)/versions/\(ordinal)" }
    static func review(_ id: ID<Review>) -> String { "/reviews/\(id.value)" }

    static func document(_ id: ID<Quote>, _ ordinal: Int) -> String { version(id, ordinal) + "/document" }

    static func comparison(_ id: ID<Quote>, old: Int, new: Int) -> String {
        "/quotes/\(id.value)/comparison?old=\(old)&new=\(new)"
    }

    static func whatIf(_ id: ID<Quote>) -> String { "/what-if?quote=\(id.value)" }
}

extension QuoteSheet {
    /// The heading: the number, or what it is while it has none.
    func title(_ language: Language) -> String {
        let say = Speech(language)
        return number.map { say("Offerte ", "Quote ") + $0 } ?? say("Offerte zonder nummer", "Quote without a number")
    }

    /// The small line above it.
    func kicker(_ language: Language) -> String {
        let say = Speech(language)
        return "\(review.number) · \(say(review.kindName)) · \(say("versie", "version")) \(ordinal)"
    }
}
