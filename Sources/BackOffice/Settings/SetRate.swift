internal import Doors
internal import Values

/// Sets what an hour of a review costs from a day on.
struct SetRate: Action {
    static let door = Door(
        "rate set", path: "/settings/rates", formPath: "/settings/rates/new", roles: FirstDay.setters,
        title: Text("Uurtarief vastleggen", "Set the hourly rate"),
        help: Text(
            "Nieuwe offertes vanaf die dag rekenen met dit tarief. Een herziening houdt het tarief van haar eerste versie.",
            "New quotes from that day on use this rate. A revision keeps the rate of its first version."))
    static let refusals = [SettingsRefused.dayPast, SettingsRefused.dayTaken]

    private let from: Day
    private let rate: Money
    private let ground: String?

    init(_ read: inout FieldReader) {
        from = FirstDay.read(&read)
        rate = read.value("rate", Text("Tarief per uur, zonder btw", "Rate an hour, without VAT"))
        if !(1...100_000_000).contains(rate.cents) {
            read.fault(
                "rate",
                Text(
                    "Het tarief is meer dan € 0,00 en minder dan een miljoen.",
                    "The rate is above € 0.00 and below a million."))
        }
        ground = read.optionalFreeText(
            "ground", Text("Besluit", "Decision"),
            hint: Text(
                "Bijvoorbeeld: bestuursbesluit van 3 november 2026.", "For example: board decision of 3 November 2026."),
            most: 200, lines: false)
    }

    func perform(in context: Context) throws -> Done {
        try FirstDay.check(from, in: context)
        let name = Text("Het uurtarief", "The hourly rate")
        try FirstDay.write(name, from, in: context) { try RateStore.add(from, rate, ground, in: context.tx) }
        return FirstDay.done(name, from)
    }
}
