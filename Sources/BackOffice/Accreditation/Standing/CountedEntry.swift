internal import Postgres
internal import Values
internal import Web

/// An entry that counts for a condition, with what was granted of it.
struct CountedEntry {
    let id: Int64
    let day: Day
    /// Minutes, or 1 of a counted kind.
    let quantity: Int64
    /// Nil: not judged yet.
    let granted: Int64?
    let source: String
    let recordedOn: Day
    let gathering: String?
    let review: String?

    init(_ row: Row) throws {
        id = try row("entry")
        day = try row("on_day")
        quantity = try row("quantity")
        granted = try row("is_judged") ? try row("granted") : nil
        source = try row("source")
        recordedOn = try row("recorded_on")
        gathering = try row("gathering")
        review = try row("review")
    }

    var what: Text {
        if let gathering { return Text(gathering, gathering) }
        if let review { return Text("leerreview \(review)", "review \(review)") }
        switch source {
        case "hand_in": return Text("zelf ingeleverd", "handed in")
        case "import": return Text("overgenomen uit een bestand", "taken from a file")
        default: return Text("voorgesteld", "proposed")
        }
    }

    var state: Text {
        switch granted {
        case nil: Text("wacht op oordeel", "not judged yet")
        case 0?: Text("geweigerd", "refused")
        case quantity?: Text("toegekend", "granted")
        default: Text("deels toegekend", "granted in part")
        }
    }

    var json: JSON {
        [
            "entry": .integer(id), "day": .string(day.iso), "handedIn": .integer(quantity),
            "granted": granted.map(JSON.integer) ?? .null, "source": .string(source),
            "gathering": .text(gathering), "review": .text(review), "recordedOn": .string(recordedOn.iso),
        ]
    }
}
