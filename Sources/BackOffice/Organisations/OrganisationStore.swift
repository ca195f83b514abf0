internal import Doors
internal import Postgres
internal import Values

/// The organisations in the database.
enum OrganisationStore {
    /// - Throws: `not-found`.
    static func find(_ id: ID<Organisation>, _ tx: Transaction) throws -> Organisation {
        try one(tx.row(select(id)))
    }

    /// The organisation, held until the end of the transaction: whatever depends on its rows waits here.
    static func locked(_ id: ID<Organisation>, _ tx: Transaction) throws -> Organisation {
        try one(tx.row(select(id) + " for update"))
    }

    static func one(_ row: Row?) throws -> Organisation {
        guard let row else { throw Refused.notFound(Organisation.words) }
        return try Organisation(row)
    }

    static func select(_ id: ID<Organisation>) -> SQL {
        "select * from organisations.organisation where id = \(id)"
    }

    /// The organisation that already bears one of these numbers.
    /// - Returns: the field it is about, and the other's name; the first in the order KvK, OIN, CBS.
    static func holder(
        of numbers: OrganisationNumbers, except id: ID<Organisation>?, _ tx: Transaction
    ) throws -> (field: String, other: String)? {
        let row = try tx.row(
            """
            select name, kvk_number is not distinct from \(numbers.kvkNumber) and kvk_number is not null as by_kvk,
                oin is not distinct from \(numbers.oin) and oin is not null as by_oin
            from organisations.organisation
            where (kvk_number = \(numbers.kvkNumber) or oin = \(numbers.oin) or cbs_code = \(numbers.cbsCode?.value))
                and id is distinct from \(id)
            order by by_kvk desc, by_oin desc, id limit 1
            """)
        guard let row else { return nil }
        let byKvK: Bool = try row("by_kvk")
        let byOIN: Bool = try row("by_oin")
        return (byKvK ? "kvkNumber" : byOIN ? "oin" : "cbsCode", try row("name"))
    }

    /// The name most like this one, where it is very much like it (similarity 0.7 of pg_trgm, or the same but for
    /// capitals); a warning, so that one organisation is not registered twice by a slip.
    static func nearestName(_ name: String, except id: ID<Organisation>?, _ tx: Transaction) throws -> String? {
        try tx.row(
            """
            select name from organisations.organisation
            where lower(name) % lower(\(name)) and similarity(lower(name), lower(\(name))) >= 0.7
                and id is distinct from \(id)
            order by similarity(lower(name), lower(\(name))) desc, id limit 1
            """
        ).map { try $0("name") }
    }

    /// The reviewers who are or were employed by an organisation, those of today first.
    static func employed(at organisation: ID<Organisation>) -> SQL {
        """
        select reviewer.id as reviewer, reviewer.register_number, person.name, job.function, job.from_day, job.until_day
        from reviewers.employment as job
            join reviewers.reviewer on reviewer.id = job.reviewer
            join access.person on person.id = reviewer.person
        where job.organisation = \(organisation)
        order by coalesce(job.until_day >= settings.today(), true) desc, lower(person.name), job.from_day
        """
    }

    /// The records that an organisation is made of, for the history.
    static func records(of id: ID<Organisation>) -> SQL {
        """
        select 'organisations' as schema_name, 'organisation' as table_name, \(id)::text as record, 0 as place,
            null as name_nl, null as name_en
        union all
        select 'organisations', 'contact', id::text, 1, name, null
        from organisations.contact where organisation = \(id)
        union all
        select 'organisations', 'affiliation', id::text, 1, null, null
        from organisations.affiliation where organisation = \(id)
        """
    }

    static func register(_ content: OrganisationContent, _ tx: Transaction) throws -> ID<Organisation> {
        try tx.rows(insertion(content))[0]("id")
    }

    /// The statement that adds an organisation and gives its id.
    static func insertion(_ content: OrganisationContent) -> SQL {
        let numbers = content.numbers
        let address = content.address
        let invoicing = content.invoicing
        return """
            insert into organisations.organisation (
                kind, name, cbs_code, kvk_number, oin, vat_number, iban, peppol_address,
                email, phone, website, street, postal_code, city, country,
                invoice_name, invoice_email, invoice_street, invoice_postal_code, invoice_city,
                order_number_required, contract_reference, cost_centre)
            values (
                \(content.kind.rawValue), \(content.name), \(numbers.cbsCode?.value), \(numbers.kvkNumber),
                \(numbers.oin), \(numbers.vatNumber), \(numbers.iban), \(numbers.peppolAddress),
                \(address.email), \(address.phone), \(address.website), \(address.street),
                \(address.postalCode?.value), \(address.city), \(address.country.value),
                \(invoicing.name), \(invoicing.email), \(invoicing.street), \(invoicing.postalCode?.value),
                \(invoicing.city), \(invoicing.orderNumberRequired), \(invoicing.contractReference),
                \(invoicing.costCentre))
            returning id
            """
    }

    static func change(_ id: ID<Organisation>, _ content: OrganisationContent, _ tx: Transaction) throws {
        let numbers = content.numbers
        let address = content.address
        let invoicing = content.invoicing
        _ = try tx.execute(
            """
            update organisations.organisation set
                kind = \(content.kind.rawValue), name = \(content.name), cbs_code = \(numbers.cbsCode?.value),
                kvk_number = \(numbers.kvkNumber), oin = \(numbers.oin), vat_number = \(numbers.vatNumber),
                iban = \(numbers.iban), peppol_address = \(numbers.peppolAddress),
                email = \(address.email), phone = \(address.phone), website = \(address.website),
                street = \(address.street), postal_code = \(address.postalCode?.value), city = \(address.city),
                country = \(address.country.value), invoice_name = \(invoicing.name),
                invoice_email = \(invoicing.email), invoice_street = \(invoicing.street),
                invoice_postal_code = \(invoicing.postalCode?.value), invoice_city = \(invoicing.city),
                order_number_required = \(invoicing.orderNumberRequired),
                contract_reference = \(invoicing.contractReference), cost_centre = \(invoicing.costCentre)
            where id = \(id)
            """)
    }
}
