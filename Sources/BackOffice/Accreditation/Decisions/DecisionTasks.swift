internal import Doors
internal import Postgres
internal import Values

/// What decisions ask of supervisors and the board today, for the start page.
enum DecisionTasks {
    static func forToday(_ caller: Caller, _ tx: Transaction) throws -> [DeskTask] {
        guard let person = caller.person, caller.roles.contains(.supervisor) || caller.roles.contains(.board) else {
            return []
        }
        let found = try tx.pipeline([
            DecisionTaskStore.waiting(for: person), DecisionTaskStore.objections(for: person),
        ])
        return try found[0].map(waiting) + found[1].map(objection)
    }

    private static func waiting(_ row: Row) throws -> DeskTask {
        let name: String = try row("name")
        let kind = DecisionKind(rawValue: try row("matter")) ?? .sample
        let isAnnulment: Bool = try row("is_annulment")
        let words =
            isAnnulment
            ? Text("het terugnemen van “\(kind.title.nl)”", "taking back “\(kind.title.en)”")
            : Text("het besluit “\(kind.title.nl)”", "the decision “\(kind.title.en)”")
        return DeskTask(
            Text(
                "\(capital(words.nl)) over \(name) wacht op een tweede.",
                "\(capital(words.en)) on \(name) waits for a second person."),
            Text("Besluit bekijken", "See the decision"), href: Decision.href(try row("id")), day: try row("day"),
            urgency: .now)
    }

    private static func objection(_ row: Row) throws -> DeskTask {
        let name: String = try row("name")
        let outcome: String? = try row("outcome")
        let sentence =
            outcome == nil
            ? Text("Op het bezwaar van \(name) is nog niet beslist.", "The objection of \(name) is not settled yet.")
            : Text(
                "Het bezwaar van \(name) is gegrond, maar het besluit is nog niet verbeterd.",
                "The objection of \(name) was upheld, but the decision was not corrected yet.")
        return DeskTask(
            sentence, Text("Besluit bekijken", "See the decision"), href: Decision.href(try row("decision")),
            day: try row("day"), urgency: .now)
    }

    private static func capital(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}
