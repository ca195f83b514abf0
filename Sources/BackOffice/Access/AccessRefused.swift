internal import Doors
internal import Values

/// Why an action of access is refused.
enum AccessRefused {
    static let signIn: RefusalCode = "sign-in"
    static let tooManyTries: RefusalCode = "too-many-tries"
    static let weakPassword: RefusalCode = "weak-password"
    static let wrongPassword: RefusalCode = "wrong-password"
    static let deadInvitation: RefusalCode = "dead-invitation"
    static let emailTaken: RefusalCode = "email-taken"
    static let noEmail: RefusalCode = "no-email"
    static let roleOverlap: RefusalCode = "role-overlap"
    static let roleNotEnded: RefusalCode = "role-end-before-begin"
    static let treasurerNotOnBoard: RefusalCode = "treasurer-not-on-board"
    static let auditorWithoutEnd: RefusalCode = "auditor-without-end"
    static let tokenTooLong: RefusalCode = "token-too-long"
    static let tokenRevoked: RefusalCode = "token-revoked"
    static let ownRole: RefusalCode = "own-role"
    static let ownAccess: RefusalCode = "own-access"
    static let alreadyClosed: RefusalCode = "already-closed"
    static let notClosed: RefusalCode = "not-closed"
    static let passwordAtConsole: RefusalCode = "password-at-console"

    static var wrongSignIn: Refused {
        Refused(
            signIn,
            Text(
                "Aanmelden is niet gelukt. Het e-mailadres of het wachtwoord klopt niet. "
                    + "Probeer het opnieuw, of vraag de beheerder om een link voor een nieuw wachtwoord.",
                "You are not signed in. The e-mail address or the password is wrong. "
                    + "Try again, or ask the administrator for a link to set a new password."),
            status: .unprocessable)
    }

    static func tooMany(waitSeconds: Int64) -> Refused {
        let minutes = max(1, (waitSeconds + 59) / 60)
        return Refused(
            tooManyTries,
            Text(
                "Aanmelden kan nu even niet. Er is te vaak een verkeerd wachtwoord gegeven. "
                    + "Wacht \(minutes) minuten en probeer het dan opnieuw.",
                "You cannot sign in just now. A wrong password was given too often. "
                    + "Wait \(minutes) minutes and try again."),
            status: .tooMany)
    }

    static var weak: Refused {
        Refused(
            weakPassword,
            Text(
                "Het wachtwoord is niet bewaard. Het moet ten minste \(Password.least) tekens hebben. "
                    + "Kies bijvoorbeeld vier woorden achter elkaar.",
                "The password was not saved. It needs at least \(Password.least) characters. "
                    + "Choose four words in a row, for example."),
            status: .unprocessable, field: "password")
    }

    static var wrongOld: Refused {
        Refused(
            wrongPassword,
            Text(
                "Het wachtwoord is niet gewijzigd. Het huidige wachtwoord klopt niet. Vul het opnieuw in.",
                "The password was not changed. The present password is wrong. Fill it in again."),
            status: .unprocessable, field: "current")
    }

    static var dead: Refused {
        Refused(
            deadInvitation,
            Text(
                "Deze link werkt niet (meer). Hij is al gebruikt of verlopen. Vraag de beheerder om een nieuwe.",
                "This link does not work (any more). It was used or has expired. Ask the administrator for a new one."),
            status: .notFound)
    }

    static func taken(_ email: EmailAddress) -> Refused {
        Refused(
            emailTaken,
            Text(
                "De persoon is niet bewaard. \(email.value) hoort al bij iemand anders. "
                    + "Zoek die persoon op of gebruik een ander adres.",
                "The person was not saved. \(email.value) belongs to somebody else already. "
                    + "Find that person or use another address."),
            field: "email")
    }

    static func withoutEmail(_ name: String) -> Refused {
        Refused(
            noEmail,
            Text(
                "\(name) heeft geen e-mailadres en kan zich dus niet aanmelden. Vul eerst een e-mailadres in.",
                "\(name) has no e-mail address and so cannot sign in. Fill in an e-mail address first."))
    }

