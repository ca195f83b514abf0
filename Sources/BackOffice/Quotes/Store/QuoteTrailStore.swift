internal import Postgres
internal import Values

/// The SQL of the history of a quote: the records that tell it. Hours and shares are told by the change of their version.
enum QuoteTrailStore {
    static func records(of quote: ID<Quote>) -> SQL {
        """
        select 'quotes' as schema_name, one.table_name, one.record, one.place, one.name_nl, one.name_en
        from (
            select 'quote' as table_name, \(quote)::text as record, 0 as place, null as name_nl, null as name_en
            union all
            select 'version', id::text, 1, 'versie ' || ordinal, 'version ' || ordinal
            from quotes.version where quote = \(quote)
            union all
            select 'state', state.id::text, 2, 'versie ' || version.ordinal || coalesce(' door ' || organisation.name, ''),
                'version ' || version.ordinal || coalesce(' by ' || organisation.name, '')
            from quotes.version join quotes.state on state.version = version.id
                left join quotes.party on party.id = state.party
                left join organisations.organisation on organisation.id = party.organisation
            where version.quote = \(quote)
            union all
            select made.table_name, made.record, 1, organisation.name, null
            from quotes.version join quotes.party on party.version = version.id
                join organisations.organisation on organisation.id = party.organisation,
                lateral (
                    select 'link' as table_name, link.id::text as record from quotes.link where link.party = party.id
                    union all
                    select 'agreement', agreement.id::text from quotes.agreement where agreement.party = party.id
                    union all
                    select 'chase', chase.id::text from quotes.chase where chase.party = party.id) as made
            where version.quote = \(quote)
        ) as one
        """
    }
}
