internal import Doors
internal import Values
internal import Web

/// Registers a reviewer: somebody who is known already, or a new person.
struct RegisterReviewer: Action {
    static let door = Door(
        "reviewer register", path: "/reviewers", formPath: "/reviewers/new", roles: [.coordinator],
        title: Text("Reviewer toevoegen", "Add a reviewer"),
        help: Text(
            "Kies iemand die al bekend is, of vul de gegevens van een nieuwe persoon in. Het nummer volgt vanzelf.",
            "Choose somebody who is known already, or fill in the details of a new person. The number follows."))
    static let refusals: [RefusalCode] = [.notFound, ReviewersRefused.registeredCode, AccessRefused.emailTaken]

    let person: ID<Person>?
    let name: String?
    let email: EmailAddress?
    let phone: String?
    let language: SpokenLanguage
    let city: String?
    let activeFrom: Day?

    init(_ read: inout FieldReader) {
        person = read.optionalPick(
            "person", Text("Iemand die al bekend is", "Somebody who is known already"),
            from: ReviewerStore.newcomers)
        name = read.optionalLine("name", Text("Naam van een nieuwe persoon", "Name of a new person"))
        email = read.optional("email", Text("E-mailadres", "E-mail address"))
        phone = read.optionalLine("phone", Text("Telefoon", "Telephone"), most: 40)
        language = read.choice("language", Text("Taal", "Language"), standard: SpokenLanguage.nl)
        city = read.optionalLine("city", Text("Woonplaats", "Town"))
        activeFrom = read.optional(
            "activeFrom", Text("Actief vanaf", "Active from"), hint: Text("Leeg: vanaf vandaag.", "Empty: from today."))
        if read.isMissing("person"), read.isMissing("name") {
            read.fault(
                "name",
                Text(
                    "Kies iemand die al bekend is, of vul een naam in.",
                    "Choose somebody who is known already, or fill in a name."))
        }
        if person != nil, name != nil {
            read.fault(
                "name",
                Text(
                    "Kies iemand of vul een nieuwe naam in, niet allebei.",
                    "Choose somebody or fill in a new name, not both."))
        }
    }

    func perform(in context: Context) throws -> Done {
        let known = try knownOrNew(in: context)
        let number = try ReviewerStore.nextNumber(context.tx)
        let id = try ReviewerStore.register(known.id, number: number, city: city, context.tx)
        let first = try activeFrom ?? context.today
        _ = try ActivePeriodStore.start(of: id, from: first, until: nil, ground: nil, context.tx)
        return Done(
            Text(
                "\(known.name) staat in het register als \(number).",
                "\(known.name) is in the register as \(number)."), at: Reviewer.href(id),
            body: [
                "id": .integer(id.value), "registerNumber": .string(number), "person": .integer(known.id.value),
            ])
    }

    private func knownOrNew(in context: Context) throws -> (id: ID<Person>, name: String) {
        if let person {
            let known = try PeopleStore.find(person, in: context.tx)
            if let registered = try ReviewerStore.find(person: person, context.tx) {
                throw ReviewersRefused.registered(registered)
            }
            return (known.id, known.name)
        }
        if let email, try PeopleStore.find(email: email, in: context.tx) != nil { throw AccessRefused.taken(email) }
        let newName = name ?? ""
        let id = try ReviewerStore.addPerson(newName, email, phone, language, context.tx)
        return (id, newName)
    }
}
