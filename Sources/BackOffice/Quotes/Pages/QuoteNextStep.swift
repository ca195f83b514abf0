internal import Doors
internal import Look
internal import Values
internal import Web

/// The one thing to do next with a quote, for who does the work.
struct QuoteNextStep {
    let sheet: QuoteSheet
    let agreements: [AgreementsPanel.Line]
    let today: Day
    let language: Language

    private var say: Speech { Speech(language) }
    private var address: String { QuoteAddress.quote(sheet.id) }

    var html: HTML {
        switch sheet.state(on: today) {
        case .draft: draft
        case .issued where sheet.review.hasEnded, .expired where sheet.review.hasEnded: withdraw
        case .issued: asking
        case .expired:
            revise(
                say(
                    "De geldigheid is voorbij en niet iedereen was akkoord. Gaat het door, maak dan een herziening.",
                    "Its validity has passed and not everybody had agreed. If it goes on, make a revision."))
        case .declined: sheet.review.hasEnded ? .empty : revise(declined)
        case .binding, .withdrawn, .superseded: .empty
        }
    }

    private var withdraw: HTML {
        step(
            say(
                "Leerreview \(sheet.review.number) is afgesloten, dus deze offerte wordt niet meer bindend. Trek haar in.",
                "Review \(sheet.review.number) has ended, so this quote does not become binding any more. Withdraw it."),
            WithdrawQuote.door, "withdrawal")
    }

    private var draft: HTML {
        guard let refusal = sheet.issueCheck(on: today).refusal else {
            return step(
                say(
                    "Het concept is volledig. Kijk het nog eens na en breng het uit; daarna verandert het niet meer.",
                    "The draft is complete. Check it once more and issue it; after that it does not change."),
                IssueQuote.door, "issue")
        }
        if refusal.code == .quotePartiesDiffer {
            return step(refusal.text(language), RefreshQuoteParties.door, "draft/parties")
        }
        return step(refusal.text(language), ChangeQuote.door, "draft")
    }

    /// Who was not asked yet, or else who has been silent longest.
    private var asking: HTML {
        let open = agreements.filter { !$0.open.isEmpty }
        if let party = open.first(where: { $0.chased.isEmpty }) {
            return step(
                say("\(party.name) is nog niet om akkoord gevraagd.", "\(party.name) has not been asked to agree yet."),
                AskAgreement.door, "parties/\(party.party.value)/link")
        }
        guard let party = open.min(by: { lastHeard($0) < lastHeard($1) }) else { return .empty }
        let day = lastHeard(party).formatted(language)
        return step(
            say(
                "Bel \(party.name): nog niet akkoord, voor het laatst gevraagd of gebeld op \(day).",
                "Ring \(party.name): not agreed yet, last asked or rung on \(day)."),
            RecordAgreement.door, "parties/\(party.party.value)/agreement")
    }

    private func lastHeard(_ line: AgreementsPanel.Line) -> Day { line.chased.values.max() ?? today }

    private var declined: String {
        let entry = sheet.facts?.entries.last { $0.state == .declined }
        return say(
            "\(entry?.party ?? "Een betaler") heeft deze versie afgewezen. Gaat het door, maak dan een herziening.",
            "\(entry?.party ?? "A payer") declined this version. If it goes on, make a revision.")
    }

    private func revise(_ sentence: String) -> HTML { step(sentence, ReviseQuote.door, "revisions") }

    private func step(_ sentence: String, _ door: Door, _ path: String) -> HTML {
        NextStep(language, sentence, door.title(language), href: "\(address)/\(path)").html
    }
}
