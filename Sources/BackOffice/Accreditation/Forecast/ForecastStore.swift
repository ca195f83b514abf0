internal import Postgres
internal import Values

/// The SQL of the forecast.
enum ForecastStore {
    static func lines(until: Day, only: ID<Reviewer>? = nil) -> SQL {
        """
        select fall.*, reviewer.register_number, person.name, named.name_nl, named.name_en
        from accreditation.forecast(settings.today(), \(until), \(only.map { [$0.value] })) as fall
            join reviewers.reviewer on reviewer.id = fall.reviewer
            join access.person on person.id = reviewer.person
            left join (
                select distinct on (key) key, name_nl, name_en
                from accreditation.level order by key, from_day desc) as named on named.key = fall.level
        order by fall.reviewer, fall.falls_on, fall.kind
        """
    }

    /// What is planned until that day: for the members of a group or cohort, theme meetings for all, and reviews.
    static func planned(until: Day) -> SQL {
        """
        with to_come as (
            select id as gathering, kind, title, on_day, intervision_group, cohort,
                case when activities.is_counted(kind) then 1 else minutes end as quantity
            from activities.gathering
            where on_day > settings.today() and on_day <= \(until) and cancelled_on is null)
        select to_come.gathering, to_come.kind, to_come.title, to_come.on_day, to_come.quantity, who.reviewer
        from to_come, lateral (
            select member.reviewer from activities.group_member as member
            where member.intervision_group = to_come.intervision_group
                and daterange(member.from_day, member.until_day, '[]') @> to_come.on_day
            union
            select member.reviewer from activities.cohort_member as member
            where member.cohort = to_come.cohort
                and daterange(member.joined_on, member.left_on, '[]') @> to_come.on_day
            union
            select id from reviewers.reviewer
            where to_come.kind = 'theme_meeting' and to_come.intervision_group is null and to_come.cohort is null
                and exists (select from accreditation.period as run where run.reviewer = reviewer.id
                    and daterange(run.from_day, run.until_day, '[]') @> to_come.on_day)) as who
        union all
        select null, 'practice', review.number, practice.expected_on, 1, practice.reviewer
        from activities.planned_practice as practice join reviews.review on review.id = practice.review
        where practice.expected_on > settings.today() and practice.expected_on <= \(until)
        order by on_day
        """
    }
}
