internal import Doors
internal import Postgres
internal import Values

/// The SQL about the team of a review.
enum TeamStore {
    private static let columns: SQL = """
        member.id, member.person, reviews.name_of(member.person) as name, member.part, member.from_day,
        member.until_day, member.warned_of, member.exception_ground, member.version, gap.day as gap_day,
        gap.status as gap_status, gap.registered_until as gap_until,
        case when member.until_day is null or member.until_day >= settings.today() then (
            select string_agg(distinct reviews.organisation_name(found.organisation), ', ')
            from reviews.employer_parties(
                member.review, member.person, greatest(member.from_day, settings.today()), member.until_day) as found
            where found.present) end as conflict
        """

    private static let members: SQL = """
        from reviews.team_member as member left join lateral reviews.gap_of(member) as gap on true
        """

    /// The team of a review: who is in it first, by part.
    static func all(of review: ID<Review>) -> SQL {
        """
        select \(columns) \(members) where member.review = \(review)
        order by coalesce(member.until_day < settings.today(), false),
            array_position(array['project_leader', 'lead', 'second', 'in_training', 'supervisor'], member.part),
            member.from_day, member.id
        """
    }

    /// The team of a review: who is in it first, by part.
    static func team(of review: ID<Review>, _ tx: Transaction) throws -> [TeamMember] {
        try tx.rows(all(of: review)).map(member)
    }

    static func member(_ row: Row) throws -> TeamMember {
        let word: String = try row("part")
        guard let part = TeamPart(rawValue: word) else { throw UnknownWord(word: word) }
        guard let period = Period(from: try row("from_day"), until: try row("until_day")) else {
            throw UnknownWord(word: word)
        }
        return TeamMember(
            id: try row("id"), person: try row("person"), name: try row("name") ?? "", part: part, period: period,
            warnedOf: try row("warned_of"), conflict: try row("conflict"), gap: try StandingGap(row),
            exceptionGround: try row("exception_ground"), version: try row("version"))
    }

    /// A member of the team of that review.
    /// - Throws: `not-found`.
    static func find(_ id: ID<TeamMember>, in review: ID<Review>, _ tx: Transaction) throws -> TeamMember {
        let row = try tx.row(
            "select \(columns) \(members) where member.id = \(id) and member.review = \(review)"
        )
        guard let row else { throw Refused.notFound(TeamMember.words) }
        return try member(row)
    }

    /// What must be known of somebody before he or she is appointed.
    struct Candidate {
        let name: String
        let isReviewer: Bool
        let employments: [Impartiality.Employment]
        let parties: [Impartiality.Party]
        let organisations: [ID<Organisation>: String]
        /// How long a past employer counts, in days, as set on the first day of the appointment.
        let pastEmployerDays: Int
    }

    /// - Throws: `not-found` where there is no such person, or none who can still be appointed.
    static func candidate(
        _ person: ID<Person>, for review: ID<Review>, from day: Day, _ tx: Transaction
    ) throws -> Candidate {
        let found = try tx.pipeline([
            """
            select known.name, reviewer.id is not null as is_reviewer,
                settings.term_on('impartiality_past_employer_days', \(day)) as past_days
            from access.person as known left join reviewers.reviewer on reviewer.person = known.id
            where known.id = \(person) and known.active
            """,
            """
            select job.organisation, job.from_day, job.until_day from reviewers.employment as job
                join reviewers.reviewer on reviewer.id = job.reviewer
            where reviewer.person = \(person) order by job.from_day
            """,
            """
            select organisation, joined_on as from_day, left_on as until_day,
                reviews.organisation_name(organisation) as name
            from reviews.party where review = \(review) order by joined_on, id
            """,
        ])
        guard let who = found[0].first else { throw Refused.notFound(Text("Deze persoon", "This person")) }
        return Candidate(
            name: try who("name"), isReviewer: try who("is_reviewer"),
            employments: try found[1].map { Impartiality.Employment(try $0("organisation"), try period($0)) },
            parties: try found[2].map { Impartiality.Party(try $0("organisation"), try period($0)) },
            organisations: Dictionary(
                try found[2].map { (try $0("organisation"), try $0("name")) }, uniquingKeysWith: { first, _ in first }),
            pastEmployerDays: try who("past_days"))
    }

