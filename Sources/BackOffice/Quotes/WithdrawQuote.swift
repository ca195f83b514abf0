internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Takes back what was issued and does not bind yet.
struct WithdrawQuote: AboutQuote {
    static let door = Door(
        "quote withdraw", path: "/quotes/{quote}/withdrawal", roles: [.coordinator],
        title: Text("Offerte intrekken", "Withdraw the quote"),
        help: Text(
            "Trekt de uitgebrachte offerte in. Niemand kan er daarna nog akkoord mee gaan.",
            "Withdraws the issued quote. After that nobody can agree to it any more."),
        forEver: Text(
            "Een ingetrokken offerte blijft ingetrokken; haar nummer wordt niet opnieuw gebruikt.",
            "A withdrawn quote stays withdrawn; its number is not used again."))
    static let refusals: [RefusalCode] = [.notFound, .quoteNotOpen]

    let quote: ID<Quote>
    let reason: String

    init(_ read: inout FieldReader) {
        quote = read.value("quote", Text("Offerte", "Quote"))
        reason = read.freeText("reason", Text("Reden", "Reason"), most: 1000, lines: true)
    }

    func perform(in context: Context) throws -> Done {
        guard let sheet = try QuoteStore.lockedSheet(quote, context.tx) else { throw QuoteRefused.noQuote }
        let today = try context.today
        let open = sheet.versions.last { [.issued, .expired].contains($0.state(on: today)) }
        guard let open else { throw QuoteRefused.notOpen(sheet.label, sheet.state(on: today)) }
        try context.tx.execute(QuoteIssueStore.state(open.id, .withdrawn, on: today, reason: reason))
        return Done(
            Text("\(sheet.label.nl) is ingetrokken.", "\(sheet.label.en) was withdrawn."),
            at: QuoteAnswer.location(quote),
            body: .object(QuoteAnswer.json(quote, number: sheet.number, version: open.ordinal)))
    }
}