    static func overlap(_ role: Role) -> Refused {
        Refused(
            roleOverlap,
            Text(
                "De rol is niet gegeven. Deze persoon heeft de rol \(role.title.nl) al in die periode. "
                    + "Kies een andere begindag of beëindig de lopende rol.",
                "The role was not given. This person already holds the role \(role.title.en) in that period. "
                    + "Choose another first day or end the running role."),
            field: "from")
    }

    static var endBeforeBegin: Refused {
        Refused(
            roleNotEnded,
            Text(
                "De laatste dag ligt voor de eerste dag. Kies een latere dag.",
                "The last day is before the first day. Choose a later day."),
            status: .unprocessable, field: "until")
    }

    static var notOnBoard: Refused {
        Refused(
            treasurerNotOnBoard,
            Text(
                "Een penningmeester is bestuurslid, op elke dag van die rol. Geef eerst de rol bestuur voor die periode.",
                "A treasurer is a board member on each day of that role. Give the role board for that period first."))
    }

    static var auditorEnds: Refused {
        Refused(
            auditorWithoutEnd,
            Text(
                "De rol kascommissie heeft altijd een laatste dag. Vul die in.",
                "The role audit committee always has a last day. Fill it in."),
            status: .unprocessable, field: "until")
    }

    /// At the console somebody must be named; on a page everybody makes tokens for oneself.
    static var tokenOfNobody: Refused {
        Refused(
            .notFound,
            Text(
                "Het token is niet gemaakt: er staat niet bij van wie het is. Geef --as E-MAILADRES.",
                "The token was not made: it does not say whose it is. Give --as E-MAIL."),
            status: .notFound, field: "as")
    }

    static func tooLong(days: Int64) -> Refused {
        Refused(
            tokenTooLong,
            Text(
                "Het token is niet gemaakt. Een token geldt ten hoogste \(days) dagen. Kies een eerdere laatste dag.",
                "The token was not made. A token is valid for at most \(days) days. Choose an earlier last day."),
            status: .unprocessable, field: "until")
    }

    static var revoked: Refused {
        Refused(
            tokenRevoked,
            Text(
                "Dit token was al ingetrokken. Er is niets gewijzigd.",
                "This token was revoked already. Nothing changed."))
    }

    static var passwordElsewhere: Refused {
        Refused(
            passwordAtConsole,
            Text(
                "De persoon is niet toegevoegd. Alleen aan de console kan meteen een wachtwoord worden ingesteld. "
                    + "Laat het leeg en maak daarna een link waarmee de persoon zelf kiest.",
                "The person was not added. Only at the console can a password be set at once. "
                    + "Leave it empty and make a link by which the person chooses one."),
            status: .unprocessable, field: "password")
    }

    static var closingOneself: Refused {
        Refused(
            ownAccess,
            Text(
                "Je toegang is niet gesloten. Niemand sluit de eigen toegang, zodat er altijd een beheerder overblijft. "
                    + "Vraag een andere beheerder.",
                "Your access was not closed. Nobody closes the own access, so that an administrator is always left. "
                    + "Ask another administrator."))
    }

    static func closed(_ name: String) -> Refused {
        Refused(
            alreadyClosed,
            Text(
                "Dit is niet gedaan. De toegang van \(name) is gesloten. Open de toegang eerst weer.",
                "This was not done. The access of \(name) is closed. Open the access again first."))
    }

    static func open(_ name: String) -> Refused {
        Refused(
            notClosed,
            Text(
                "De toegang van \(name) is niet gesloten. Er is niets gewijzigd.",
                "The access of \(name) is not closed. Nothing changed."))
    }

    static var own: Refused {
        Refused(
            ownRole,
            Text(
                "Je kunt je eigen rollen niet wijzigen. Vraag een andere beheerder.",
                "You cannot change your own roles. Ask another administrator."),
            status: .forbidden)
    }
}