    private static func period(_ row: Row) throws -> Period {
        let from: Day = try row("from_day")
        guard let period = Period(from: from, until: try row("until_day")) else { throw UnknownWord(word: from.iso) }
        return period
    }

    /// The parts that a person has in the team on one of those days.
    static func parts(
        of person: ID<Person>, in review: ID<Review>, _ period: Period, _ tx: Transaction
    ) throws -> [TeamPart] {
        try tx.rows(
            """
            select part from reviews.team_member
            where review = \(review) and person = \(person)
                and daterange(from_day, until_day, '[]') && daterange(\(period.from), \(period.until), '[]')
            """
        ).compactMap { TeamPart(rawValue: try $0("part")) }
    }

    /// The first day of an appointment on which the person may not do that part, if there is one.
    static func gap(
        _ person: ID<Person>, _ part: TeamPart, in review: ID<Review>, _ period: Period, hasException: Bool,
        _ tx: Transaction
    ) throws -> StandingGap? {
        try tx.row(
            """
            select day as gap_day, status as gap_status, registered_until as gap_until
            from reviews.standing_gap(
                \(review), \(person), \(part.rawValue), \(hasException), \(period.from),
                coalesce(\(period.until)::date, greatest(\(period.from)::date, settings.today())))
            """
        ).flatMap(StandingGap.init)
    }

    static func appoint(
        _ person: ID<Person>, _ part: TeamPart, to review: ID<Review>, _ period: Period, warnedOf: String?,
        exceptionGround: String?, _ tx: Transaction
    ) throws -> ID<TeamMember> {
        let row = try tx.row(
            """
            insert into reviews.team_member (review, person, part, from_day, until_day, warned_of, exception_ground)
            values (\(review), \(person), \(part.rawValue), \(period.from), \(period.until), \(warnedOf),
                \(exceptionGround))
            returning id
            """)
        guard let id: ID<TeamMember> = try row?("id") else { throw Refused.notFound(TeamMember.words) }
        return id
    }

    static func end(_ id: ID<TeamMember>, on day: Day, _ tx: Transaction) throws {
        _ = try tx.execute("update reviews.team_member set until_day = \(day) where id = \(id)")
    }

    /// Everybody who may be appointed: reviewers first, then the others who work for the foundation.
    static func candidates(_ context: Context) throws -> [Choice] {
        try context.tx.rows(
            """
            select known.id, known.name, reviewer.register_number, run.until_day, level.name_nl, level.name_en
            from access.person as known
                left join reviewers.reviewer on reviewer.person = known.id
                left join accreditation.period as run on run.reviewer = reviewer.id
                    and daterange(run.from_day, run.until_day, '[]') @> settings.today()
                left join lateral accreditation.level_on(run.level, settings.today()) as level on true
            where known.active
                and (reviewer.id is not null or exists (
                    select from access.role_holding as held
                    where held.person = known.id and held.role in ('coordinator', 'board', 'supervisor')
                        and (held.until_day is null or held.until_day >= settings.today())))
            order by reviewer.id is null, lower(known.name), known.id
            """
        ).map { row in
            let id: ID<Person> = try row("id")
            let name: String = try row("name")
            guard let number: String = try row("register_number") else { return Choice(id.fieldText, Text(name, name)) }
            let until: Day? = try row("until_day")
            let dutch: String = try row("name_nl") ?? "niet geregistreerd"
            let english: String = try row("name_en") ?? "not registered"
            return Choice(
                id.fieldText,
                Text(
                    "\(name) (\(number), \(dutch)" + (until.map { " t/m \($0.short)" } ?? "") + ")",
                    "\(name) (\(number), \(english)" + (until.map { " until \($0.short)" } ?? "") + ")"))
        }
    }

    /// Those in the team of the review whose form is being drawn.
    static func members(_ context: Context) throws -> [Choice] {
        guard let review = ID<Review>.parse(context.path["review"].shown) else { return [] }
        return try context.tx.rows(
            """
            select person, reviews.name_of(person) as name from reviews.team_member
            where review = \(review) and (until_day is null or until_day >= settings.today())
            group by person order by name, person
            """
        ).map { row in
            let id: ID<Person> = try row("person")
            let name: String = try row("name")
            return Choice(id.fieldText, Text(name, name))
        }
    }
}
