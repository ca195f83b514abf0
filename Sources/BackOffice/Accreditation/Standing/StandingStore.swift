internal import Postgres
internal import Values

/// The SQL about the standing of one reviewer.
enum StandingStore {
    /// Who, how it stands, and by which set it is judged.
    static func standing(_ reviewer: ID<Reviewer>, on day: Day, knownOn: Day?) -> SQL {
        """
        select reviewer.id, reviewer.register_number, person.name, stood.registration, stood.level, stood.from_day,
            stood.until_day, stood.term_until, stood.may_lead, stood.may_second, stood.may_supervise,
            coalesce(stood.status, 'none') as status, coalesce(stood.light, 'rest') as light,
            coalesce(stood.is_ok, false) as is_ok, named.name_nl, named.name_en, asked.name as set_name,
            asked.from_day as set_from
        from reviewers.reviewer join access.person on person.id = reviewer.person
            left join accreditation.lights_on(\(day), \(knownOn), array[\(reviewer)::bigint]) as stood
                on stood.reviewer = reviewer.id
            left join lateral accreditation.level_on(stood.level, \(day)) as named on true
            left join accreditation.requirement_set as asked on asked.id = stood.requirement_set
        where reviewer.id = \(reviewer)
        """
    }

    static func conditions(_ reviewer: ID<Reviewer>, on day: Day, knownOn: Day?) -> SQL {
        """
        select * from accreditation.conditions_on(\(day), \(knownOn), array[\(reviewer)::bigint]) order by ordinal
        """
    }

    /// The decisions that moved the end, the norm or the set of the registration on that day.
    static func particulars(_ reviewer: ID<Reviewer>, on day: Day, knownOn: Day?) -> SQL {
        """
        select known.kind, known.effect_on, known.until_day, known.condition, moved.name as set_name
        from accreditation.standing_on(\(day), \(knownOn), array[\(reviewer)::bigint]) as stood
            join accreditation.decisions_known(
                \(knownOn), array[\(reviewer)::bigint], '{leave,waiver,requirements_moved}') as known
                on known.about = stood.registration
            left join accreditation.requirement_set as moved on moved.id = known.requirement_set
        order by known.effect_on, known.id
        """
    }

    /// What is planned for the reviewer: bijeenkomsten of the own groups and cohorts, theme meetings for all, reviews.
    static func planned(_ reviewer: ID<Reviewer>, after day: Day) -> SQL {
        """
        select gathering.kind, gathering.on_day, gathering.title
        from activities.gathering
        where gathering.on_day > \(day) and gathering.cancelled_on is null
            and (gathering.kind = 'theme_meeting' and gathering.intervision_group is null and gathering.cohort is null
                or exists (
                    select from activities.group_member as member
                    where member.intervision_group = gathering.intervision_group and member.reviewer = \(reviewer)
                        and daterange(member.from_day, member.until_day, '[]') @> gathering.on_day)
                or exists (
                    select from activities.cohort_member as member
                    where member.cohort = gathering.cohort and member.reviewer = \(reviewer)
                        and daterange(member.joined_on, member.left_on, '[]') @> gathering.on_day))
        union all
        select 'practice', practice.expected_on, review.number
        from activities.planned_practice as practice join reviews.review on review.id = practice.review
        where practice.reviewer = \(reviewer) and practice.expected_on > \(day)
        order by on_day
        """
    }
}
