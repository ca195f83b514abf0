internal import Postgres
internal import Values

/// The SQL of the tasks about agreements.
enum AgreementTaskStore {
    /// Parties that were asked, reminded or rung longer ago than the settings allow, and have not agreed to all.
    static func silent(_ today: Day) -> SQL {
        """
        select quote.id as quote, quote.number, organisation.name, chased.asked_on as day
        from quotes.version_state as stands
            join quotes.quote on quote.id = stands.quote
            join quotes.party on party.version = stands.version
            join organisations.organisation on organisation.id = party.organisation
            join lateral (
                select max(on_day) as last_on, max(on_day) filter (where kind = 'asked') as asked_on
                from quotes.chase where chase.party = party.id) as chased on chased.asked_on is not null
        where stands.state = 'issued' and \(isWaiting)
            and chased.last_on + settings.term_on('agreement_reminder_days', \(today)) < \(today)
        order by chased.last_on, quote.number, organisation.name
        """
    }

    /// Parties that were not asked to agree in the same time since the issue, or since they were rung.
    static func unasked(_ today: Day) -> SQL {
        """
        select quote.id as quote, quote.number, organisation.name, issued.on_day as day
        from quotes.version_state as stands
            join quotes.quote on quote.id = stands.quote
            join quotes.state as issued on issued.version = stands.version and issued.state = 'issued'
            join quotes.party on party.version = stands.version
            join organisations.organisation on organisation.id = party.organisation
        where stands.state = 'issued' and \(isWaiting)
            and not exists (select from quotes.chase where chase.party = party.id and kind = 'asked')
            and greatest(issued.on_day, (select max(on_day) from quotes.chase where chase.party = party.id))
                + settings.term_on('agreement_reminder_days', \(today)) < \(today)
        order by issued.on_day, quote.number, organisation.name
        """
    }

    /// Issued quotes that run out soon.
    static func ending(_ today: Day) -> SQL {
        """
        select quote.id as quote, quote.number, stands.valid_until as day, count(*) as missing
        from (
            select version_state.*, version.valid_until from quotes.version_state
                join quotes.version on version.id = version_state.version) as stands
            join quotes.quote on quote.id = stands.quote
            join quotes.party on party.version = stands.version
        where stands.state = 'issued' and \(isWaiting)
            and stands.valid_until <= \(today) + \(AgreementTasks.warningDays)::int
        group by quote.id, quote.number, stands.valid_until order by stands.valid_until, quote.number
        """
    }

    /// Of whom an agreement is waited for: nobody of a review that has ended.
    private static let isWaiting: SQL = """
        (party.participating and not exists (
                select from quotes.agreement where agreement.party = party.id and kind = 'ground_rules')
            or party.paying and not exists (
                select from quotes.agreement where agreement.party = party.id and kind = 'share'))
        and not exists (select from reviews.outcome where outcome.review = quote.review)
        """
}
