internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Records that a director agreed, on paper or by mail.
struct RecordAgreement: AboutQuoteParty {
    static let door = Door(
        "agreement record", path: PartyAddress.pattern + "/agreement", roles: [.coordinator],
        title: Text("Akkoord vastleggen", "Record the agreement"),
        help: Text(
            "Legt vast wie namens de directie akkoord ging, en wanneer. Met het laatste akkoord wordt de offerte bindend.",
            "Records who agreed on behalf of the directors, and when. With the last agreement the quote becomes binding."
        ),
        forEver: Text(
            "Een akkoord blijft staan. Is het laatste akkoord binnen, dan is de offerte bindend.",
            "An agreement stays. Once the last one is in, the quote is binding."), takesFiles: true)
    static let refusals: [RefusalCode] =
        [
            .notFound, .agreementNotAsked, .agreementNoDirector, .agreementAlready, .agreementClosed,
            .agreementReviewEnded, .agreementExpired, .agreementAhead, .agreementBeforeIssue,
        ] + DocumentUpload.refusals

    private let about: QuotePartyFields
    private let kind: AgreementKind?
    private let director: DirectorFields
    private let on: Day?
    private let file: UploadedFile?

    init(_ read: inout FieldReader) {
        about = QuotePartyFields(&read)
        kind = read.optionalChoice(
            "kind", Text("Akkoord met", "Agrees to"),
            hint: Text(
                "Niets gekozen: alles waarom deze partij is gevraagd.",
                "Nothing chosen: everything that this party was asked."))
        director = DirectorFields(&read)
        on = read.optional(
            "on", Text("Dag van het akkoord", "Day of the agreement"),
            hint: Text("Leeg: vandaag.", "Empty: today."))
        file = read.file(
            "document", Text("Getekend stuk", "Signed document"),
            hint: Text(
                "PDF, PNG, JPEG of gewone tekst, ten hoogste 32 MiB.", "PDF, PNG, JPEG or plain text, at most 32 MiB."))
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try DirectorFields.onlyOne(path, in: context)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try about.hold(in: context)
        let today = try context.today
        if let kind, !standing.asked.contains(kind) { throw AgreementsRefused.notAsked(standing, kind) }
        let (director, _) = try director.director(of: standing, in: context)
        let wanted = kind.map { [$0] } ?? standing.asked
        let open = wanted.filter(standing.open.contains)
        guard !open.isEmpty else { return try repeated(standing, wanted, director) }
        if let ended = standing.ended { throw ended }
        let day = on ?? today
        if day > today { throw AgreementsRefused.ahead(day, today: today) }
        if let issued = standing.issuedOn, day < issued { throw AgreementsRefused.beforeIssue(day, issued) }
        let document = try file.map { file in
            try DocumentStore.add(DocumentUpload(file, field: "document"), in: context.tx)
        }
        let isBinding = try AgreementStore.record(
            open, of: standing, by: director, on: day, document: document, in: context.tx)
        return done(standing, open, isBinding)
    }

    /// The same once more is harmless; another person than the one who agreed is not.
    private func repeated(_ standing: AgreementStanding, _ wanted: [AgreementKind], _ director: Director) throws -> Done
    {
        let other = standing.given.first { wanted.contains($0.kind) && $0.director.name != director.name }
        if let other { throw AgreementsRefused.already(standing, other) }
        return Done(
            Text(
                "Dit akkoord van \(standing.name) was al vastgelegd. Er is niets gewijzigd.",
                "This agreement of \(standing.name) was recorded already. Nothing was changed."), at: about.location,
            body: about.json([("agreed", .array([])), ("binding", .bool(standing.state == .binding))]))
    }

    private func done(_ standing: AgreementStanding, _ kinds: [AgreementKind], _ isBinding: Bool) -> Done {
        let binding =
            isBinding ? Text(" De offerte is nu bindend.", " The quote is binding now.") : Text("", "")
        return Done(
            Text(
                "Het akkoord van \(standing.name) is vastgelegd.\(binding.nl)",
                "The agreement of \(standing.name) was recorded.\(binding.en)"), at: about.location,
            body: about.json([
                ("agreed", .array(kinds.map { .string($0.rawValue) })), ("binding", .bool(isBinding)),
            ]))
    }
}
