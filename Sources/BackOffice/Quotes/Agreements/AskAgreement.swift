internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// Makes a link by which a director can agree. It is shown once; only its digest is kept.
struct AskAgreement: AboutQuoteParty {
    static let door = Door(
        "agreement ask", path: PartyAddress.pattern + "/link", roles: [.coordinator],
        title: Text("Om akkoord vragen", "Ask for agreement"), button: Text("Link maken", "Make the link"),
        help: Text(
            "Maakt een link waarmee de directie leest wat haar aangaat en akkoord kan geven. De link wordt één keer getoond.",
            "Makes a link with which the director reads what concerns the organisation and can agree. It is shown once."
        ))
    static let refusals: [RefusalCode] = [
        .notFound, .agreementNothingOpen, .agreementClosed, .agreementReviewEnded, .agreementExpired,
        .agreementNoDirector, .linkPast,
    ]

    private let about: QuotePartyFields
    private let director: DirectorFields
    private let email: EmailAddress?
    private let until: Day?

    init(_ read: inout FieldReader) {
        about = QuotePartyFields(&read)
        director = DirectorFields(&read)
        email = read.optional("directorEmail", Text("E-mailadres", "E-mail address"))
        until = read.optional(
            "until", Text("De link werkt tot en met", "The link works until"),
            hint: Text("Leeg: de termijn van de instellingen.", "Empty: the term of the settings."))
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try DirectorFields.onlyOne(path, in: context)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try about.hold(in: context)
        let today = try context.today
        guard !standing.open.isEmpty else { throw AgreementsRefused.nothingOpen(standing) }
        if let ended = standing.ended { throw ended }
        let (director, knownEmail) = try director.director(of: standing, in: context)
        let until = try until ?? ChaseStore.lastDay(in: context.tx)
        if until < today { throw AgreementsRefused.linkPast(until) }
        let secret = Secret.token()
        let link = try ChaseStore.makeLink(
            secret, for: standing.party, director, email ?? knownEmail, until: until, in: context.tx)
        try ChaseStore.note(.asked, standing.party, on: today, nil, in: context.tx)
        let path = "/agreement/\(secret)"
        let say = Speech(try context.language)
        return Done(
            Text("De link voor \(standing.name) is gemaakt.", "The link for \(standing.name) was made."),
            at: about.location,
            body: about.json([
                ("link", .integer(link.value)), ("path", .string(path)),
                ("address", .string(context.address(of: path))), ("until", .string(until.iso)),
            ]),
            page: SecretPage.draw(
                say("Link voor \(director.name), \(standing.name)", "Link for \(director.name), \(standing.name)"),
                say(
                    "Stuur deze link zelf door. Hij werkt tot en met \(until.formatted(.nl)) en wordt hierna niet meer "
                        + "getoond.",
                    "Pass this link on yourself. It works until \(until.formatted(.en)) and is not shown again."),
                context.address(of: path), back: about.location, say))
    }
}

/// Takes a link back: it never works again.
struct RevokeLink: Action {
    static let door = Door(
        "link revoke", path: "/links/{link}/revoke", roles: [.coordinator],
        title: Text("Link intrekken", "Revoke the link"),
        help: Text("De link werkt daarna nooit meer.", "After this the link never works again."))
    static let refusals: [RefusalCode] = [.notFound, .linkRevoked]

    private let link: ID<AgreementLink>

    init(_ read: inout FieldReader) { link = read.value("link", Text("Link", "Link")) }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? {
        guard let link = ID<AgreementLink>.parse(path["link"].shown),
            let found = try ChaseStore.link(link, in: context.tx)
        else { throw AgreementsRefused.noLink }
        return "/quotes/\(found.quote.value)"
    }

    func perform(in context: Context) throws -> Done {
        _ = try context.caller
        guard let found = try ChaseStore.link(link, in: context.tx) else { throw AgreementsRefused.noLink }
        guard try ChaseStore.revoke(link, in: context.tx) else { throw AgreementsRefused.linkRevoked }
        return Done(
            Text("De link is ingetrokken.", "The link was revoked."), at: "/quotes/\(found.quote.value)",
            body: .object([("link", .integer(link.value))]))
    }
}
