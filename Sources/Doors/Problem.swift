package import Values
package import Web
internal import Postgres

/// An answer that is not what was asked for, in the three parts that every error has: what, why, what now. The same
/// facts become a page or an `application/problem+json` document (RFC 9457).
package struct Problem: Error, Sendable {
    package let status: Int
    /// The problem's name, the same at every door.
    package let code: String
    package let title: Text
    package let text: Text
    package let faults: [FieldFault]
    /// Seconds after which it may go well, for 429 and 503.
    package let retryAfter: Int?
    /// Told to somebody from outside, who has no way on in the house.
    package let isToOutsider: Bool

    package init(
        _ status: Int, _ code: String, _ title: Text, _ text: Text, faults: [FieldFault] = [], retryAfter: Int? = nil,
        isToOutsider: Bool = false
    ) {
        self.status = status
        self.code = code
        self.title = title
        self.text = text
        self.faults = faults
        self.retryAfter = retryAfter
        self.isToOutsider = isToOutsider
    }

    /// The problem document.
    package func document(_ language: Language, requestID: String) -> JSON {
        var fields: [(String, JSON)] = [
            ("type", .string("/problems/\(code)")), ("title", .string(title(language))),
            ("status", .integer(Int64(status))), ("detail", .string(text(language))), ("code", .string(code)),
            ("instance", .string(requestID)),
        ]
        if !faults.isEmpty {
            let items = faults.map { fault in
                JSON.object([("field", .string(fault.path)), ("detail", .string(fault.text(language)))])
            }
            fields.append(("faults", .array(items)))
        }
        return .object(fields)
    }
}

extension Problem {
    static let notFound = Problem(
        404, "not-found", Text("Niet gevonden", "Not found"),
        Text(
            "Deze pagina bestaat niet. Misschien is het adres verkeerd getypt. Ga terug of zoek.",
            "There is no such page. The address may have been mistyped. Go back or search."))

    static let signedOut = Problem(
        401, "signed-out", Text("Niet aangemeld", "Not signed in"),
        Text(
            "Je bent niet (meer) aangemeld. Meld je aan en probeer het opnieuw.",
            "You are not signed in (any more). Sign in and try again."))

    static let forbidden = Problem(
        403, "forbidden", Text("Dit mag je niet", "You may not do this"),
        Text(
            "Jouw rol geeft hier geen recht op. Vraag de beheerder als dat niet klopt.",
            "Your role does not allow this. Ask the administrator if that is wrong."))

    static let forged = Problem(
        403, "form-guard", Text("Het formulier is verlopen", "The form has expired"),
        Text(
            "Het formulier hoort niet bij je huidige aanmelding. Open de pagina opnieuw en vul het nog eens in.",
            "The form does not belong to your present session. Open the page again and fill it in once more."))

    static let unsupportedType = Problem(
        415, "unsupported-type", Text("Deze inhoud wordt niet gelezen", "This content is not read"),
        Text(
            "Stuur een formulier of application/json.", "Send a form or application/json."))

    static let unavailable = Problem(
        503, "unavailable", Text("Even niet bereikbaar", "Not available just now"),
        Text(
            "De gegevens zijn even niet bereikbaar. Er is niets bewaard. Probeer het over enkele seconden opnieuw.",
            "The data cannot be reached just now. Nothing was saved. Try again in a few seconds."), retryAfter: 2)

    static let busy = Problem(
        503, "busy", Text("Te druk", "Too busy"),
        Text(
            "Er zijn nu te veel verzoeken tegelijk. Er is niets bewaard. Probeer het over enkele seconden opnieuw.",
            "There are too many requests at once. Nothing was saved. Try again in a few seconds."), retryAfter: 2)

    static let unmigrated = Problem(
        503, "unmigrated", Text("De database is nog niet bij de tijd", "The database is not up to date yet"),
        Text(
            "De tabellen die hiervoor nodig zijn, staan er nog niet. Er is niets bewaard. "
                + "Wacht tot Griffie is gestart, of voer griffie migrate uit.",
            "The tables that this needs are not there yet. Nothing was saved. "
                + "Wait until Griffie has started, or run griffie migrate."), retryAfter: 5)

