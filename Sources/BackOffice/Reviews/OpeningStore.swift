internal import Doors
internal import Postgres
internal import Values

/// The SQL by which a review is opened: kind, number, steps, parties.
enum OpeningStore {
    /// The kinds that may be begun today, for a form.
    static func kinds(_ context: Context) throws -> [Choice] {
        try context.tx.rows(
            """
            select key, name_nl, name_en from settings.review_kinds_on(settings.today())
            where offered order by least_minutes desc, key
            """
        ).map { Choice(try $0("key"), Text(try $0("name_nl"), try $0("name_en"))) }
    }

    /// The id of the kind as it stood on a day; nil where it was not offered then.
    static func kind(_ key: String, on day: Day, _ tx: Transaction) throws -> Int64? {
        try tx.row("select id from settings.review_kind_on(\(key), \(day)) where offered")?("id")
    }

    /// The names of those organisations that exist.
    static func organisations(_ ids: [ID<Organisation>], _ tx: Transaction) throws -> [ID<Organisation>: String] {
        let rows = try tx.rows("select id, name from organisations.organisation where id = any(\(ids))")
        return Dictionary(uniqueKeysWithValues: try rows.map { (try $0("id"), try $0("name")) })
    }

    /// Every organisation, for a form.
    static func organisationChoices(_ context: Context) throws -> [Choice] {
        try context.tx.rows(
            "select id, name, city from organisations.organisation order by lower(name), id"
        ).map { row in
            let id: ID<Organisation> = try row("id")
            let name: String = try row("name")
            let city: String? = try row("city")
            let words = city.map { "\(name), \($0)" } ?? name
            return Choice(id.fieldText, Text(words, words))
        }
    }

    /// Opens a review: the next number of its year, its kind's steps, its parties.
    ///
    /// The row of the year is the lock under which numbers are given: whoever opens another waits until this one is
    /// committed, and a number that was rolled back is given again, so the numbers have no gaps.
    static func open(_ opening: Opening, _ tx: Transaction) throws -> (id: ID<Review>, number: String) {
        let row = try tx.row(
            """
            with series as (
                insert into reviews.number_series as series (year, last) values (\(opening.openedOn.year)::int, 1)
                on conflict (year) do update set last = series.last + 1
                returning year, last)
            insert into reviews.review (number, request, title, kind, opened_on, notified_on)
            select format('LR-%s-%s', year, lpad(last::text, greatest(3, length(last::text)), '0')),
                \(opening.request), \(opening.title)::text, \(opening.kind), \(opening.openedOn), \(opening.notifiedOn)
            from series
            returning id, number
            """)
        guard let row else { throw Refused.notFound(Review.words) }
        let id: ID<Review> = try row("id")
        try tx.pipeline(
            [steps(of: id, kind: opening.kind)] + opening.parties.map { party($0, in: id, opening.openedOn) })
        return (id, try row("number"))
    }

    private static func steps(of review: ID<Review>, kind: Int64) -> SQL {
        """
        insert into reviews.step (review, ordinal, key, name_nl, name_en, optional)
        select \(review), ordinal, key, name_nl, name_en, optional from settings.review_kind_step where kind = \(kind)
        """
    }

    private static func party(_ party: NewParty, in review: ID<Review>, _ day: Day) -> SQL {
        """
        insert into reviews.party (
            review, organisation, commissioning, participating, paying, took_initiative, joined_on)
        values (\(review), \(party.organisation), \(party.roles.commissioning), \(party.roles.participating),
            \(party.roles.paying), \(party.tookInitiative), \(day))
        """
    }
}

/// What a review begins with.
struct Opening: Sendable {
    let request: ID<ReviewRequest>?
    let title: String
    /// The version of the kind in force on the day of opening.
    let kind: Int64
    let openedOn: Day
    let notifiedOn: Day?
    let parties: [NewParty]

    init(
        request: ID<ReviewRequest>?, title: String, kind: Int64, openedOn: Day, notifiedOn: Day?, parties: [NewParty]
    ) {
        self.request = request
        self.title = title
        self.kind = kind
        self.openedOn = openedOn
        self.notifiedOn = notifiedOn
        self.parties = parties
    }
}
