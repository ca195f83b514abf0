internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The SQL about the hourly rates.
enum RateStore {
    static let all: SQL = "select from_day, rate_cents, ground from settings.hourly_rate order by from_day desc"

    static func setting(_ row: Row) throws -> Setting {
        let rate: Money = try row("rate_cents")
        let ground: String? = try row("ground")
        return Setting(
            .rate, name: Text("Uurtarief", "Hourly rate"), from: try row("from_day"),
            value: Text(rate.formatted(.nl), rate.formatted(.en)), notes: ground.map { [Text($0, $0)] } ?? [],
            parts: [("rateCents", .integer(rate.cents)), ("ground", ground.map { .string($0) } ?? .null)])
    }

    static func add(_ from: Day, _ rate: Money, _ ground: String?, in tx: Transaction) throws {
        try tx.execute(
            "insert into settings.hourly_rate (from_day, rate_cents, ground) values (\(from), \(rate), \(ground))")
    }

    static func remove(_ from: Day, in tx: Transaction) throws -> Bool {
        try tx.execute("delete from settings.hourly_rate where from_day = \(from)") == 1
    }
}
