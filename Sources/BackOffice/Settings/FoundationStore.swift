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
        return Setting(
            .foundation, name: Text("Stichting", "Foundation"), from: try row("from_day"),
            value: Text(name, name), notes: lines(Dictionary(uniqueKeysWithValues: values)),
            parts: values.map { ($0, $1.map { .string($0) } ?? .null) })
    }

    /// The details as people read them: an address as on an envelope, numbers with their names.
    private static func lines(_ values: [String: String?]) -> [Text] {
        func known(_ field: String) -> String? { values[field] ?? nil }
        let town = [known("postalCode"), known("city")].compactMap(\.self).joined(separator: "  ")
        let numbers = [
            ("kvkNumber", Text("KvK", "Chamber of Commerce")), ("vatNumber", Text("Btw", "VAT")),
            ("iban", Text("IBAN", "IBAN")),
        ].compactMap { field, name in known(field).map { Text("\(name.nl) \($0)", "\(name.en) \($0)") } }
        let before = [known("addressLine"), known("addressLine2"), town.isEmpty ? nil : town].compactMap(\.self)
        let after = ["email", "phone", "website"].compactMap(known)
        return before.map { Text($0, $0) } + numbers + after.map { Text($0, $0) }
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
