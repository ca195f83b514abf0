internal import Doors
internal import Values

/// The language in which somebody is written to.
enum SpokenLanguage: String, Titled {
    case nl, en

    var language: Language { self == .nl ? .nl : .en }

    var title: Text {
        switch self {
        case .nl: Text("Nederlands", "Dutch")
        case .en: Text("Engels", "English")
        }
    }

    static let sample = SpokenLanguage.nl
}