    static let tooSlow = Problem(
        503, "too-slow", Text("Dit duurde te lang", "This took too long"),
        Text(
            "Het verzoek is afgebroken omdat het te lang duurde. Er is niets bewaard. Maak de vraag kleiner.",
            "The request was stopped because it took too long. Nothing was saved. Ask for less."), retryAfter: 5)

    static let contradiction = Problem(
        409, "rule-broken", Text("Dit kan niet worden bewaard", "This cannot be saved"),
        Text(
            "Het botst met wat er al staat. Er is niets bewaard. Ververs de pagina en vergelijk.",
            "It contradicts what is already there. Nothing was saved. Refresh the page and compare."))

    static let tooLarge = Problem(
        422, "number-too-large", Text("Een getal is te groot", "A number is too large"),
        Text(
            "Een van de getallen is groter dan hier kan. Er is niets bewaard. Verklein het.",
            "One of the numbers is larger than is possible here. Nothing was saved. Make it smaller."))

    static let broken = Problem(
        500, "broken", Text("Er ging iets mis", "Something went wrong"),
        Text(
            "Door een fout van Griffie is dit niet gelukt. Er is niets bewaard. "
                + "Meld het de beheerder met het nummer van dit verzoek.",
            "A fault of Griffie's own stopped this. Nothing was saved. "
                + "Tell the administrator, with the number of this request."))

    static func malformed(_ text: Text) -> Problem {
        Problem(400, "malformed", Text("Dit is niet te lezen", "This cannot be read"), text)
    }

    static func methodNotAllowed(_ allowed: [Method]) -> Problem {
        let names = allowed.map(\.rawValue).joined(separator: ", ")
        return Problem(
            405, "method-not-allowed", Text("Zo kan dit niet", "Not this way"),
            Text("Op dit adres kan alleen: \(names).", "This address takes only: \(names)."))
    }

    static func faults(_ input: InputFaults) -> Problem {
        Problem(
            422, "invalid-input", Text("Niet alles is goed ingevuld", "Not everything is filled in correctly"),
            Text(
                "Er is niets bewaard. Verbeter de genoemde velden.", "Nothing was saved. Correct the fields named."),
            faults: input.faults)
    }

    static func refused(_ refused: Refused) -> Problem {
        Problem(
            refused.status.rawValue, refused.code.name,
            refused.toOutsider ?? Text("Dit kan nu niet", "This cannot be done now"), refused.text,
            faults: refused.field.map { [FieldFault(path: $0, text: refused.text)] } ?? [],
            isToOutsider: refused.toOutsider != nil)
    }
}

extension House {
    /// What a thrown error means to the person; nil for what is Griffie's own fault.
    package func problem(of error: any Error) -> Problem? {
        switch error {
        case let problem as Problem: return problem
        case let refused as Refused: return .refused(refused)
        case let faults as InputFaults: return .faults(faults)
        case let unadmitted as Unadmitted: return unadmitted == .signedOut ? .signedOut : .forbidden
        case let fault as PoolFault: return fault == .busy ? .busy : .unavailable
        case let database as DatabaseError: return problem(of: database)
        default: return nil
        }
    }

    private func problem(of error: DatabaseError) -> Problem? {
        if error.isConnectionLost { return .unavailable }
        if error.isCancelled { return .tooSlow }
        if error.isLockConflict { return .busy }
        if error.isPermissionDenied { return .forbidden }
        // invalid_schema_name, undefined_table, undefined_function: a database that has not been migrated.
        if ["3F000", "42P01", "42883"].contains(error.sqlState) { return .unmigrated }
        // numeric_value_out_of_range: a number larger than what it counts can be.
        if error.sqlState == "22003" { return .tooLarge }
        if let rule = error.constraint, let text = rules[rule] {
            return Problem(409, rule, Text("Dit kan niet worden bewaard", "This cannot be saved"), text)
        }
        return error.sqlState?.hasPrefix("23") == true ? .contradiction : nil
    }
}
