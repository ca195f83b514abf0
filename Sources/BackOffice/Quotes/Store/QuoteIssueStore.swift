internal import Postgres
internal import Values

/// Issues a version: numbers, amounts and states.
enum QuoteIssueStore {
    /// What an issue writes, in one round trip and in this order: amounts first, since the state freezes them.
    /// The last statement gives the quote's number.
    static func issue(_ sheet: QuoteSheet, _ outcome: SplitOutcome, on today: Day) -> [SQL] {
        let number: [SQL] = sheet.number == nil ? [giveNumber(sheet.id, year: today.year)] : []
        return [amounts(sheet, outcome), totals(sheet.version, outcome)] + number + [
            state(sheet.version, .issued, on: today), supersedeOthers(sheet, on: today),
            "insert into jobs.job (kind, subject) values ('quote_document', \(sheet.version))",
            "select number from quotes.quote where id = \(sheet.id)",
        ]
    }

    /// Each party's share in one statement; who only takes part has none.
    private static func amounts(_ sheet: QuoteSheet, _ outcome: SplitOutcome) -> SQL {
        let amounts = sheet.content.parties.map { (id: $0.id, amounts: outcome.amounts(of: $0)) }
        return """
            update quotes.party set net_cents = share.net, vat_cents = share.vat
            from unnest(
                \(amounts.map(\.id)), \(amounts.map(\.amounts.net.cents)), \(amounts.map(\.amounts.vat.cents))
            ) as share (id, net, vat)
            where party.id = share.id
            """
    }

    private static func totals(_ version: ID<QuoteVersion>, _ outcome: SplitOutcome) -> SQL {
        """
        update quotes.version set
            net_cents = \(outcome.net), vat_cents = \(outcome.vat), vat_on_whole_cents = \(outcome.vatOnWhole)
        where id = \(version)
        """
    }

    /// The next number of the year. The series' row is the lock: two issues at once wait here for one another, and a
    /// number that is not used after all is given again.
    private static func giveNumber(_ quote: ID<Quote>, year: Int) -> SQL {
        """
        with given as (
            insert into quotes.number_series as series (year, last) values (\(year)::int, 1)
            on conflict (year) do update set last = series.last + 1
            returning year, last)
        update quotes.quote
        set number = 'OF-' || given.year || '-' || lpad(given.last::text, greatest(3, length(given.last::text)), '0')
        from given where id = \(quote)
        """
    }

    /// A version enters a state, today, by the person at work.
    static func state(
        _ version: ID<QuoteVersion>, _ state: QuoteState.Entered, on today: Day, reason: String? = nil
    ) -> SQL {
        """
        insert into quotes.state (version, state, on_day, person, reason)
        values (\(version), \(state.rawValue), \(today), house.person(), \(reason))
        """
    }

    /// An older version that was still being asked about makes way at once; one that binds stays in force until the new
    /// one binds.
    private static func supersedeOthers(_ sheet: QuoteSheet, on today: Day) -> SQL {
        """
        insert into quotes.state (version, state, on_day, person)
        select version.id, 'superseded', \(today), house.person()
        from quotes.version
        where version.quote = \(sheet.id) and version.id <> \(sheet.version)
            and exists (select from quotes.state where state.version = version.id and state.state = 'issued')
            and not exists (select from quotes.state where state.version = version.id and state.state <> 'issued')
        order by version.ordinal
        """
    }
}
