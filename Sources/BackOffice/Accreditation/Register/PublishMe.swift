internal import Doors
internal import Values
internal import Web

/// A reviewer agrees to stand in the public register.
struct PublishMe: Action {
    static let door = Door(
        "me publish", path: "/me/publication", roles: [.reviewer],
        title: Text("In het openbare register staan", "Stand in the public register"),
        button: Text("Toestemming geven", "Give my consent"),
        help: Text(
            "Met jouw toestemming staan je naam, nummer en niveau in het openbare register zolang je registratie "
                + "loopt. Je kunt de toestemming elke dag terugnemen; zij vervalt dan meteen.",
            "With your consent your name, number and level stand in the public register as long as your registration "
                + "runs. You can take it back on any day; it then ends at once."))
    static let refusals: [RefusalCode] = [ReviewersRefused.notInRegisterCode, PublicationRefused.givenCode]

    let withTown: Bool

    init(_ read: inout FieldReader) {
        withTown = read.flag("withTown", Text("Ook mijn woonplaats tonen", "Show my town as well"))
    }

    func perform(in context: Context) throws -> Done {
        let own = try OwnReviewer.find(in: context)
        try Publishing.give(own.id, from: context.today, withTown: withTown, ground: nil, in: context)
        return Done(
            Text(
                "Je staat in het openbare register zolang je registratie loopt.",
                "You stand in the public register as long as your registration runs."), at: "/me",
            body: ["id": .integer(own.id.value), "withTown": .bool(withTown)])
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        let own = try OwnReviewer.find(in: context)
        let standing = try PublicationStore.standing(of: own.id, on: context.today, context.tx)
        return .record(["withTown": .boolean(standing?.withTown ?? false)])
    }
}

/// A reviewer takes the consent back.
struct UnpublishMe: Action {
    static let door = Door(
        "me unpublish", path: "/me/publication/end", roles: [.reviewer],
        title: Text("Uit het openbare register", "Out of the public register"),
        button: Text("Toestemming terugnemen", "Take my consent back"),
        help: Text(
            "Je staat vanaf vandaag niet meer in het openbare register.",
            "From today on you stand no longer in the public register."))
    static let refusals: [RefusalCode] = [ReviewersRefused.notInRegisterCode, PublicationRefused.noneCode]

    init(_ read: inout FieldReader) {}

    func perform(in context: Context) throws -> Done {
        let own = try OwnReviewer.find(in: context)
        try Publishing.end(own.id, ground: nil, in: context)
        return Done(
            Text("Je staat niet meer in het openbare register.", "You stand no longer in the public register."),
            at: "/me", body: ["id": .integer(own.id.value)])
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? { "/me" }
}

/// The reviewer that the person at work is.
enum OwnReviewer {
    /// - Throws: `reviewer.not-in-register`.
    static func find(in context: Context) throws -> Reviewer {
        guard let person = try context.caller.person, let own = try ReviewerStore.find(person: person, context.tx)
        else { throw ReviewersRefused.notInRegister }
        return own
    }
}
