internal import Doors
internal import Values
internal import Web

/// Changes how a reviewer is reached.
struct ChangeReviewer: Action {
    static let door = Door(
        "reviewer change", path: "/reviewers/{reviewer}/change", roles: [.coordinator],
        title: Text("Reviewer wijzigen", "Change the reviewer"),
        button: Text("Wijziging bewaren", "Save the change"),
        help: Text(
            "Wijzig naam, bereikbaarheid, taal of woonplaats.", "Change the name, ways to reach, language or town."))
    static let refusals: [RefusalCode] = [.notFound, .stale, AccessRefused.emailTaken]

    let reviewer: ID<Reviewer>
    let name: String
    let email: EmailAddress?
    let phone: String?
    let language: SpokenLanguage
    let city: String?
    let seen: Int64?

    init(_ read: inout FieldReader) {
        reviewer = read.value("reviewer", Text("reviewer", "reviewer"))
        name = read.line("name", Text("Naam", "Name"))
        email = read.optional("email", Text("E-mailadres", "E-mail address"))
        phone = read.optionalLine("phone", Text("Telefoon", "Telephone"), most: 40)
        language = read.choice("language", Text("Taal", "Language"), standard: SpokenLanguage.nl)
        city = read.optionalLine("city", Text("Woonplaats", "Town"))
        seen = read.seen()
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewerStore.locked(reviewer, context.tx)
        if let seen, seen != standing.version { throw Refused.stale(Reviewer.words, current: standing.tree) }
        if let email, let other = try PeopleStore.find(email: email, in: context.tx), other.id != standing.person {
            throw AccessRefused.taken(email)
        }
        let isSaved = try ReviewerStore.changePerson(
            standing.person, name, email, phone, language, seen: standing.version, context.tx)
        guard isSaved else {
            throw Refused.stale(
                Reviewer.words, current: try ReviewerStore.find(reviewer, context.tx).tree)
        }
        try ReviewerStore.setCity(city, of: reviewer, context.tx)
        return Done(
            Text("\(name) is gewijzigd.", "\(name) has been changed."), at: standing.href,
            body: ["id": .integer(reviewer.value)])
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try ReviewerStore.find(Reviewer.id(path), context.tx).tree
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewerForm.draw(form, of: Reviewer.id(form.path), in: context)
    }
}

/// A form about a reviewer, under his or her name, with the way back to the page.
enum ReviewerForm {
    static func draw(_ form: FormState, of id: ID<Reviewer>, in context: Context) throws -> HTML {
        let reviewer = try ReviewerStore.find(id, context.tx)
        return SubjectForm.draw(form, kicker: reviewer.registerNumber + " · " + reviewer.name, cancel: reviewer.href)
    }
}
