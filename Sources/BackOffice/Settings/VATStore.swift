internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The SQL about the VAT treatment of services.
enum VATStore {
    static let all: SQL = """
        select service, from_day, basis_points, legal_ground from settings.vat_treatment
        order by service = 'review' desc, service, from_day desc
        """

    static func setting(_ row: Row) throws -> Setting {
        let key: String = try row("service")
        let rate: VATRate? = try row("basis_points")
        let ground: String? = try row("legal_ground")
        let value = rate.map { Text($0.formatted(.nl), $0.formatted(.en)) } ?? Text("vrijgesteld", "exempt")
        return Setting(
            .vat, key: key, name: Service(rawValue: key)?.title ?? Text(key, key), from: try row("from_day"),
            value: value, notes: ground.map { [Text($0, $0)] } ?? [],
            parts: [
                ("basisPoints", rate.map { .integer(Int64($0.basisPoints)) } ?? .null),
                ("legalGround", ground.map { .string($0) } ?? .null),
            ])
    }

    static func add(_ service: Service, _ from: Day, _ rate: VATRate?, _ ground: String?, in tx: Transaction) throws {
        try tx.execute(
            """
            insert into settings.vat_treatment (service, from_day, basis_points, legal_ground)
            values (\(service.rawValue), \(from), \(rate), \(ground))
            """)
    }

    static func remove(_ key: String, _ from: Day, in tx: Transaction) throws -> Bool {
        try tx.execute("delete from settings.vat_treatment where service = \(key) and from_day = \(from)") == 1
    }
}
