internal import BackOffice
internal import Doors
internal import Glibc
internal import Values

/// The command line: what governs the run itself is taken out of the words, and the rest goes to the command it names.
@main
enum Griffie {
    static func main() {
        let outcome = run(Array(CommandLine.arguments.dropFirst()))
        if !outcome.out.isEmpty { Terminal.write(outcome.out + "\n", to: 1) }
        if !outcome.err.isEmpty { Terminal.write(outcome.err + "\n", to: 2) }
        exit(outcome.status)
    }

    private static func run(_ arguments: [String]) -> CommandOutcome {
        var flags = Flags(arguments, switches: ["json", "dry-run", "help", "demo", "version"])
        let facts = RunFacts(&flags)
        let command = Commands.all.first { command in flags.words.starts(with: command.words) }
        if let command {
            if flags.has("help") { return CommandOutcome(status: 0, out: command.help(facts.language)) }
            return Failures.told(facts) { try command.run(flags, facts) }
        }
        if flags.words.isEmpty {
            return CommandOutcome(status: flags.has("help") ? 0 : 2, out: Overview.text(facts.language))
        }
        return Failures.told(facts) { try throughDoors(flags, facts) }
    }

    private static func throughDoors(_ flags: Flags, _ facts: RunFacts) throws -> CommandOutcome {
        let door = CommandDoor(
            house: BackOffice.house, language: facts.language, isTerminal: Terminal.isTerminal(1),
            unixUser: Terminal.userName, site: facts.installation.site, save: Terminal.save,
            database: { try facts.installation.database() })
        if let outcome = door.run(flags, json: facts.json, dryRun: facts.dryRun, token: try facts.personToken(flags)) {
            return outcome
        }
        let name = flags.words.prefix(2).joined(separator: " ")
        let text = Text(
            "“\(name)” is geen opdracht van griffie. Zie: griffie --help",
            "“\(name)” is no command of griffie. See: griffie --help")
        return CommandOutcome(status: 2, err: text(facts.language))
    }
}
