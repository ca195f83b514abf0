internal import Doors
internal import Postgres
internal import Values
internal import Web

/// An objection to a decision, and what came of it.
struct Objection: Sendable {
    enum Outcome: String, Titled {
        case upheld, dismissed, withdrawn

        static let sample = Outcome.dismissed

        var title: Text {
            switch self {
            case .upheld: Text("gegrond", "upheld")
            case .dismissed: Text("ongegrond", "dismissed")
            case .withdrawn: Text("ingetrokken door de reviewer", "withdrawn by the reviewer")
            }
        }
    }

    struct Settlement: Sendable {
        let outcome: Outcome
        let ground: String
        let settledOn: Day
        let settledBy: String?
    }

    let id: ID<Objection>
    let receivedOn: Day
    let summary: String
    let recordedBy: String?
    let settlement: Settlement?

    static let words = Text("Het bezwaar", "The objection")

    init(_ row: Row) throws {
        id = try row("id")
        receivedOn = try row("received_on")
        summary = try row("summary")
        recordedBy = try row("recorder")
        if let outcome: String = try row("outcome") {
            settlement = Settlement(
                outcome: Outcome(rawValue: outcome) ?? .sample, ground: try row("outcome_ground"),
                settledOn: try row("settled_on"), settledBy: try row("settler"))
        } else {
            settlement = nil
        }
    }

    var json: JSON {
        [
            "receivedOn": .day(receivedOn), "summary": .string(summary), "recordedBy": .text(recordedBy),
            "outcome": .text(settlement?.outcome.rawValue), "outcomeGround": .text(settlement?.ground),
            "settledOn": .day(settlement?.settledOn), "settledBy": .text(settlement?.settledBy),
        ]
    }
}
