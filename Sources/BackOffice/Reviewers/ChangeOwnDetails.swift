internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Lets a reviewer change his or her own telephone number and language.
struct ChangeOwnDetails: Action {
    static let door = Door(
        "me change", path: "/me/change", roles: [.reviewer],
        title: Text("Mijn gegevens wijzigen", "Change my details"),
        button: Text("Wijziging bewaren", "Save the change"),
        help: Text(
            "Wijzig je telefoonnummer of taal. Klopt iets anders niet? Vraag het de coördinator.",
            "Change your telephone number or language. Is anything else wrong? Ask the coordinator."))
    static let refusals: [RefusalCode] = [ReviewersRefused.notInRegisterCode, .stale]

    let phone: String?
    let language: SpokenLanguage
    let seen: Int64?

    init(_ read: inout FieldReader) {
        phone = read.optionalLine("phone", Text("Telefoon", "Telephone"), most: 40)
        language = read.choice("language", Text("Taal", "Language"), standard: SpokenLanguage.nl)
        seen = read.seen()
    }

    func perform(in context: Context) throws -> Done {
        let own = try Self.own(in: context)
        let changed = try ReviewerStore.changeOwn(own.person, phone, language, seen: seen ?? own.version, context.tx)
        guard changed else { throw Refused.stale(Reviewer.words, current: Self.tree(own)) }
        return Done(
            Text("Je gegevens zijn bewaard.", "Your details were saved."), at: "/me",
            body: ["id": .integer(own.id.value)])
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree { tree(try own(in: context)) }

    private static func own(in context: Context) throws -> Reviewer {
        guard let person = try context.caller.person, let own = try ReviewerStore.find(person: person, context.tx)
        else { throw ReviewersRefused.notInRegister }
        return own
    }

    private static func tree(_ own: Reviewer) -> FieldTree {
        .record([
            "phone": .kept(own.phone), "language": .text(own.language.rawValue), "seen": .number(String(own.version)),
        ])
    }
}
