internal import Postgres
internal import Values
internal import Web

/// The SQL of a director's link: three functions, which know only the link that was opened.
enum LetterStore {
    /// - Returns: nil where the secret opens nothing.
    static func open(on today: Day, in tx: Transaction) throws -> Letter? {
        let text: String? = try tx.value("select quotes.letter()::text")
        guard let text else { return nil }
        return try letter(LetterFields(try JSON.parse(Array(text.utf8))), today)
    }

    /// - Returns: how many agreements were given; 0 when it had been done before.
    static func agree(_ director: Director, in tx: Transaction) throws -> Int {
        try tx.value("select quotes.agree_by_link(\(director.name), \(director.function))")
    }

    static func decline(_ reason: String, in tx: Transaction) throws {
        _ = try tx.rows("select quotes.decline_by_link(\(reason))")
    }

    private static func letter(_ fields: LetterFields, _ today: Day) throws -> Letter {
        let validUntil = try fields.day("validUntil")
        let states = Set(fields.items("states").compactMap { $0.string.flatMap(QuoteState.Entered.init) })
        let isInvoicedForAll = fields.flag("isInvoicedForAll")
        return Letter(
            director: Director(name: try fields.text("directorName"), function: try fields.text("directorFunction")),
            organisation: try fields.text("organisation"), number: try fields.text("number"),
            version: try fields.integer("version"), language: Language(rawValue: try fields.text("language")) ?? .nl,
            title: try fields.text("title"), pricing: QuotePricing(rawValue: try fields.text("pricing")) ?? .fixed,
            validUntil: validUntil, state: QuoteState(entered: states, validUntil: validUntil, today: today),
            hasReviewEnded: fields.flag("hasReviewEnded"),
            isLinkDead: try fields.flag("isRevoked") || fields.day("linkValidUntil") < today,
            steps: try fields.items("steps").map { item in
                let step = LetterFields(item)
                return Letter.Step(
                    name: Text(try step.text("nl"), try step.text("en")),
                    hours: Hours(minutes: try step.integer("minutes")))
            },
            share: fields.flag("pays") ? try share(fields) : nil,
            invoicedParty: isInvoicedForAll ? nil : fields.json["invoicedParty"]?.string,
            isInvoicedForAll: isInvoicedForAll, rules: try rules(fields),
            given: try fields.items("agreements").map(given))
    }

    private static func share(_ fields: LetterFields) throws -> Letter.Share {
        Letter.Share(
            net: Money(cents: try fields.integer("netCents")), vat: Money(cents: try fields.integer("vatCents")),
            treatment: VATTreatment(
                basisPoints: (try? fields.integer("vatBasisPoints")).flatMap {
                    VATRate(basisPoints: Int32(clamping: $0))
                }),
            ground: fields.json["vatGround"]?.string)
    }

    private static func rules(_ fields: LetterFields) throws -> Letter.Rules? {
        guard let json = fields.json["groundRules"], json.members != nil else { return nil }
        let rules = LetterFields(json)
        return Letter.Rules(title: try rules.text("title"), body: try rules.text("body"))
    }

    private static func given(_ json: JSON) throws -> Letter.Given {
        let fields = LetterFields(json)
        guard let kind = AgreementKind(rawValue: try fields.text("kind")) else { throw LetterFields.Unreadable() }
        return Letter.Given(
            kind: kind, director: Director(name: try fields.text("name"), function: try fields.text("function")),
            on: try fields.day("on"))
    }
}

/// Reads what the database's function answers.
private struct LetterFields {
    /// The function and this file do not speak of the same letter.
    struct Unreadable: Error {}

    let json: JSON

    init(_ json: JSON) { self.json = json }

    func text(_ name: String) throws -> String {
        guard let text = json[name]?.string else { throw Unreadable() }
        return text
    }

    func integer(_ name: String) throws -> Int64 {
        guard case .integer(let number)? = json[name] else { throw Unreadable() }
        return number
    }

    func day(_ name: String) throws -> Day {
        guard let day = Day.parse(try text(name)) else { throw Unreadable() }
        return day
    }

    func flag(_ name: String) -> Bool {
        if case .bool(let value)? = json[name] { value } else { false }
    }

    func items(_ name: String) -> [JSON] { json[name]?.items ?? [] }
}
