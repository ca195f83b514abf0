internal import Doors
internal import Values
internal import Web

/// A reviewer's own page: what the register holds, and what of it he or she may change.
struct OwnPage: View {
    static let door = ViewDoor(
        "reviewer me", path: "/me", roles: [.reviewer], title: Text("Mijn gegevens", "My page"),
        help: Text("Toont wat het register over jou als reviewer bevat.", "Shows what the register holds about you."))

    init(_ read: inout FieldReader) {}

    func load(in context: Context) throws -> ReviewerFile {
        guard let person = try context.caller.person, let own = try ReviewerStore.find(person: person, context.tx)
        else { throw ReviewersRefused.notInRegister }
        return try ReviewerFile(own.id, in: context)
    }

    func json(_ model: ReviewerFile, in context: Context) throws -> JSON { model.json(try context.language) }

    func page(_ model: ReviewerFile, in context: Context) throws -> Page {
        try ReviewerSheet(file: model, language: context.language, today: context.today, setting: .own).page
    }
}
