internal import Doors
internal import Look
internal import Values
internal import Web

/// The search over everything that the caller may see.
struct SearchShow: View {
    static let door = ViewDoor(
        "search show", path: "/search", roles: Role.everyone, title: Text("Zoeken", "Search"),
        help: Text(
            "Zoekt in leerreviews, offertes, organisaties en reviewers; een tikfout mag.",
            "Searches reviews, quotes, organisations and reviewers; a typing error is no harm."))

    private let words: String

    init(_ read: inout FieldReader) {
        words = read.optional("q", Text("Zoeken naar", "Search for")) ?? ""
        if words.count > 100 {
            read.fault("q", Text("Zoek met ten hoogste 100 tekens.", "Search with at most 100 characters."))
        }
    }

    func load(in context: Context) throws -> [SearchStore.Hit] {
        // The request acts in one role; what that role may not read is not asked for.
        let role = try context.caller.role
        let kinds = SearchStore.Kind.allCases.filter { $0.roles.contains(role) }
        guard !words.isEmpty, !kinds.isEmpty else { return [] }
        return try SearchStore.find(words, kinds: kinds, in: context.tx)
    }

    func json(_ model: [SearchStore.Hit], in context: Context) -> JSON {
        .array(
            model.map { hit in
                .object([
                    ("kind", .string(hit.kind.rawValue)), ("id", .integer(hit.id)), ("title", .string(hit.title)),
                    ("detail", .string(hit.detail)), ("href", .string(hit.kind.href(hit.id))),
                ])
            })
    }

    func page(_ model: [SearchStore.Hit], in context: Context) throws -> Page {
        let language = try context.language
        let say = Speech(language)
        let title = words.isEmpty ? say("Zoeken", "Search") : say("Gevonden voor “\(words)”", "Found for “\(words)”")
        let groups = SearchStore.Kind.allCases.map { kind in (kind, model.filter { $0.kind == kind }) }
            .filter { !$0.1.isEmpty }
        let main = HTML.fragment([
            PageHead(title).html,
            groups.isEmpty ? nothing(say) : .fragment(groups.map { group($0.0, $0.1, say) }),
        ])
        return Page(title, main: main)
    }

    private func nothing(_ say: Speech) -> HTML {
        EmptyState(
            words.isEmpty
                ? say("Waar zoek je naar?", "What are you looking for?") : say("Niets gevonden", "Nothing found"),
            say(
                "Zoek op een naam, een nummer of een deel daarvan. Een tikfout mag.",
                "Search for a name, a number or a part of it. A typing error is no harm.")
        ).html
    }

    private func group(_ kind: SearchStore.Kind, _ hits: [SearchStore.Hit], _ say: Speech) -> HTML {
        section {
            h2 { say(kind.plural) }
            PersonChip.list(
                hits.map {
                    PersonChip(
                        $0.title.isEmpty ? say("concept", "draft") : $0.title, $0.detail, href: $0.kind.href($0.id))
                })
        }
    }
}
