internal import Doors
internal import Values
internal import Web

/// Who agrees on behalf of a party: a contact person of its organisation, or a name and function as typed.
struct DirectorFields: Sendable {
    private let contact: ID<DirectorContact>?
    private let name: String?
    private let function: String?

    static let refusals: [RefusalCode] = [.agreementNoDirector]

    init(_ read: inout FieldReader) {
        contact = read.optionalPick(
            "contact", Text("Contactpersoon", "Contact"),
            hint: Text(
                "Wie namens deze organisatie akkoord mag gaan. Staat de persoon er niet bij, vul dan de naam in.",
                "Who may agree on behalf of this organisation. If the person is not listed, fill in the name."),
            from: Self.choices)
        name = read.optionalFreeText("directorName", Text("Naam", "Name"), most: 200, lines: false)
        function = read.optionalFreeText("directorFunction", Text("Functie", "Function"), most: 200, lines: false)
    }

    /// What was typed goes before what is known of the contact.
    func director(of standing: AgreementStanding, in context: Context) throws -> (Director, EmailAddress?) {
        var known: AgreementStore.Contact?
        if let contact {
            known = try AgreementStore.contacts(of: standing.party, in: context.tx).first { $0.id == contact }
            if known == nil { throw Refused.notFound(Text("Deze contactpersoon", "This contact")) }
        }
        guard let name = name ?? known?.name, let function = function ?? known?.function else {
            throw AgreementsRefused.noDirector
        }
        return (Director(name: name, function: function), known?.email)
    }

    /// The form begins with the one contact who may agree, where there is one.
    static func onlyOne(_ path: FieldTree, in context: Context) throws -> FieldTree {
        guard let party = ID<QuoteParty>.parse(path["party"].shown) else { return .absent }
        let contacts = try AgreementStore.contacts(of: party, in: context.tx).filter { $0.function != nil }
        return contacts.count == 1 ? .record(["contact": .text(String(contacts[0].id.value))]) : .absent
    }

    /// The contacts of the party in the address of the form.
    @Sendable
    private static func choices(in context: Context) throws -> [Choice] {
        guard let party = PartyAddress.party(in: context) else { return [] }
        return try AgreementStore.contacts(of: party, in: context.tx).map { contact in
            let words = [contact.name, contact.function].compactMap(\.self).joined(separator: ", ")
            return Choice(String(contact.id.value), Text(words, words))
        }
    }
}

/// Where the actions about one party of a quote stand: `/quotes/{quote}/parties/{party}/…`.
enum PartyAddress {
    static let pattern = "/quotes/{quote}/parties/{party}"

    static func of(_ quote: ID<Quote>, _ party: ID<QuoteParty>) -> String {
        "/quotes/\(quote.value)/parties/\(party.value)"
    }

    static func party(in context: Context) -> ID<QuoteParty>? {
        guard let segments = context.request?.segments, let place = segments.firstIndex(of: "parties"),
            segments.indices.contains(place + 1)
        else { return nil }
        return ID<QuoteParty>.parse(segments[place + 1])
    }
}

/// The party that an action is about, and the fields of its address.
struct QuotePartyFields: Sendable {
    let quote: ID<Quote>
    let party: ID<QuoteParty>

    init(_ read: inout FieldReader) {
        quote = read.value("quote", Text("Offerte", "Quote"))
        party = read.value(
            "party", Text("Partij van de offerte", "Party of the quote"),
            hint: Text("Het id van de partij in quote show.", "The id of the party in quote show."))
    }

    /// - Throws: where there is no such party.
    func hold(in context: Context) throws -> AgreementStanding {
        guard let standing = try AgreementStore.hold(party, of: quote, on: context.today, in: context.tx) else {
            throw AgreementsRefused.noParty
        }
        return standing
    }

    /// What scripts get back of every action about a party.
    func json(_ more: [(String, JSON)] = []) -> JSON {
        .object([("quote", .integer(quote.value)), ("party", .integer(party.value))] + more)
    }

    var location: String { "/quotes/\(quote.value)" }
}

/// The forms about a party of a quote lead back to the quote: the party has no page of its own.
protocol AboutQuoteParty: Action {}

extension AboutQuoteParty {
    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? { "/quotes/\(path["quote"].shown)" }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        guard let quote = ID<Quote>.parse(path["quote"].shown), let party = ID<QuoteParty>.parse(path["party"].shown),
            let standing = try AgreementStore.find(party, of: quote, on: context.today, in: context.tx)
        else { throw AgreementsRefused.noParty }
        return [standing.number, standing.name].compactMap(\.self).joined(separator: " · ")
    }
}
