internal import Doors
internal import Values
internal import Web

/// Records that a reviewer agreed to stand in the public register.
struct PublishReviewer: Action {
    static let door = Door(
        "reviewer publish", path: "/reviewers/{reviewer}/publication", roles: [.coordinator],
        title: Text("Toestemming voor het register vastleggen", "Record the consent for the register"),
        button: Text("Toestemming vastleggen", "Record the consent"),
        help: Text(
            "Wie toestemt, staat met naam, nummer en niveau in het openbare register zolang de registratie loopt.",
            "Who agrees stands in the public register, with name, number and level, as long as the registration runs."))
    static let refusals: [RefusalCode] = [.notFound, PublicationRefused.givenCode]

    let reviewer: ID<Reviewer>
    let ground: String
    let withTown: Bool
    let fromDay: Day?

    init(_ read: inout FieldReader) {
        reviewer = read.value("reviewer", Text("reviewer", "reviewer"))
        ground = read.freeText(
            "ground", Text("Hoe de toestemming is gegeven", "How the consent was given"),
            hint: Text("Bijvoorbeeld: per e-mail van 3 september.", "For example: by e-mail of 3 September."), most: 500
        )
        withTown = read.flag("withTown", Text("Ook de woonplaats tonen", "Show the town as well"))
        fromDay = read.optional(
            "fromDay", Text("Vanaf", "From"), hint: Text("Leeg: vanaf vandaag.", "Empty: from today."))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewerStore.locked(reviewer, context.tx)
        let today = try context.today
        let from = fromDay ?? today
        guard from <= today else {
            throw InputFaults([
                FieldFault(
                    path: "fromDay",
                    text: Text("Kies vandaag of een eerdere dag.", "Choose today or an earlier day."))
            ])
        }
        try Publishing.give(reviewer, from: from, withTown: withTown, ground: ground, in: context)
        return Done(
            Text(
                "\(standing.name) staat in het openbare register zolang de registratie loopt.",
                "\(standing.name) stands in the public register as long as the registration runs."),
            at: standing.href, body: ["id": .integer(reviewer.value), "from": .day(from)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewerForm.draw(form, of: Reviewer.id(form.path), in: context)
    }
}

/// Records that a reviewer took the consent back.
struct UnpublishReviewer: Action {
    static let door = Door(
        "reviewer unpublish", path: "/reviewers/{reviewer}/publication/end", roles: [.coordinator],
        title: Text("Toestemming voor het register terugnemen", "Take the consent for the register back"),
        button: Text("Toestemming terugnemen", "Take the consent back"),
        help: Text(
            "De reviewer staat vanaf vandaag niet meer in het openbare register.",
            "From today on the reviewer stands no longer in the public register."))
    static let refusals: [RefusalCode] = [.notFound, PublicationRefused.noneCode]

    let reviewer: ID<Reviewer>
    let ground: String

    init(_ read: inout FieldReader) {
        reviewer = read.value("reviewer", Text("reviewer", "reviewer"))
        ground = read.freeText(
            "ground", Text("Hoe de toestemming is teruggenomen", "How the consent was taken back"), most: 500)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewerStore.locked(reviewer, context.tx)
        try Publishing.end(reviewer, ground: ground, in: context)
        return Done(
            Text(
                "\(standing.name) staat niet meer in het openbare register.",
                "\(standing.name) stands no longer in the public register."), at: standing.href,
            body: ["id": .integer(reviewer.value)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewerForm.draw(form, of: Reviewer.id(form.path), in: context)
    }
}

/// Giving the consent and taking it back, whoever records it.
enum Publishing {
    /// A choice other than the one that holds takes its place from today on.
    static func give(
        _ reviewer: ID<Reviewer>, from day: Day, withTown: Bool, ground: String?, in context: Context
    ) throws {
        let today = try context.today
        if let standing = try PublicationStore.standing(of: reviewer, on: today, context.tx), day == today {
            guard standing.withTown != withTown else { throw PublicationRefused.given }
            try PublicationStore.end(standing.id, on: today, ground: ground, context.tx)
        } else if try PublicationStore.isGiven(of: reviewer, from: day, context.tx) {
            throw PublicationRefused.given
        }
        try PublicationStore.give(reviewer, from: day, withTown: withTown, ground: ground, context.tx)
    }

    static func end(_ reviewer: ID<Reviewer>, ground: String?, in context: Context) throws {
        let today = try context.today
        guard let standing = try PublicationStore.standing(of: reviewer, on: today, context.tx) else {
            throw PublicationRefused.none
        }
        try PublicationStore.end(standing.id, on: today, ground: ground, context.tx)
    }
}
