internal import Postgres
internal import Values

/// The SQL of the forecast.
enum ForecastStore {
    static func lines(until: Day) -> SQL {
        """
        select fall.*, reviewer.register_number, person.name, named.name_nl, named.name_en
        from accreditation.forecast(settings.today(), \(until), null) as fall
            join reviewers.reviewer on reviewer.id = fall.reviewer
            join access.person on person.id = reviewer.person
            left join (
                select distinct on (key) key, name_nl, name_en
                from accreditation.level order by key, from_day desc) as named on named.key = fall.level
        order by fall.reviewer, fall.falls_on, fall.kind
        """
    }

    /// What is planned until that day: for the members of a group or cohort, reviews, and theme meetings for everyone,
    /// which name no reviewer.
    static func planned(until: Day) -> SQL {
        """
        with to_come as (
            select id as gathering, kind, title, on_day, intervision_group, cohort,
                case when activities.is_counted(kind) then 1 else minutes end as quantity
            from activities.gathering
            where on_day > settings.today() and on_day <= \(until) and cancelled_on is null)
        select to_come.gathering, to_come.kind, to_come.title, to_come.on_day, to_come.quantity, member.reviewer
        from to_come join activities.group_member as member on member.intervision_group = to_come.intervision_group
            and daterange(member.from_day, member.until_day, '[]') @> to_come.on_day
        union all
        select to_come.gathering, to_come.kind, to_come.title, to_come.on_day, to_come.quantity, member.reviewer
        from to_come join activities.cohort_member as member on member.cohort = to_come.cohort
            and daterange(member.joined_on, member.left_on, '[]') @> to_come.on_day
        union all
        select gathering, kind, title, on_day, quantity, null
        from to_come where kind = 'theme_meeting' and intervision_group is null and cohort is null
        union all
        select null, 'practice', review.number, practice.expected_on, 1, practice.reviewer
        from activities.planned_practice as practice join reviews.review on review.id = practice.review
        where practice.expected_on > settings.today() and practice.expected_on <= \(until)
        order by on_day
        """
    }
}
