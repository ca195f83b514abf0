internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Issues the draft of a quote: the amounts are fixed, the number is given, and the parties can agree.
struct IssueQuote: Action {
    static let door = Door(
        "quote issue", path: "/quotes/{quote}/issue", roles: [.coordinator],
        title: Text("Offerte uitbrengen", "Issue the quote"),
        help: Text(
            "Legt uren, tarief, verdeling en teksten vast, geeft de offerte haar nummer en maakt het document.",
            "Fixes hours, rate, split and texts, gives the quote its number and makes the document."),
        forEver: Text(
            "Wat is uitgebracht, verandert niet meer: daarna kan alleen nog een herziening.",
            "What was issued does not change any more: after this only a revision is possible."))
    static let refusals = OpenDraft.refusals + IssueCheck.refusals

    let quote: ID<Quote>
    let seen: Int64?

    init(_ read: inout FieldReader) {
        quote = read.value("quote", Text("Offerte", "Quote"))
        seen = read.seen()
    }

    func perform(in context: Context) throws -> Done {
        let sheet = try OpenDraft.hold(quote, seen: seen, in: context)
        let today = try context.today
        let outcome = try sheet.issueCheck(on: today).outcome()
        // The year's series is held from here to the COMMIT, so that travels along. No field of an issue is free text:
        // there is no confirmation to be noted afterwards.
        let results = try context.tx.pipeline(
            QuoteIssueStore.issue(sheet, outcome, on: today), commit: context.endsWithLastStatements)
        let number: String = try results.last?.first?("number") ?? ""
        var body = QuoteAnswer.json(quote, number: number, version: sheet.ordinal)
        body.append(("netCents", .integer(outcome.net.cents)))
        body.append(("vatCents", .integer(outcome.vat.cents)))
        return Done(
            Text(
                "Offerte \(number) is uitgebracht. Het document is over enkele tellen klaar; bekijk de pagina dan opnieuw.",
                "Quote \(number) was issued. Its document is ready in a moment; look at the page again then."),
            at: QuoteAnswer.location(quote), body: .object(body))
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try ChangeQuote.prefill(path, in: context)["seen"].asSeen
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        guard let quote = ID<Quote>.parse(form.path["quote"].shown),
            let sheet = try QuoteStore.sheet(quote, nil, context.tx)
        else { throw QuoteRefused.noQuote }
        return IssuePage(sheet: sheet, form: form, today: try context.today).html
    }
}
