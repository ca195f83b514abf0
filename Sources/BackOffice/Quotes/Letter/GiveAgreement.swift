internal import Doors
internal import Postgres
internal import Values
internal import Web

/// A director agrees by a link, with name, function and a tick for each thing agreed to. Pressing twice is harmless.
struct GiveAgreement: Action {
    static let door = Door(
        "agreement give", path: "/agreement/{secret}", roles: [.link],
        title: Text("Akkoord geven", "Agree"), button: Text("Akkoord geven", "Agree"),
        help: Text(
            "Een directeur geeft akkoord namens de organisatie.", "A director agrees on behalf of the organisation."),
        forEver: Text(
            "Uw akkoord geldt namens uw organisatie en blijft staan.",
            "Your agreement holds on behalf of your organisation and stays."))
    static let refusals: [RefusalCode] = [
        .linkDead, .letterReplaced, .letterClosed, .agreementReviewEnded, .letterExpired,
    ]

    private let name: String
    private let function: String
    private let ticks: [AgreementKind: Bool]

    init(_ read: inout FieldReader) {
        let _: String = read.value("secret", Text("Link", "Link"))
        name = read.freeText("name", Text("Uw naam", "Your name"), most: 200)
        function = read.freeText("function", Text("Uw functie", "Your function"), most: 200)
        ticks = [
            .groundRules: read.flag("agreesToGroundRules", Self.words(.groundRules)),
            .share: read.flag("agreesToShare", Self.words(.share)),
        ]
    }

    static func words(_ kind: AgreementKind) -> Text {
        switch kind {
        case .groundRules:
            Text(
                "Onze organisatie gaat akkoord met de grondregels", "Our organisation agrees to the ground rules")
        case .share:
            Text("Onze organisatie gaat akkoord met haar aandeel", "Our organisation agrees to its share")
        }
    }

    static func field(_ kind: AgreementKind) -> String {
        kind == .groundRules ? "agreesToGroundRules" : "agreesToShare"
    }

    func perform(in context: Context) throws -> Done {
        let letter = try ShowLetter.opened(in: context)
        try letter.mustNotBeReplaced()
        let missing = letter.open.filter { ticks[$0] != true }
        guard missing.isEmpty else {
            throw InputFaults(
                missing.map { kind in
                    FieldFault(
                        path: Self.field(kind),
                        text: Text(
                            "Zet een vinkje als u akkoord gaat met \(kind.title.nl).",
                            "Tick the box if you agree to \(kind.title.en)."))
                })
        }
        let count =
            try letter.open.isEmpty ? 0 : LetterStore.agree(Director(name: name, function: function), in: context.tx)
        let message =
            count == 0
            ? Text("Uw akkoord was al vastgelegd.", "Your agreement was recorded already.")
            : Text("Dank u wel. Uw akkoord is vastgelegd.", "Thank you. Your agreement was recorded.")
        return Done(
            message, at: "/agreement/\(context.credential.secret)",
            body: .object([("agreed", .array(letter.open.map { .string($0.rawValue) }))]))
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let letter = try ShowLetter.opened(in: context)
        return LetterPage(
            letter: letter, language: LetterLanguage.of(letter, in: context), form: form, target: form.target
        ).draw(guardFields: form.guardFields)
    }
}

/// A payer says no by a link, with a reason: that stops the version.
struct DeclineByLink: Action {
    static let door = Door(
        "agreement decline", path: "/agreement/{secret}/decline", roles: [.link],
        title: Text("Niet akkoord", "Do not agree"), button: Text("Offerte afwijzen", "Decline the quote"),
        help: Text(
            "Gaat uw organisatie niet akkoord met haar aandeel, dan stopt deze versie van de offerte. "
                + "Onze coördinator neemt dan contact met u op.",
            "If your organisation does not agree to its share, this version of the quote stops. "
                + "Our coordinator will then contact you."),
        forEver: Text(
            "Een afgewezen versie blijft afgewezen. Er kan een nieuwe versie komen.",
            "A declined version stays declined. A new version may follow."))
    static let refusals: [RefusalCode] = [
        .linkDead, .letterReplaced, .letterClosed, .agreementReviewEnded, .letterExpired, .letterNotPayer,
        .letterAgreed,
    ]

    private let reason: String

    init(_ read: inout FieldReader) {
        let _: String = read.value("secret", Text("Link", "Link"))
        reason = read.freeText("reason", Text("Uw reden", "Your reason"), most: 1000, lines: true)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        _ = try answerable(in: context)
        return .absent
    }

    private static func answerable(in context: Context) throws -> Letter {
        let letter = try ShowLetter.opened(in: context)
        try letter.mustNotBeReplaced()
        guard letter.share != nil else { throw LetterRefused.notPayer }
        guard letter.open.contains(.share) else { throw LetterRefused.agreed }
        return letter
    }

    func perform(in context: Context) throws -> Done {
        let letter = try Self.answerable(in: context)
        try LetterStore.decline(reason, in: context.tx)
        let language = LetterLanguage.of(letter, in: context)
        return Done(
            Text("Uw antwoord is vastgelegd.", "Your answer was recorded."), at: "/",
            body: .object([("state", "declined")]), page: LetterPage.declined(language))
    }
}
