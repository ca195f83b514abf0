internal import Doors
internal import Values

/// The type-level name of a quote; it has versions, and one number once it was issued.
enum Quote {}

/// The type-level name of one version of a quote.
enum QuoteVersion {}

/// How the price of a quote holds.
enum QuotePricing: String, Titled {
    /// The amounts are what will be invoiced.
    case fixed
    /// What is worked is invoiced, at most the quote; no party then has a fixed amount.
    case byActualHours = "by_actual_hours"

    var title: Text {
        switch self {
        case .fixed: Text("vaste prijs", "fixed price")
        case .byActualHours:
            Text("op basis van gewerkte uren, hoogstens de offerte", "by actual hours, at most the quote")
        }
    }

    static var sample: QuotePricing { .fixed }
}

/// What an extra line of a quote is for. It belongs to a step and follows the VAT of the service.
enum ExtraLineKind: String, Titled {
    case travel, room, transcription, other

    var title: Text {
        switch self {
        case .travel: Text("reiskosten", "travel")
        case .room: Text("zaalhuur", "room")
        case .transcription: Text("uitwerken van gesprekken", "transcription")
        case .other: Text("anders", "other")
        }
    }

    static var sample: ExtraLineKind { .travel }
}

/// The language of a quote's document.
enum QuoteLanguage: String, Titled {
    case nl, en

    var title: Text {
        switch self {
        case .nl: Text("Nederlands", "Dutch")
        case .en: Text("Engels", "English")
        }
    }

    static var sample: QuoteLanguage { .nl }

    var language: Language { self == .nl ? .nl : .en }
}
