internal import BackOffice
internal import Doors
internal import Values
internal import Web

/// A command that is no action or view: it runs the service itself.
struct Command: Sendable {
    /// The words that name it.
    let words: [String]
    let usage: String
    let sentence: Text
    let run: @Sendable (Flags, RunFacts) throws -> CommandOutcome

    func help(_ language: Language) -> String { sentence(language) + "\n\n  " + usage }
}

enum Commands {
    static let all: [Command] = [
        Command(
            words: ["serve"], usage: "griffie serve [--demo] [--port 8080] [--data DIR]",
            sentence: Text(
                "Start de database, brengt haar bij de tijd en bedient de pagina's.",
                "Starts the database, migrates it and serves the pages."),
            run: { try Serve(flags: $0, facts: $1).run() }),
        Command(
            words: ["migrate"], usage: "griffie migrate [--data DIR]",
            sentence: Text("Brengt de database bij de tijd.", "Migrates the database."),
            run: { _, facts in try Migrate(facts).run() }),
        Command(
            words: ["import"], usage: Import.usage,
            sentence: Text(
                "Neemt een lijst over uit een CSV-bestand: alles of niets.",
                "Takes a list over from a CSV file: all or nothing."),
            run: { try Import(flags: $0, facts: $1).run() }),
    ]
}

/// What `griffie --help` shows.
enum Overview {
    static func text(_ language: Language) -> String {
        let house = BackOffice.house
        var lines = [
            language == .nl ? "griffie OPDRACHT [--json] [--as E-MAIL]" : "griffie COMMAND [--json] [--as E-MAIL]", "",
        ]
        lines += Commands.all.map { "  " + $0.words.joined(separator: " ") + "  –  " + $0.sentence(language) }
        lines.append("")
        let doors =
            // What only the holder of a one-time link may do is not done here.
            house.views.filter { $0.door.roles != [.link] }.map { ($0.door.name, $0.door.title(language)) }
            + house.actions.filter { $0.door.roles != [.link] }.map { ($0.door.name, $0.door.title(language)) }
        let width = doors.map(\.0.count).max() ?? 0
        lines += doors.sorted { $0.0 < $1.0 }.map { name, title in
            "  " + name + String(repeating: " ", count: width - name.count + 2) + title
        }
        return lines.joined(separator: "\n")
    }
}
