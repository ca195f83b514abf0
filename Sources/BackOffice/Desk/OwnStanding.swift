internal import Doors
internal import Look
internal import Values
internal import Web

/// A reviewer's own standing on the start page: may he or she lead, and what is missing.
struct OwnStanding {
    private let file: MeterFile

    /// - Returns: nil for who is not in the register.
    init?(_ context: Context) throws {
        guard let person = try context.caller.person, let own = try ReviewerStore.find(person: person, context.tx)
        else { return nil }
        file = try MeterFile(own.id, on: nil, in: context)
    }

    var sentence: Text { StandingWords.sentence(file.standing) }

    func html(_ language: Language) -> HTML {
        let say = Speech(language)
        return section {
            h2 { say("Mijn registratie", "My registration") }
            p { file.standing.light.mark(language).html }
            p { sentence(language) }
            if let next = MeterWords(file: file).next { p { next(language) } }
            p { a(href: OwnPage.door.path) { say("Bekijk wat meetelt", "See what counts") } }
        }
    }
}
