internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The SQL about the foundation's own details.
enum FoundationStore {
    static let all: SQL = """
        select from_day, name, address_line, address_line_2, postal_code, city, kvk_number, vat_number, iban, email,
            phone, website
        from settings.foundation order by from_day desc
        """

    /// Columns and the names of their fields, in the order in which people read them.
    private static let fields = [
        ("name", "name"), ("address_line", "addressLine"), ("address_line_2", "addressLine2"),
        ("postal_code", "postalCode"), ("city", "city"), ("kvk_number", "kvkNumber"), ("vat_number", "vatNumber"),
        ("iban", "iban"), ("email", "email"), ("phone", "phone"), ("website", "website"),
    ]

    static func setting(_ row: Row) throws -> Setting {
        let values = try fields.map { column, field in (field, try row(column) as String?) }
        let name = values[0].1 ?? ""
        let lines = values.dropFirst().compactMap(\.1)
        return Setting(
            .foundation, name: Text("Gegevens van de stichting", "The foundation's details"), from: try row("from_day"),
            value: Text(name, name), notes: lines.map { Text($0, $0) },
            parts: values.map { ($0, $1.map { .string($0) } ?? .null) })
    }

    static func standing(on today: Day, in tx: Transaction) throws -> FieldTree {
        guard let row = try tx.row("select * from settings.foundation_on(\(today))") else { return .absent }
        var tree: [String: FieldTree] = [:]
        for (column, field) in fields {
            if let value: String = try row(column) { tree[field] = .text(value) }
        }
        return .record(tree)
    }

    static func add(_ from: Day, _ new: FoundationDetails, in tx: Transaction) throws {
        try tx.execute(
            """
            insert into settings.foundation (from_day, name, address_line, address_line_2, postal_code, city, kvk_number,
                vat_number, iban, email, phone, website)
            values (\(from), \(new.name), \(new.addressLine), \(new.addressLine2), \(new.postalCode), \(new.city),
                \(new.kvkNumber), \(new.vatNumber), \(new.iban), \(new.email), \(new.phone), \(new.website))
            """)
    }

    static func remove(_ from: Day, in tx: Transaction) throws -> Bool {
        try tx.execute("delete from settings.foundation where from_day = \(from)") == 1
    }
}
