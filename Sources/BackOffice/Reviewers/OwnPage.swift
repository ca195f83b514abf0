internal import Doors
internal import Look
internal import Values
internal import Web

/// A reviewer's own page: what the register holds, and what of it he or she may change.
struct OwnPage: View {
    static let door = ViewDoor(
        "reviewer me", path: "/me", roles: [.reviewer], title: Text("Mijn gegevens", "My page"),
        help: Text("Toont wat het register over jou als reviewer bevat.", "Shows what the register holds about you."))

    init(_ read: inout FieldReader) {}

    /// - Returns: nil for who may review but is not in the register yet.
    func load(in context: Context) throws -> ReviewerFile? {
        guard let person = try context.caller.person, let own = try ReviewerStore.find(person: person, context.tx)
        else { return nil }
        return try ReviewerFile(own.id, in: context)
    }

    func json(_ model: ReviewerFile?, in context: Context) throws -> JSON {
        guard let model else { throw ReviewersRefused.notInRegister }
        return model.json(try context.language)
    }

    func page(_ model: ReviewerFile?, in context: Context) throws -> Page {
        let language = try context.language
        guard let model else { return notYet(Speech(language)) }
        return try ReviewerSheet(file: model, language: language, today: context.today, setting: .own).page
    }

    private func notYet(_ say: Speech) -> Page {
        let title = Self.door.title(say.language)
        return Page(
            title,
            main: group {
                PageHead(title).html
                EmptyState(
                    say("Je staat nog niet in het register", "You are not in the register yet"),
                    say(
                        "Hier komt te staan wat het register over jou als reviewer bevat. "
                            + "Vraag de coördinator om je toe te voegen.",
                        "This page will show what the register holds about you as a reviewer. "
                            + "Ask the coordinator to add you.")
                ).html
            })
    }
}
