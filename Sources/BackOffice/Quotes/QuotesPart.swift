internal import Doors
internal import Values

/// What the part declares: from a draft to what was issued, revised or withdrawn, and what it would cost.
enum QuotesPart {
    static let part = Part(
        actions: [
            AnyAction(DraftQuote.self), AnyAction(ChangeQuote.self), AnyAction(RefreshQuoteParties.self),
            AnyAction(IssueQuote.self), AnyAction(WithdrawQuote.self), AnyAction(ReviseQuote.self),
            AnyAction(DiscardQuote.self),
        ],
        views: [
            AnyView(ListQuotes.self), AnyView(ShowQuote.self), AnyView(ShowQuoteVersion.self),
            AnyView(ShowQuoteHistory.self),
            AnyView(CompareQuote.self), AnyView(RecalculateDraft.self), AnyView(PreviewQuote.self),
            AnyView(WhatIf.self),
        ],
        rules: rules)

    /// What the database refuses under a name that a person can come across.
    private static let rules: [String: Text] = [
        "issued_quote_is_frozen": Text(
            "Deze versie is uitgebracht en verandert niet meer. Er is niets bewaard. Begin een herziening.",
            "This version was issued and does not change any more. Nothing was saved. Start a revision."),
        "quote_has_one_draft": Text(
            "Deze offerte heeft al een concept. Er is niets bewaard. Pas dat concept aan.",
            "This quote already has a draft. Nothing was saved. Change that draft."),
        "quote_rate_stays": Text(
            "Het tarief van een offerte blijft wat het was. Er is niets bewaard.",
            "The rate of a quote stays what it was. Nothing was saved."),
        "quote_revision_keeps_the_rate": Text(
            "Een herziening houdt het tarief van de offerte. Er is niets bewaard.",
            "A revision keeps the rate of the quote. Nothing was saved."),
        "quote_state_follows_another": Text(
            "Iemand anders was net eerder: de stand van deze offerte is al veranderd. Ververs de pagina.",
            "Somebody else was just before you: the state of this quote has changed already. Refresh the page."),
        "quote_binds_while_it_is_valid": Text(
            "De offerte is niet meer geldig, dus kan zij niet meer binden. Breng een herziening uit.",
            "The quote is no longer valid, so it cannot bind any more. Issue a revision."),
        "quote_number_stays": Text(
            "Het nummer van een offerte verandert niet.", "The number of a quote does not change."),
        "quote_stays": Text(
            "Een offerte met een nummer blijft bewaard.", "A quote that has a number is kept."),
    ]
}
