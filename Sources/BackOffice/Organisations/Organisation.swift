internal import Doors
internal import Postgres
internal import Values
internal import Web

/// An organisation as it stands in the register.
package struct Organisation: Sendable {
    let id: ID<Organisation>
    let kind: OrganisationKind
    let name: String
    /// Every other column by its field's name, as text; what is not known is not there.
    let facts: [String: String]
    let orderNumberRequired: Bool
    let version: Int64

    /// The columns that hold a text, by the name of their field.
    static let textFields = [
        "cbsCode": "cbs_code", "kvkNumber": "kvk_number", "oin": "oin", "vatNumber": "vat_number", "iban": "iban",
        "peppolAddress": "peppol_address", "email": "email", "phone": "phone", "website": "website",
        "street": "street", "postalCode": "postal_code", "city": "city", "country": "country",
        "invoiceName": "invoice_name", "invoiceEmail": "invoice_email", "invoiceStreet": "invoice_street",
        "invoicePostalCode": "invoice_postal_code", "invoiceCity": "invoice_city",
        "contractReference": "contract_reference", "costCentre": "cost_centre",
    ]

    static let words = Text("De organisatie", "The organisation")

    init(_ row: Row) throws {
        id = try row("id")
        kind = OrganisationKind(rawValue: try row("kind")) ?? .other
        name = try row("name")
        var facts: [String: String] = [:]
        for (field, column) in Self.textFields {
            if let text: String = try row(column) { facts[field] = text }
        }
        self.facts = facts
        orderNumberRequired = try row("order_number_required")
        version = try row("version")
    }

    subscript(_ field: String) -> String? { facts[field] }

    var href: String { Self.href(id) }

    static func href(_ id: ID<Organisation>) -> String { "/organisations/\(id.value)" }

    /// As it stands in its form.
    var tree: FieldTree {
        var fields = facts.mapValues(FieldTree.text)
        fields["kind"] = .text(kind.rawValue)
        fields["name"] = .text(name)
        fields["orderNumberRequired"] = .boolean(orderNumberRequired)
        fields["seen"] = .number(String(version))
        return .record(fields)
    }

    var json: JSON {
        let texts = Self.textFields.keys.sorted().map { ($0, facts[$0].map(JSON.string) ?? .null) }
        return .object(
            [("id", .integer(id.value)), ("kind", .string(kind.rawValue)), ("name", .string(name))] + texts
                + [("orderNumberRequired", .bool(orderNumberRequired)), ("version", .integer(version))])
    }

    /// The organisation that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<Organisation> {
        guard let id = ID<Organisation>.parse(path["organisation"].shown) else { throw Refused.notFound(words) }
        return id
    }
}
