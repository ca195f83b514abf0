internal import Doors
internal import Look
internal import Values
internal import Web

/// A version of a quote as a page: its state, the one next step, the agreements, the split, the hours, the versions.
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
            if mayChange, isNewest {
                QuoteNextStep(sheet: sheet, agreements: agreements.lines, today: today, language: language).html
            }
            if state != .draft { agreements.draw(sheet, on: today, language: language, mayChange: mayChange) }
            SplitStatement(sheet: sheet, outcome: outcome, language: language).html
            HoursStatement(content: content, net: sheet.totals?.net ?? content.net, language: language).html
            QuoteTerms(sheet: sheet, language: language).html
            QuoteVersions(sheet: sheet, today: today, language: language).html
            p { a(href: "\(quote)/history") { ShowQuoteHistory.door.title(language) } }
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
        if let ended = sheet.facts?.entries.last, let reason = ended.reason {
            parts.append([ended.party, reason].compactMap(\.self).joined(separator: ": "))
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
        // Where a draft can be issued as it stands, or a revision is the next step, that step is not offered twice.
        if state == .draft, sheet.issueCheck(on: today).refusal == nil {
            turns.append(Turn.link(ChangeQuote.door.title(language), QuoteAddress.draft(sheet.id)))
        }
        // What can still be done once the review has ended, to withdraw what is open, is the next step.
        if sheet.review.hasEnded, state != .draft { return turns }
        if [.issued, .binding].contains(state)
            || state != .draft && !state.mayBeRevised && sheet.inForce(on: today) != nil
        {
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
