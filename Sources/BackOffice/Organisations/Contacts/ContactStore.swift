internal import Doors
internal import Postgres
internal import Values

/// The contact persons in the database.
enum ContactStore {
    /// Those of an organisation: first who still is one, the directors before the others.
    static func all(of organisation: ID<Organisation>) -> SQL {
        """
        select * from organisations.contact where organisation = \(organisation)
        order by coalesce(until_day >= settings.today(), true) desc, may_agree desc, lower(name), id
        """
    }

    /// - Throws: `not-found`.
    static func find(_ id: ID<Contact>, _ tx: Transaction) throws -> Contact {
        try one(tx.row(select(id)))
    }

    /// The contact person, held until the end of the transaction.
    static func locked(_ id: ID<Contact>, _ tx: Transaction) throws -> Contact {
        try one(tx.row(select(id) + " for update"))
    }

    private static func select(_ id: ID<Contact>) -> SQL { "select * from organisations.contact where id = \(id)" }

    private static func one(_ row: Row?) throws -> Contact {
        guard let row else { throw Refused.notFound(Contact.words) }
        return try Contact(row)
    }

    static func add(
        _ content: ContactContent, to organisation: ID<Organisation>, from day: Day, _ tx: Transaction
    ) throws -> ID<Contact> {
        try tx.rows(
            """
            insert into organisations.contact (
                organisation, name, function, email, phone, language, may_agree, from_day)
            values (
                \(organisation), \(content.name), \(content.function), \(content.email), \(content.phone),
                \(content.language.rawValue), \(content.mayAgree), \(day))
            returning id
            """)[0]("id")
    }

    static func change(_ id: ID<Contact>, _ content: ContactContent, _ tx: Transaction) throws {
        _ = try tx.execute(
            """
            update organisations.contact set
                name = \(content.name), function = \(content.function), email = \(content.email),
                phone = \(content.phone), language = \(content.language.rawValue), may_agree = \(content.mayAgree)
            where id = \(id)
            """)
    }

    static func end(_ id: ID<Contact>, on day: Day, _ tx: Transaction) throws {
        _ = try tx.execute("update organisations.contact set until_day = \(day) where id = \(id)")
    }
}
