internal import Doors
internal import Postgres
internal import Values

/// A line of the list of organisations.
struct OrganisationLine {
    let id: ID<Organisation>
    let kind: OrganisationKind
    let name: String
    let city: String?
    let kvkNumber: String?
    let oin: String?
    let cbsCode: String?
    let isAffiliated: Bool

    init(_ row: Row) throws {
        id = try row("id")
        kind = OrganisationKind(rawValue: try row("kind")) ?? .other
        name = try row("name")
        city = try row("city")
        kvkNumber = try row("kvk_number")
        oin = try row("oin")
        cbsCode = try row("cbs_code")
        isAffiliated = try row("is_affiliated")
    }
}

/// Which organisations a list shows, in which order.
struct OrganisationListing {
    let kind: OrganisationKind?
    let affiliated: Bool?
    let search: String?
    let order: ListOrder<OrganisationOrder>?

    /// How many there are.
    var count: SQL { "select count(*) as found from organisations.organisation as one where " + condition }

    /// The lines, all or those of one page.
    func lines(page: Int?) -> SQL {
        let cut: SQL =
            page.map { " limit \(ListPage.rows) offset \(ListPage.offset(of: $0))" } ?? ""
        return """
            select id, kind, name, city, kvk_number, oin, cbs_code,
                exists (
                    select from organisations.affiliation
                    where organisation = one.id
                        and daterange(from_day, until_day, '[]') @> settings.today()) as is_affiliated
            from organisations.organisation as one
            where
            """ + " " + condition + " order by " + sorting + ", lower(name), id" + cut
    }

    private var condition: SQL {
        var parts: [SQL] = ["true"]
        if let kind { parts.append("kind = \(kind.rawValue)") }
        if let affiliated {
            parts.append(
                """
                \(affiliated) = exists (
                    select from organisations.affiliation
                    where organisation = one.id and daterange(from_day, until_day, '[]') @> settings.today())
                """)
        }
        if let search { parts.append(Self.finds(search)) }
        return .joined(parts, separator: " and ")
    }

    /// Part of the name or town, a number, or a name with a slip in it: word similarity 0.3, low enough to find Anouk
    /// under "anuok" (0.33), high enough to keep Dordrecht from Utrecht; the nearest comes first.
    private static func finds(_ search: String) -> SQL {
        let digits = search.filter { !" .-".contains($0) }
        return """
            (position(lower(\(search)) in lower(name)) > 0 or position(lower(\(search)) in lower(city)) > 0
                or \(digits) in (kvk_number, oin, cbs_code, vat_number, iban)
                or word_similarity(lower(\(search)), lower(name)) >= 0.3)
            """
    }

    private var sorting: SQL {
        guard let order else {
            return search.map { "word_similarity(lower(\($0)), lower(name)) desc" } ?? "lower(name)"
        }
        let key: SQL =
            switch order.column {
            case .name: "lower(name)"
            case .kind: "kind"
            case .city: "lower(city)"
            }
        return key + (order.isDescending ? " desc nulls last" : " nulls last")
    }
}

/// The headings by which organisations can be sorted.
enum OrganisationOrder: String, CaseIterable, Sendable {
    case name, kind, city
}
