internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// Two versions of a quote beside each other, per party.
struct CompareQuote: View {
    static let door = ViewDoor(
        "quote compare", path: "/quotes/{quote}/comparison", roles: Role.office,
        title: Text("Wat verandert er", "What changes"),
        help: Text(
            "Zet twee versies van een offerte naast elkaar: per partij oud, nieuw en verschil.",
            "Puts two versions of a quote side by side: old, new and difference for each party."))

    let quote: ID<Quote>
    let old: Int?
    let new: Int?

    init(_ read: inout FieldReader) {
        quote = read.value("quote", Text("Offerte", "Quote"))
        old = read.optional("old", Text("Oude versie", "Old version"))
        new = read.optional("new", Text("Nieuwe versie", "New version"))
    }

    func load(in context: Context) throws -> QuoteComparison {
        let newer = QuoteStore.ordinal(quote, new)
        let older = QuoteStore.ordinalBefore(quote, newer, old)
        let count = QuoteStore.statementCount
        let results = try context.tx.pipeline(
            QuoteStore.statements(quote, at: older) + QuoteStore.statements(quote, at: newer))
        guard let old = try QuoteStore.sheet(Array(results.prefix(count))),
            let new = try QuoteStore.sheet(Array(results.dropFirst(count)))
        else { throw Refused.notFound(Text("Een van beide versies", "One of the two versions")) }
        return QuoteComparison(old: old, new: new)
    }

    func json(_ model: QuoteComparison, in context: Context) throws -> JSON { model.json }

    func page(_ model: QuoteComparison, in context: Context) throws -> Page {
        ComparisonPage(comparison: model, today: try context.today, language: try context.language).page
    }
}
