internal import Doors
internal import Postgres
internal import Values
internal import Web

/// What a thrown error becomes on the command line.
enum Failures {
    static func told(_ facts: RunFacts, _ body: () throws -> CommandOutcome) -> CommandOutcome {
        do {
            return try body()
        } catch {
            let (status, text) = describe(error)
            if facts.json {
                let document = JSON.object([("detail", .string(text(facts.language)))])
                return CommandOutcome(status: status, err: document.line)
            }
            return CommandOutcome(status: status, err: text(facts.language))
        }
    }

    private static func describe(_ error: any Error) -> (Int32, Text) {
        switch error {
        case let failure as Failure: (failure.status, failure.text)
        case let fault as ClusterFault:
            (1, Text(fault.text.nl + "\n" + fault.detail, fault.text.en + "\n" + fault.detail))
        case let fault as MigrationFault: (1, fault.text)
        case let fault as ServerFault: (1, fault.sentence)
        case PoolFault.unavailable:
            (
                1,
                Text(
                    "De database antwoordt niet. Draait Griffie? Start het met scripts/run.",
                    "The database does not answer. Is Griffie running? Start it with scripts/run.")
            )
        default:
            (
                1,
                Text("Er ging iets mis: \(LogLine.describe(error))", "Something went wrong: \(LogLine.describe(error))")
            )
        }
    }
}
