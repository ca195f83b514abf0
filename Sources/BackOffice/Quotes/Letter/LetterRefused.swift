internal import Doors
internal import Values

extension RefusalCode {
    static let linkDead: RefusalCode = "link.dead"
    static let letterClosed: RefusalCode = "letter.closed"
    static let letterReplaced: RefusalCode = "letter.replaced"
    static let letterExpired: RefusalCode = "letter.expired"
    static let letterNotPayer: RefusalCode = "letter.not-payer"
    static let letterAgreed: RefusalCode = "letter.already-agreed"
}

/// Why a director's link shows nothing (any more), or takes no answer: calm words to somebody from outside. All but the
/// last two answer 404, so that a link tells no stranger what it once was.
enum LetterRefused {
    static let dead = Refused(
        .linkDead,
        Text(
            "De termijn kan voorbij zijn, of de link is ingetrokken. "
                + "Vraagt u onze coördinator om een nieuwe link.",
            "Its term may have passed, or it was revoked. Please ask our coordinator for a new link."),
        status: .notFound, toOutsider: Text("Deze link werkt niet (meer)", "This link does not work (any more)"))

    static func closed(_ number: String) -> Refused {
        Refused(
            .letterClosed,
            Text(
                "Over deze versie van offerte \(number) is anders besloten, of er komt een nieuwe. "
                    + "Onze coördinator vertelt u er graag meer over.",
                "About this version of quote \(number) another decision was taken, or there will be a new one. "
                    + "Our coordinator will gladly tell you more."),
            status: .notFound,
            toOutsider: Text("Deze versie staat niet meer open", "This version is no longer open"))
    }

    static let newer = Text("Er is een nieuwere versie", "There is a newer version")

    static func replaced(_ number: String) -> Refused {
        Refused(
            .letterReplaced,
            Text(
                "Deze versie van offerte \(number) is vervangen door een nieuwere. Voor de nieuwe versie "
                    + "vragen wij u opnieuw om akkoord, met een eigen link. Hebt u die niet gekregen, belt u dan onze coördinator.",
                "This version of quote \(number) was replaced by a newer one. We ask you again to agree to the new "
                    + "version, with a link of its own. If you did not receive it, please call our coordinator."),
            status: .notFound, toOutsider: newer)
    }

    static func reviewEnded(_ number: String) -> Refused {
        Refused(
            .agreementReviewEnded,
            Text(
                "De leerreview bij offerte \(number) is beëindigd. U hoeft geen antwoord meer te geven. "
                    + "Hebt u een vraag, belt u dan onze coördinator.",
                "The review of quote \(number) has ended. You do not need to answer any more. "
                    + "If you have a question, please call our coordinator."),
            status: .notFound,
            toOutsider: Text("U hoeft niet meer te antwoorden", "You need not answer any more"))
    }

    static func expired(_ number: String, _ day: Day) -> Refused {
        Refused(
            .letterExpired,
            Text(
                "Offerte \(number) was geldig tot en met \(day.formatted(.nl)). Daarna kunt u geen akkoord meer geven. "
                    + "Vraagt u onze coördinator om een nieuwe versie.",
                "Quote \(number) was valid until \(day.formatted(.en)). After that you cannot agree any more. "
                    + "Please ask our coordinator for a new version."),
            status: .notFound, toOutsider: Text("De termijn is voorbij", "The term has passed"))
    }

    static let notPayer = Refused(
        .letterNotPayer,
        Text(
            "Uw organisatie betaalt niet mee aan deze leerreview, dus is er geen aandeel om af te wijzen. "
                + "Wilt u niet meedoen, belt u dan onze coördinator.",
            "Your organisation does not pay for this review, so there is no share to decline. "
                + "If you do not wish to take part, please call our coordinator."))

    static let agreed = Refused(
        .letterAgreed,
        Text(
            "Uw organisatie heeft al akkoord gegeven op haar aandeel. Een akkoord blijft staan. "
                + "Is er iets veranderd, belt u dan onze coördinator.",
            "Your organisation has agreed to its share already. An agreement stays. "
                + "If something has changed, please call our coordinator."))
}
