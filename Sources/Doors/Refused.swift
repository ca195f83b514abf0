package import Values

/// A refusal's name, the same at every door: `quote.not-draft`. Scripts may rely on it.
package struct RefusalCode: Sendable, Hashable, ExpressibleByStringLiteral {
    package let name: String

    package init(stringLiteral value: String) { name = value }
    package init(_ name: String) { self.name = name }
}

/// An action was refused: the sentence says which record, which rule and what to do now.
package struct Refused: Error, Sendable {
    package enum Status: Int, Sendable {
        case forbidden = 403
        case notFound = 404
        /// The state of the record does not allow it, or it has changed since it was seen.
        case conflict = 409
        /// The request's own content breaks a rule of the foundation.
        case unprocessable = 422
        case tooMany = 429
    }

    package let code: RefusalCode
    package let text: Text
    package let status: Status
    /// The field it is about, where there is one.
    package let field: String?
    /// What stands in the record now, where an edit was stale.
    package let current: FieldTree?
    /// Told to somebody from outside: the heading of a page without the house around it.
    package let toOutsider: Text?

    package init(
        _ code: RefusalCode, _ text: Text, status: Status = .conflict, field: String? = nil, current: FieldTree? = nil,
        toOutsider: Text? = nil
    ) {
        self.code = code
        self.text = text
        self.status = status
        self.field = field
        self.current = current
        self.toOutsider = toOutsider
    }

    /// There is no such record, or none that this person may see.
    package static func notFound(_ what: Text) -> Refused {
        Refused(
            .notFound,
            Text(
                "\(what.nl) is niet gevonden. Misschien is het adres verkeerd, of mag je dit niet zien. Zoek opnieuw.",
                "\(what.en) was not found. The address may be wrong, or you may not see it. Please search again."),
            status: .notFound)
    }

    /// Somebody else changed the record after it was seen.
    package static func stale(_ what: Text, current: FieldTree) -> Refused {
        Refused(
            .stale,
            Text(
                "\(what.nl) is intussen door iemand anders gewijzigd. Jouw tekst staat er nog; "
                    + "vergelijk die met wat er nu staat en bewaar opnieuw.",
                "\(what.en) has been changed by somebody else. Your text is still here; "
                    + "compare it with what is there now and save again."),
            current: current)
    }
}

extension RefusalCode {
    package static let notFound: RefusalCode = "not-found"
    package static let stale: RefusalCode = "stale"
}
