internal import Doors
internal import Values

/// Why something about standing in the public register is refused.
enum PublicationRefused {
    static let givenCode: RefusalCode = "publication.given"
    static let noneCode: RefusalCode = "publication.none"

    static var given: Refused {
        Refused(
            givenCode,
            Text(
                "Er is niets vastgelegd. De toestemming voor het openbare register geldt al, met dezelfde keuze. "
                    + "Neem haar eerst terug, of laat het zo.",
                "Nothing was recorded. The consent for the public register holds already, with the same choice. "
                    + "Take it back first, or leave it so."))
    }

    static var none: Refused {
        Refused(
            noneCode,
            Text(
                "Er is niets teruggenomen. Vandaag geldt er geen toestemming voor het openbare register. "
                    + "Ververs de pagina.",
                "Nothing was taken back. No consent for the public register holds today. Refresh the page."))
    }

    /// What the rules of the database mean, for whoever gets past the questions above by a hair.
    static let rules: [String: Text] = [
        "publication_no_overlap": Text(
            "De toestemming voor het openbare register geldt al op een van deze dagen. Ververs de pagina.",
            "The consent for the public register holds already on one of these days. Refresh the page."),
        "publication_ends_after_it_begins": Text(
            "De toestemming voor het openbare register gaat pas later in. Neem haar terug als zij geldt.",
            "The consent for the public register begins later. Take it back once it holds."),
        "publication_stays": Text(
            "Wat over deze toestemming vaststaat, verandert niet. Ververs de pagina.",
            "What is recorded of this consent does not change. Refresh the page."),
    ]
}
