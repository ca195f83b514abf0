internal import Doors
internal import Values

/// The texts that go along with a quote.
enum QuoteTextKind: String, Titled {
    case groundRules = "ground_rules"
    case privacyTerms = "privacy_terms"

    static let sample = QuoteTextKind.groundRules

    var title: Text {
        switch self {
        case .groundRules: Text("Grondregels", "Ground rules")
        case .privacyTerms: Text("Privacy", "Privacy")
        }
    }
}

/// Sets a text of the quote from a day on, as its next version.
struct SetText: Action {
    static let door = Door(
        "text set", path: "/settings/texts", formPath: "/settings/texts/new", roles: FirstDay.setters,
        title: Text("Tekst vastleggen", "Set a text"),
        help: Text(
            "Een nieuwe versie. Offertes die al zijn uitgebracht, houden de tekst van hun dag.",
            "A new version. Quotes that were issued keep the text of their day."))
    static let refusals = [SettingsRefused.dayPast, SettingsRefused.dayTaken]

    private let kind: QuoteTextKind
    private let language: Language
    private let from: Day
    private let title: String
    private let body: String

    init(_ read: inout FieldReader) {
        kind = read.choice("kind", Text("Welke tekst", "Which text"))
        language = read.value("language", Text("Taal (nl of en)", "Language (nl or en)"))
        from = FirstDay.read(&read)
        title = read.freeText("title", Text("Titel", "Title"), most: 200)
        body = read.freeText(
            "body", Text("Tekst", "Text"),
            hint: Text(
                "Een lege regel begint een alinea; een regel die met - begint, is een punt van een lijst.",
                "An empty line begins a paragraph; a line that begins with - is an item of a list."),
            most: 20_000, lines: true)
    }

    /// The text that holds now, to be changed.
    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        let standing = try TextStore.standing(
            path["kind"].shown, path["language"].shown, on: context.today, in: context.tx)
        guard let standing else { return .absent }
        return .record(["title": .text(standing.title), "body": .text(standing.body)])
    }

    func perform(in context: Context) throws -> Done {
        try FirstDay.check(from, in: context)
        let name = TextStore.name(kind, language)
        try FirstDay.write(name, from, in: context) {
            try TextStore.add(kind, language, from, title, body, in: context.tx)
        }
        return FirstDay.done(Text("De tekst “\(name.nl)”", "The text “\(name.en)”"), from)
    }
}
