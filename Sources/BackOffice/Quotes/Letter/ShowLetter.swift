internal import Doors
internal import Values
internal import Web

/// A director's link. Opening it agrees to nothing.
struct ShowLetter: View {
    static let door = ViewDoor(
        "agreement letter", path: "/agreement/{secret}", roles: [.link],
        title: Text("Uw akkoord", "Your agreement"),
        help: Text(
            "Wat een directie van haar eigen aandeel en de grondregels leest voor zij akkoord geeft.",
            "What a director reads of the own share and the ground rules before agreeing."))

    private let secret: String

    init(_ read: inout FieldReader) { secret = read.value("secret", Text("Link", "Link")) }

    /// What was agreed to stays in sight; what ended otherwise does not.
    func load(in context: Context) throws -> Letter { try Self.opened(in: context) }

    /// - Throws: where the link shows nothing (any more).
    static func opened(in context: Context) throws -> Letter {
        guard let letter = try LetterStore.open(on: context.today, in: context.tx) else { throw LetterRefused.dead }
        if letter.isLinkDead { throw LetterRefused.dead }
        if !letter.open.isEmpty, let refusal = letter.refusal { throw refusal }
        return letter
    }

    func json(_ model: Letter, in context: Context) throws -> JSON { LetterJSON(model).json }

    func page(_ model: Letter, in context: Context) throws -> Page {
        let language = LetterLanguage.of(model, in: context)
        return Page(
            Self.door.title(language), bare: true,
            main: LetterPage(letter: model, language: language, form: nil, target: "/agreement/\(secret)")
                .draw(guardFields: context.guardFields))
    }
}

/// A letter is in the language of the quote, unless the reader chose another.
enum LetterLanguage {
    static func of(_ letter: Letter, in context: Context) -> Language {
        context.request?.cookie(Languages.cookie).flatMap(Language.init) ?? letter.language
    }
}

/// A letter for scripts.
struct LetterJSON {
    private let letter: Letter

    init(_ letter: Letter) { self.letter = letter }

    var json: JSON {
        var fields: [(String, JSON)] = [
            ("number", .string(letter.number)), ("version", .integer(letter.version)),
            ("organisation", .string(letter.organisation)), ("title", .string(letter.title)),
            ("state", .string(letter.state.rawValue)), ("validUntil", .string(letter.validUntil.iso)),
            ("minutes", .integer(letter.hours.minutes)),
            (
                "steps",
                .array(
                    letter.steps.map { step in
                        .object([
                            ("name", .string(step.name(letter.language))), ("minutes", .integer(step.hours.minutes)),
                        ])
                    })
            ),
        ]
        if let share = letter.share {
            fields.append(
                (
                    "share",
                    .object([
                        ("netCents", .integer(share.net.cents)), ("vatCents", .integer(share.vat.cents)),
                        ("grossCents", .integer((share.net + share.vat).cents)),
                    ])
                ))
        }
        if let rules = letter.rules {
            fields.append(
                ("groundRules", .object([("title", .string(rules.title)), ("body", .string(rules.body))])))
        }
        fields.append(("open", .array(letter.open.map { .string($0.rawValue) })))
        fields.append(
            (
                "agreements",
                .array(
                    letter.given.map { given in
                        .object([
                            ("kind", .string(given.kind.rawValue)), ("name", .string(given.director.name)),
                            ("function", .string(given.director.function)), ("on", .string(given.on.iso)),
                        ])
                    })
            ))
        return .object(fields)
    }
}
