internal import Doors
internal import Look
internal import Values
internal import Web

/// What happened to a quote, told from the audit. It has a page of its own, since the quote itself is asked for so much
/// more often than its history.
struct ShowQuoteHistory: View {
    static let door = ViewDoor(
        "quote history", path: "/quotes/{quote}/history", roles: Role.office,
        title: Text("Geschiedenis van de offerte", "History of the quote"),
        help: Text(
            "Vertelt wat er met een offerte gebeurde: wie wat deed, en wanneer.",
            "Tells what happened to a quote: who did what, and when."))

    private let quote: ID<Quote>

    init(_ read: inout FieldReader) { quote = read.value("quote", Text("Offerte", "Quote")) }

    struct Shown {
        let sheet: QuoteSheet
        /// Nil for a role that may not look back.
        let trail: AuditTrail?
    }

    func load(in context: Context) throws -> Shown {
        guard let sheet = try QuoteStore.sheet(quote, nil, context.tx) else { throw QuoteRefused.noQuote }
        return Shown(
            sheet: sheet,
            trail: try AuditTrail.of(QuoteTrailStore.records(of: quote), in: context, deed: QuoteDeeds.words))
    }

    func json(_ model: Shown, in context: Context) throws -> JSON { try model.trail?.json(context.language) ?? .null }

    func page(_ model: Shown, in context: Context) throws -> Page {
        let language = try context.language
        let title = Self.door.title(language)
        let quotes = (title: Text("Offertes", "Quotes")(language), href: "/quotes")
        let above = (title: model.sheet.title(language), href: QuoteAddress.quote(quote))
        return Page(
            title, trail: [quotes, above],
            main: group {
                PageHead(title, kicker: model.sheet.kicker(language), lead: model.sheet.review.title).html
                model.trail?.html(language)
            })
    }
}
