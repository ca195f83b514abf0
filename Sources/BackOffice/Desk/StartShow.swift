internal import Doors
internal import Look
internal import Values
internal import Web

/// The start page: what needs this person today.
struct StartShow: View {
    static let door = ViewDoor(
        "start show", path: "/", roles: Role.everyone, title: Text("Vandaag", "Today"),
        help: Text("Wat vandaag aandacht vraagt.", "What asks for attention today."))

    init(_ read: inout FieldReader) {}

    func load(in context: Context) throws -> Caller { try context.caller }

    func json(_ model: Caller, in context: Context) -> JSON { .object([("today", .string(model.today.iso))]) }

    func page(_ model: Caller, in context: Context) throws -> Page {
        let say = Speech(try context.language)
        let main = HTML.fragment([
            PageHead(say("Wat vraagt aandacht", "What asks for attention"), kicker: model.today.formatted(say.language))
                .html,
            EmptyState(
                say("Niets dat op jou wacht", "Nothing waits for you"),
                say("Een rustige dag. Links staat al het werk.", "A quiet day. All the work is at the left.")
            ).html,
        ])
        return Page(say("Vandaag", "Today"), main: main)
    }
}
