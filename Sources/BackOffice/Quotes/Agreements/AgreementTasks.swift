internal import Postgres
internal import Values

/// Whom to ring about an agreement, and which quotes are about to run out. Nothing of it is kept.
enum AgreementTasks {
    /// How many days before the end of its validity a quote asks for attention.
    static let warningDays = 7

    /// The tasks that the caller may see, the most urgent first.
    static func forToday(_ tx: Transaction, today: Day) throws -> [DeskTask] {
        let found = try tx.pipeline([
            AgreementTaskStore.silent(today), AgreementTaskStore.unasked(today), AgreementTaskStore.ending(today),
        ])
        return try found[0].map { try task($0, silent) } + found[1].map { try task($0, unasked) }
            + found[2].map { try ending($0, today) }
    }

    /// A task about what one party has not said yet.
    private static func task(_ row: Row, _ sentence: (_ name: String, _ number: String, Day) -> Text) throws -> DeskTask
    {
        let quote: ID<Quote> = try row("quote")
        let day: Day = try row("day")
        return DeskTask(
            sentence(try row("name"), try row("number"), day), Text("Offerte bekijken", "See the quote"),
            href: "/quotes/\(quote.value)", day: day, urgency: .now)
    }

    private static func silent(_ name: String, _ number: String, _ day: Day) -> Text {
        Text(
            "\(name) is op \(day.formatted(.nl)) gevraagd om akkoord op \(number) en heeft nog niet geantwoord.",
            "\(name) was asked to agree to \(number) on \(day.formatted(.en)) and has not answered yet.")
    }

    private static func unasked(_ name: String, _ number: String, _ day: Day) -> Text {
        Text(
            "\(name) is nog niet om akkoord gevraagd op \(number), uitgebracht op \(day.formatted(.nl)).",
            "\(name) has not been asked yet to agree to \(number), issued on \(day.formatted(.en)).")
    }

    private static func ending(_ row: Row, _ today: Day) throws -> DeskTask {
        let quote: ID<Quote> = try row("quote")
        let number: String = try row("number")
        let day: Day = try row("day")
        let missing: Int64 = try row("missing")
        return DeskTask(
            Text(
                "\(number) is geldig tot en met \(day.formatted(.nl)). Nog niet akkoord: \(missing).",
                "\(number) is valid until \(day.formatted(.en)). Not yet agreed: \(missing)."),
            Text("Offerte bekijken", "See the quote"), href: "/quotes/\(quote.value)", day: day,
            urgency: day == today ? .now : .soon)
    }
}
