internal import Doors
internal import Values

extension RefusalCode {
    static let agreementClosed: RefusalCode = "agreement.version-closed"
    static let agreementExpired: RefusalCode = "agreement.expired"
    static let agreementReviewEnded: RefusalCode = "agreement.review-ended"
    static let agreementNotAsked: RefusalCode = "agreement.not-asked"
    static let agreementAlready: RefusalCode = "agreement.already-given"
    static let agreementAhead: RefusalCode = "agreement.day-ahead"
    static let agreementBeforeIssue: RefusalCode = "agreement.before-issue"
    static let agreementNoDirector: RefusalCode = "agreement.no-director"
    static let agreementNothingOpen: RefusalCode = "agreement.nothing-open"
    static let agreementNeverAsked: RefusalCode = "agreement.never-asked"
    static let linkPast: RefusalCode = "link.past"
    static let linkRevoked: RefusalCode = "link.revoked"
    static let declineNotPayer: RefusalCode = "quote.decline-not-payer"
    static let declineBinding: RefusalCode = "quote.decline-binding"
    static let declineAlreadyAgreed: RefusalCode = "quote.decline-already-agreed"
}

/// Why an action about an agreement is refused, for staff; directors have ``LetterRefused``.
enum AgreementsRefused {
    static let noParty = Refused.notFound(Text("Deze partij van de offerte", "This party of the quote"))
    static let noLink = Refused.notFound(Text("Deze link", "This link"))

    static func closed(_ standing: AgreementStanding) -> Refused {
        let now: Text =
            switch standing.state {
            case .draft: Text("Breng de offerte eerst uit.", "Issue the quote first.")
            case .superseded: Text("Kijk bij de nieuwste versie.", "Look at the newest version.")
            case .binding: Text("Er hoeft niets meer te gebeuren.", "Nothing more needs to be done.")
            default: Text("Maak zo nodig een herziening.", "Make a revision if needed.")
            }
        return Refused(
            .agreementClosed,
            Text(
                "\(version(standing).nl) neemt geen akkoorden aan: de stand is “\(standing.state.title.nl)”. "
                    + "Akkoord gaat alleen op een uitgebrachte offerte die nog open staat. \(now.nl)",
                "\(version(standing).en) takes no agreements: it is “\(standing.state.title.en)”. "
                    + "Only an issued quote that is still open is agreed to. \(now.en)"))
    }

    static func expired(_ standing: AgreementStanding) -> Refused {
        let day = standing.validUntil
        return Refused(
            .agreementExpired,
            Text(
                "\(version(standing).nl) is verlopen: zij was geldig tot en met \(day?.formatted(.nl) ?? "–"). "
                    + "Na die dag is akkoord niet meer mogelijk. Maak een herziening met een nieuwe geldigheid.",
                "\(version(standing).en) has expired: it was valid until \(day?.formatted(.en) ?? "–"). "
                    + "After that day nobody can agree. Make a revision with a new validity."))
    }

    static func reviewEnded(_ standing: AgreementStanding) -> Refused {
        Refused(
            .agreementReviewEnded,
            Text(
                "\(version(standing).nl) neemt geen antwoord meer aan: leerreview \(standing.review) is afgesloten. "
                    + "Een afgesloten leerreview krijgt geen bindende offerte meer. Trek de offerte in.",
                "\(version(standing).en) takes no answer any more: review \(standing.review) has ended. "
                    + "No quote becomes binding for a review that has ended. Withdraw the quote."))
    }

    static func notAsked(_ standing: AgreementStanding, _ kind: AgreementKind) -> Refused {
        Refused(
            .agreementNotAsked,
            Text(
                "\(standing.name) is niet gevraagd om akkoord op \(kind.title.nl). "
                    + "Wie meedoet gaat akkoord met de grondregels, wie betaalt met zijn aandeel. Kies het andere.",
                "\(standing.name) was not asked to agree to \(kind.title.en). "
                    + "Who takes part agrees to the ground rules, who pays to its share. Choose the other."),
            status: .unprocessable, field: "kind")
    }

    static func already(_ standing: AgreementStanding, _ given: GivenAgreement) -> Refused {
        Refused(
            .agreementAlready,
            Text(
                "\(standing.name) is al akkoord met \(given.kind.title.nl): \(given.director.name) op "
                    + "\(given.on.formatted(.nl)). Een akkoord wordt één keer vastgelegd. Er is niets gewijzigd.",
                "\(standing.name) has agreed to \(given.kind.title.en) already: \(given.director.name) on "
                    + "\(given.on.formatted(.en)). An agreement is recorded once. Nothing was changed."))
    }

