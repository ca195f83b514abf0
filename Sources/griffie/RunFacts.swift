internal import BackOffice
internal import Doors
internal import Glibc
internal import Values

/// What governs a run of the command line, whatever the command.
struct RunFacts {
    let json: Bool
    let dryRun: Bool
    let language: Language
    /// The e-mail address of the person to act as; nil acts as the console.
    let actsAs: String?
    private let givenToken: String?
    let installation: Installation

    init(_ flags: inout Flags) {
        json = flags.takeSwitch("json")
        dryRun = flags.takeSwitch("dry-run")
        // What is a field of the command itself stays there.
        let own = BackOffice.house.fields(ofCommand: flags.words)
        let asked = own.contains("language") ? nil : flags.take("language")
        language = asked.flatMap(Language.init(rawValue:)) ?? .nl
        installation = Installation(dataFolder: flags.take("data"))
        // In `token create`, --as names whose token the console makes; everywhere else, who acts.
        let makesToken = flags.words.prefix(2) == ["token", "create"]
        actsAs = makesToken ? nil : flags.take("as")
        givenToken =
            (own.contains("token") ? nil : flags.take("token")) ?? getenv("GRIFFIE_TOKEN").map { String(cString: $0) }
    }

    /// The token of the person that `--as` names, asked for at a terminal where it was not given.
    func personToken(_ flags: Flags) throws -> String? {
        // A token says whose it is; making one is the console's.
        if let givenToken, flags.words.prefix(2) != ["token", "create"] { return givenToken }
        guard let actsAs else { return nil }
        if let typed = Terminal.ask("Token van \(actsAs): ") { return typed }
        throw Failure(
            status: 2,
            Text(
                "Het token van \(actsAs) ontbreekt. Geef het met --token of in GRIFFIE_TOKEN.",
                "The token of \(actsAs) is missing. Give it with --token or in GRIFFIE_TOKEN."))
    }
}

/// A command that could not be carried out, with its exit status: 1 refused, 2 used wrongly.
struct Failure: Error {
    let status: Int32
    let text: Text

    init(status: Int32, _ text: Text) {
        self.status = status
        self.text = text
    }
}
