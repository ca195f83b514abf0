internal import Doors
internal import Look
internal import Values
internal import Web

/// A version of a quote as a page: its state, the one next step, the agreements, the split, the hours, the history.
struct QuotePage {
    let sheet: QuoteSheet
    let agreements: AgreementsPanel
    let today: Day
    let language: Language
    let mayChange: Bool

    private var say: Speech { Speech(language) }
    private var content: QuoteContent { sheet.content }
    private var state: QuoteState { sheet.state(on: today) }
    private var isNewest: Bool { sheet.ordinal == sheet.versions.last?.ordinal }

    func page() -> Page {
        var trail = [(title: say("Offertes", "Quotes"), href: "/quotes")]
        if !isNewest { trail.append((title: sheet.title(language), href: QuoteAddress.quote(sheet.id))) }
        return Page(sheet.title(language), trail: trail, main: main)
    }

    private var main: HTML {
        group {
            head
            if isNewest { QuoteNextStep(sheet: sheet, today: today, language: language, mayChange: mayChange).html }
            if state != .draft { agreements.draw(sheet, on: today, language: language, mayChange: mayChange) }
            SplitStatement(sheet: sheet, outcome: outcome, language: language).html
            HoursStatement(content: content, net: sheet.totals?.net ?? content.net, language: language).html
            QuoteTerms(sheet: sheet, language: language).html
            QuoteVersions(sheet: sheet, today: today, language: language).html
        }
    }

    private var outcome: SplitOutcome? { sheet.totals == nil ? try? content.outcome() : nil }

    private var head: HTML {
        PageHead(
            sheet.title(language), kicker: sheet.kicker(language), lead: sheet.review.title,
            state: state.mark(language),
            since: since, turns: turns
        ).html
    }

    private var since: String {
        var parts: [String] = []
        if let day = sheet.facts?.since(on: today) {
            parts.append(say("sinds ", "since ") + day.formatted(language))
        }
        if [.draft, .issued].contains(state), let day = content.validUntil {
            parts.append(say("geldig tot en met ", "valid until ") + day.formatted(language))
        }
        if let binding = sheet.inForce(on: today), binding.ordinal != sheet.ordinal {
            parts.append(
                say(
                    "versie \(binding.ordinal) blijft zolang gelden",
                    "version \(binding.ordinal) stays in force meanwhile"))
        }
        return parts.joined(separator: ", ")
    }

    private var turns: [HTML] {
        var turns: [HTML] = []
        if sheet.hasDocument {
            let document = QuoteAddress.document(sheet.id, sheet.ordinal)
            turns.append(Turn.link(say("Offerte lezen (pdf)", "Read the quote (pdf)"), document))
        }
        turns.append(Turn.link(say("Doorrekenen", "What if"), QuoteAddress.whatIf(sheet.id)))
        guard mayChange, isNewest else { return turns }
        if state.mayBeRevised || state != .draft && sheet.inForce(on: today) != nil {
            turns.append(Turn.link(say("Offerte herzien", "Revise the quote"), "\(quote)/revisions"))
        }
        if [.issued, .expired].contains(state) {
            turns.append(Turn.link(say("Offerte intrekken", "Withdraw the quote"), "\(quote)/withdrawal"))
        }
        if state == .draft {
            turns.append(Turn.link(say("Concept weggooien", "Throw away the draft"), "\(quote)/draft/removal"))
        }
        return turns
    }

    private var quote: String { QuoteAddress.quote(sheet.id) }
}

/// The one thing to do next with a quote, by who may do it.
struct QuoteNextStep {
    let sheet: QuoteSheet
    let today: Day
    let language: Language
    let mayChange: Bool

    private var say: Speech { Speech(language) }

    var html: HTML {
        guard mayChange, sheet.state(on: today) == .draft else { return .empty }
        let refusal = sheet.issueCheck(on: today).refusal
        guard let refusal else {
            return group {
                NextStep(
                    language,
                    say(
                        "Het concept is volledig. Kijk het nog eens na en breng het uit; daarna verandert het niet meer.",
                        "The draft is complete. Check it once more and issue it; after that it does not change."),
                    say("Offerte uitbrengen", "Issue the quote"), href: "\(address)/issue"
                ).html
                p { a(href: "\(address)/draft") { say("Concept aanpassen", "Change the draft") } }
            }
        }
        let isOfParties = refusal.code == .quotePartiesDiffer
        return NextStep(
            language, refusal.text(language),
            isOfParties
                ? say("Partijen bijwerken", "Refresh the parties") : say("Concept aanpassen", "Change the draft"),
            href: isOfParties ? "\(address)/draft/parties" : "\(address)/draft"
        ).html
    }

    private var address: String { QuoteAddress.quote(sheet.id) }
}
