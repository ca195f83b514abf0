internal import Doors
internal import Values

/// What comes after a quote was issued: asking, agreeing, declining and the document.
enum AgreementsPart {
    static let part = Part(
        actions: [
            AnyAction(RecordAgreement.self), AnyAction(AskAgreement.self), AnyAction(RemindAgreement.self),
            AnyAction(RingAgreement.self), AnyAction(RevokeLink.self), AnyAction(DeclineQuote.self),
            AnyAction(GiveAgreement.self), AnyAction(DeclineByLink.self),
        ],
        views: [AnyView(ShowLetter.self), AnyView(ShowQuoteDocument.self)],
        rules: rules)

    /// What the database says to who comes just too late; the actions have looked before.
    private static let rules: [String: Text] = [
        "agreement_is_to_what_was_issued": overtaken, "agreement_is_to_an_open_version": overtaken,
        "quote_binds_when_all_have_agreed": overtaken, "quote_is_declined_by_its_payer": overtaken,
        "quote_is_declined_before_agreeing": Text(
            "Deze partij is net akkoord gegaan, en een akkoord blijft staan. Er is niets bewaard. Maak een herziening.",
            "This party has just agreed, and an agreement stays. Nothing was saved. Make a revision."),
        "agreement_is_within_validity": Text(
            "De geldigheid van deze offerte is voorbij. Er is niets bewaard. Er is een nieuwe versie nodig.",
            "The validity of this quote has passed. Nothing was saved. A new version is needed."),
        "agreement_is_of_a_review_under_way": Text(
            "De leerreview is net afgesloten. Er is niets bewaard. Een afgesloten leerreview krijgt geen bindende offerte.",
            "The review has just ended. Nothing was saved. No quote becomes binding for a review that has ended."),
        "agreement_is_given_once": Text(
            "Dit akkoord is net al vastgelegd. Er is niets gewijzigd.",
            "This agreement was recorded just now. Nothing was changed."),
        "link_works": Text(
            "Deze link werkt niet meer. Er is niets bewaard. Vraag de coördinator om een nieuwe link.",
            "This link does not work any more. Nothing was saved. Ask the coordinator for a new link."),
    ]

    private static let overtaken = Text(
        "De offerte is intussen veranderd. Er is niets bewaard. Ververs de pagina en kijk opnieuw.",
        "The quote has changed meanwhile. Nothing was saved. Refresh the page and look again.")
}
