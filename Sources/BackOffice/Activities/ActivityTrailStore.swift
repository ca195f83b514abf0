internal import Postgres
internal import Values

/// The records that something of this part is made of, for its history.
enum ActivityTrailStore {
    /// A single record.
    static func one(_ table: String, _ id: Int64) -> SQL {
        """
        select 'activities' as schema_name, \(table) as table_name, \(id)::text as record, 0 as place,
            null as name_nl, null as name_en
        """
    }

    /// An entry and its judgements.
    static func entry(_ id: ID<HoursEntry>) -> SQL {
        """
        \(one("entry", id.value))
        union all
        select 'activities', 'judgement', id::text, 1, null, null from activities.judgement where entry = \(id)
        """
    }

    /// An intervision group and its members.
    static func group(_ id: ID<IntervisionGroup>) -> SQL {
        """
        \(one("intervision_group", id.value))
        union all
        select 'activities', 'group_member', member.id::text, 1, person.name, person.name
        from activities.group_member as member
            join reviewers.reviewer on reviewer.id = member.reviewer
            join access.person on person.id = reviewer.person
        where member.intervision_group = \(id)
        """
    }

    /// A cohort, its trainers and completions.
    static func cohort(_ id: ID<Cohort>) -> SQL {
        """
        \(one("cohort", id.value))
        union all
        select 'activities', 'cohort_trainer', id::text, 1, name, name
        from activities.cohort_trainer where cohort = \(id)
        union all
        select 'activities', 'completion', completion.id::text, 1, person.name, person.name
        from activities.completion
            join reviewers.reviewer on reviewer.id = completion.reviewer
            join access.person on person.id = reviewer.person
        where completion.cohort = \(id)
        """
    }
}