    static func ahead(_ day: Day, today: Day) -> Refused {
        Refused(
            .agreementAhead,
            Text(
                "\(day.formatted(.nl)) moet nog komen: vandaag is \(today.formatted(.nl)). Een akkoord heeft de dag "
                    + "waarop het gegeven is. Kies die dag.",
                "\(day.formatted(.en)) is yet to come: today is \(today.formatted(.en)). An agreement has the day on "
                    + "which it was given. Choose that day."
            ),
            status: .unprocessable, field: "on")
    }

    static func beforeIssue(_ day: Day, _ issued: Day) -> Refused {
        Refused(
            .agreementBeforeIssue,
            Text(
                "De offerte is uitgebracht op \(issued.formatted(.nl)), dus akkoord op \(day.formatted(.nl)) kan niet. "
                    + "Kies de dag waarop akkoord is gegeven.",
                "The quote was issued on \(issued.formatted(.en)), so agreement on \(day.formatted(.en)) cannot be. "
                    + "Choose the day of the agreement."),
            status: .unprocessable, field: "on")
    }

    static let noDirector = Refused(
        .agreementNoDirector,
        Text(
            "Er staat niet bij wie namens de directie akkoord gaat. Naam en functie horen bij een akkoord. "
                + "Kies een contactpersoon met een functie of vul naam en functie in.",
            "It does not say who agrees on behalf of the directors. Name and function belong to an agreement. "
                + "Choose a contact with a function or fill in name and function."),
        status: .unprocessable, field: "directorName")

    static func nothingOpen(_ standing: AgreementStanding) -> Refused {
        Refused(
            .agreementNothingOpen,
            Text(
                "\(standing.name) is al met alles akkoord. Vragen of herinneren hoeft niet meer. Er is niets gewijzigd.",
                "\(standing.name) has agreed to everything. There is nothing left to ask. Nothing was changed."))
    }

    static func neverAsked(_ standing: AgreementStanding) -> Refused {
        Refused(
            .agreementNeverAsked,
            Text(
                "\(standing.name) is nog niet om akkoord gevraagd. Herinneren kan pas daarna. Vraag eerst om akkoord.",
                "\(standing.name) has not been asked to agree yet. A reminder comes after that. Ask for agreement first."
            ))
    }

    static func linkPast(_ day: Day) -> Refused {
        Refused(
            .linkPast,
            Text(
                "\(day.formatted(.nl)) is al voorbij. De link moet nog een tijd werken. Kies een latere dag.",
                "\(day.formatted(.en)) has passed. The link must work for a while. Choose a later day."),
            status: .unprocessable, field: "until")
    }

    static let linkRevoked = Refused(
        .linkRevoked,
        Text(
            "Deze link was al ingetrokken. Een ingetrokken link werkt nooit meer. Er is niets gewijzigd.",
            "This link was revoked already. A revoked link never works again. Nothing was changed."))

    static func notPayer(_ standing: AgreementStanding) -> Refused {
        Refused(
            .declineNotPayer,
            Text(
                "\(standing.name) betaalt niet mee aan deze offerte. Alleen een betaler kan zijn aandeel afwijzen. "
                    + "Doet deze organisatie niet meer mee, herzie dan de offerte.",
                "\(standing.name) does not pay for this quote. Only a payer can decline its share. "
                    + "If this organisation no longer takes part, revise the quote."))
    }

    static func declineBinding(_ standing: AgreementStanding) -> Refused {
        Refused(
            .declineBinding,
            Text(
                "\(version(standing).nl) is al bindend. Wat bindend is, wordt niet meer afgewezen. Maak een herziening.",
                "\(version(standing).en) is binding already. What binds is not declined any more. Make a revision."))
    }

    static func declineAgreed(_ standing: AgreementStanding) -> Refused {
        Refused(
            .declineAlreadyAgreed,
            Text(
                "\(version(standing).nl): \(standing.name) is al met alles akkoord. Een akkoord blijft staan. "
                    + "Is er iets veranderd, maak dan een herziening of trek de offerte in.",
                "\(version(standing).en): \(standing.name) has agreed to everything. An agreement stays. "
                    + "If something has changed, make a revision or withdraw the quote."))
    }

    /// "Versie 1 van OF-2026-001".
    static func version(_ standing: AgreementStanding) -> Text {
        Text(
            "Versie \(standing.ordinal) van \(standing.number ?? "de offerte")",
            "Version \(standing.ordinal) of \(standing.number ?? "the quote")")
    }
}
