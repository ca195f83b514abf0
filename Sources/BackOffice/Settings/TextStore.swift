internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The SQL about the texts of the quote.
enum TextStore {
    static let all: SQL = """
        select kind, language, version, from_day, title, body from settings.quote_text
        order by kind, language desc, from_day desc
        """

    static func name(_ kind: QuoteTextKind, _ language: Language) -> Text {
        language == .nl
            ? Text("\(kind.title.nl), Nederlands", "\(kind.title.en), Dutch")
            : Text("\(kind.title.nl), Engels", "\(kind.title.en), English")
    }

    static func setting(_ row: Row) throws -> Setting {
        let kind: String = try row("kind")
        let language: String = try row("language")
        let version: Int64 = try row("version")
        let title: String = try row("title")
        let body: String = try row("body")
        return Setting(
            .text, key: kind + "." + language,
            name: name(QuoteTextKind(rawValue: kind) ?? .sample, Language(rawValue: language) ?? .nl),
            from: try row("from_day"),
            value: Text("versie \(version): \(title)", "version \(version): \(title)"), body: body,
            parts: [
                ("kind", .string(kind)), ("language", .string(language)), ("version", .integer(version)),
                ("title", .string(title)), ("body", .string(body)),
            ])
    }

    static func standing(
        _ kind: String, _ language: String, on today: Day, in tx: Transaction
    ) throws -> (title: String, body: String)? {
        try tx.row("select title, body from settings.quote_text_on(\(kind), \(language), \(today))").map { row in
            (try row("title"), try row("body"))
        }
    }

    static func add(
        _ kind: QuoteTextKind, _ language: Language, _ from: Day, _ title: String, _ body: String, in tx: Transaction
    ) throws {
        try tx.execute(
            """
            insert into settings.quote_text (kind, language, version, from_day, title, body)
            select \(kind.rawValue), \(language.rawValue), coalesce(max(version), 0) + 1, \(from), \(title), \(body)
            from settings.quote_text where kind = \(kind.rawValue) and language = \(language.rawValue)
            """)
    }

    static func remove(_ key: String, _ from: Day, in tx: Transaction) throws -> Bool {
        try tx.execute(
            "delete from settings.quote_text where kind || '.' || language = \(key) and from_day = \(from)") == 1
    }
}
