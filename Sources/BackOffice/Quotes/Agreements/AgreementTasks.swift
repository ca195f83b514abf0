internal import Postgres
internal import Values

/// Whom to ring about an agreement, and which quotes are about to run out. Nothing of it is kept.
enum AgreementTasks {
    /// How many days before the end of its validity a quote asks for attention.
    static let warningDays = 7

    /// The tasks that the caller may see, the most urgent first.
    static func forToday(_ tx: Transaction, today: Day) throws -> [DeskTask] {
        let found = try tx.pipeline([AgreementTaskStore.silent(today), AgreementTaskStore.ending(today)])
        return try found[0].map(silent) + found[1].map { try ending($0, today) }
    }

    private static func silent(_ row: Row) throws -> DeskTask {
        let quote: ID<Quote> = try row("quote")
        let number: String = try row("number")
        let name: String = try row("name")
        let day: Day = try row("day")
        return DeskTask(
            Text(
                "\(name) is op \(day.formatted(.nl)) gevraagd om akkoord op \(number) en heeft nog niet geantwoord.",
                "\(name) was asked to agree to \(number) on \(day.formatted(.en)) and has not answered yet."),
            Text("Offerte bekijken", "See the quote"), href: "/quotes/\(quote.value)", day: day, urgency: .now)
    }

    private static func ending(_ row: Row, _ today: Day) throws -> DeskTask {
        let quote: ID<Quote> = try row("quote")
        let number: String = try row("number")
        let day: Day = try row("day")
        let missing: Int64 = try row("missing")
        return DeskTask(
            Text(
                "\(number) is geldig tot en met \(day.formatted(.nl)). Nog niet akkoord: \(missing).",
                "\(number) is valid until \(day.formatted(.en)). Not yet agreed: \(missing)."),
            Text("Offerte bekijken", "See the quote"), href: "/quotes/\(quote.value)", day: day,
            urgency: day == today ? .now : .soon)
    }
}

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

    private static let isWaiting: SQL = """
        (party.participating and not exists (
                select from quotes.agreement where agreement.party = party.id and kind = 'ground_rules')
            or party.paying and not exists (
                select from quotes.agreement where agreement.party = party.id and kind = 'share'))
        """
}
