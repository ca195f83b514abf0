internal import Doors
internal import Values
internal import Web

/// What was done to a quote, in the words of the work; the rest is told by its columns.
enum QuoteDeeds {
    static func words(_ line: AuditLine) -> Text? {
        let name = line.name ?? Text("", "")
        return switch (line.table, line.operation) {
        case ("quote", .insert): Text("begon de offerte", "began the quote")
        case ("version", .insert): because(line, "revision_reason", Text("begon aan \(name.nl)", "began \(name.en)"))
        case ("version", .update): ofVersion(line, name)
        case ("quote", .update):
            line.after("number")?.string.map { Text("gaf haar het nummer \($0)", "gave it the number \($0)") }
        case ("state", .insert): ofState(line, name)
        case ("link", .update): Text("trok de link van \(name.nl) in", "revoked the link of \(name.en)")
        case ("link", .insert): asked(name)
        case ("chase", .insert): ofChase(line, name)
        case ("agreement", .insert):
            Text("legde het akkoord van \(name.nl) vast", "recorded the agreement of \(name.en)")
        default: nil
        }
    }

    private static func ofVersion(_ line: AuditLine, _ name: Text) -> Text? {
        switch line.action {
        case ChangeQuote.door.name: Text("wijzigde \(name.nl)", "changed \(name.en)")
        case RefreshQuoteParties.door.name:
            Text("nam de partijen van de leerreview over", "took over the parties of the review")
        case IssueQuote.door.name: Text("bracht \(name.nl) uit", "issued \(name.en)")
        default:
            line.after("document") == nil
                ? nil : Text("maakte het document van \(name.nl)", "made the document of \(name.en)")
        }
    }

    private static func ofState(_ line: AuditLine, _ name: Text) -> Text? {
        switch line.after("state")?.string {
        case "issued": Text("bracht \(name.nl) uit", "issued \(name.en)")
        case "binding": Text("daarmee is \(name.nl) bindend", "by which \(name.en) is binding")
        case "declined":
            because(line, "reason", Text("legde vast: \(name.nl) afgewezen", "recorded a refusal of \(name.en)"))
        case "withdrawn": because(line, "reason", Text("trok \(name.nl) in", "withdrew \(name.en)"))
        case "superseded": Text("daarmee is \(name.nl) vervangen", "by which \(name.en) is replaced")
        default: nil
        }
    }

    /// With the reason that was given, if any.
    private static func because(_ line: AuditLine, _ column: String, _ deed: Text) -> Text {
        guard let reason = line.after(column)?.string else { return deed }
        return Text("\(deed.nl): \(reason)", "\(deed.en): \(reason)")
    }

    private static func ofChase(_ line: AuditLine, _ name: Text) -> Text? {
        switch line.after("kind")?.string {
        case "asked": asked(name)
        case "reminded": Text("herinnerde \(name.nl) aan het akkoord", "reminded \(name.en) of the agreement")
        case "rung": Text("belde \(name.nl) over het akkoord", "rang \(name.en) about the agreement")
        default: nil
        }
    }

    private static func asked(_ name: Text) -> Text {
        Text("vroeg \(name.nl) om akkoord", "asked \(name.en) to agree")
    }
}
