internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// The quotes of a review on the review's own page, and what they ask for next.
enum QuotesOfReview {
    static let panel = ReviewPanel("quotes") { review, context in
        // A reviewer sees the work of a review, not its money.
        let caller = try context.caller
        guard Role.office.contains(caller.role) else { return nil }
        let lines = try QuoteListStore.ofReview(review.id, context.tx)
        let say = Speech(try context.language)
        return ReviewPanel.Shown(
            html: html(lines, review, mayDraft: context.may(DraftQuote.self), say), json: .array(lines.map(json)),
            next: next(lines, review, mayDraft: context.may(DraftQuote.self)))
    }

    private static func html(_ lines: [QuoteListStore.Line], _ review: Review, mayDraft: Bool, _ say: Speech) -> HTML {
        section {
            h2 { say("Offertes", "Quotes") }
            if lines.isEmpty {
                p(.cls("muted")) { say("Er is nog geen offerte.", "There is no quote yet.") }
                if mayDraft, review.state.isOpen {
                    p { a(href: draft(review)) { DraftQuote.door.title(say.language) } }
                }
            } else {
                table(lines, say)
            }
        }
    }

    private static func table(_ lines: [QuoteListStore.Line], _ say: Speech) -> HTML {
        DataTable(
            say.language,
            [
                .words(Text("Offerte", "Quote")), .words(Text("Stand", "State")),
                .tight(Text("Geldig tot en met", "Valid until")), .figures(Text("Netto", "Net")),
            ],
            rows: lines.map { line in
                DataTable.Row([
                    a(href: QuoteAddress.quote(line.id)) { line.number ?? say("concept", "draft") },
                    line.state.mark(say.language).html,
                    .text(line.validUntil?.short ?? "–"), .text(line.net.formatted(say.language)),
                ])
            }
        ).html
    }

    private static func json(_ line: QuoteListStore.Line) -> JSON {
        .object([
            ("id", .integer(line.id.value)), ("number", line.number.map { .string($0) } ?? .null),
            ("version", .integer(Int64(line.ordinal))), ("state", .string(line.state.rawValue)),
            ("netCents", .integer(line.net.cents)),
        ])
    }

    private static func next(_ lines: [QuoteListStore.Line], _ review: Review, mayDraft: Bool) -> ReviewPanel.Next? {
        guard mayDraft, review.state.isOpen else { return nil }
        guard let newest = lines.first else {
            return ReviewPanel.Next(
                Text("Er is nog geen offerte voor deze leerreview.", "There is no quote for this review yet."),
                DraftQuote.door.title, href: draft(review))
        }
        let name = newest.number ?? review.number
        switch newest.state {
        case .draft:
            return ReviewPanel.Next(
                Text(
                    "De offerte voor \(review.number) is nog een concept.",
                    "The quote for \(review.number) is a draft still."),
                Text("Offerte afmaken", "Finish the quote"), href: QuoteAddress.quote(newest.id))
        case .issued:
            return ReviewPanel.Next(
                Text("Nog niet iedereen is akkoord met \(name).", "Not everybody has agreed to \(name) yet."),
                Text("Akkoorden bekijken", "See the agreements"), href: QuoteAddress.quote(newest.id))
        case .declined, .expired, .withdrawn:
            return ReviewPanel.Next(
                Text(
                    "\(name) is \(newest.state.title.nl) en geldt niet.",
                    "\(name) is \(newest.state.title.en) and does not hold."),
                Text("Offerte bekijken", "See the quote"), href: QuoteAddress.quote(newest.id))
        case .binding, .superseded: return nil
        }
    }

    private static func draft(_ review: Review) -> String { "/reviews/\(review.id.value)/quotes" }
}
