internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The first day of a new value: today or later. The console also sets what was so before Griffie came.
enum FirstDay {
    static func read(_ read: inout FieldReader) -> Day {
        read.value(
            "from", Text("Geldt vanaf", "Holds from"),
            hint: Text(
                "Vandaag of later. Wat nu geldt, blijft staan tot die dag.",
                "Today or later. What holds now stays until that day."))
    }

    static func check(_ from: Day, in context: Context) throws {
        let caller = try context.caller
        guard caller.role == .console || from >= caller.today else {
            throw SettingsRefused.past(from, today: caller.today)
        }
    }

    /// Writes a value; a second one on the same day is refused with a sentence, whoever wrote the first.
    static func write(_ name: Text, _ from: Day, in context: Context, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as DatabaseError where taken.contains(error.constraint ?? "") {
            throw SettingsRefused.taken(name, from)
        }
    }

    private static let taken: Set<String> = [
        "hourly_rate_pkey", "vat_treatment_pkey", "one_version_of_a_kind_a_day", "one_text_a_day",
        "one_text_of_a_version", "term_pkey", "foundation_pkey",
    ]

    static func done(_ name: Text, _ from: Day) -> Done {
        Done(
            Text(
                "\(name.nl) is vastgelegd vanaf \(from.formatted(.nl)).",
                "\(name.en) is set from \(from.formatted(.en))."),
            at: "/settings", body: .object([("from", .string(from.iso))]))
    }

    /// Who sets the foundation's values.
    static let setters: [Role] = [.administrator, .board, .console]
}
