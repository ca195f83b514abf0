internal import Doors
internal import Postgres
internal import Values

/// Who attended a gathering: an entry for each.
enum AttendanceStore {
    /// More names than this are not offered to tick; who is not among them is named by number.
    private static let most: Int64 = 60

    /// The entries of a gathering.
    static func entries(of gathering: ID<Gathering>) -> SQL {
        """
        \(EntryStore.selection) where entry.gathering = \(gathering) and entry.withdrawn_on is null
        order by lower(person.name), entry.id
        """
    }

    /// Proposes an entry for each that has none of the gathering yet.
    /// - Returns: the new entries with their reviewers.
    static func record(
        _ reviewers: [ID<Reviewer>], at gathering: Gathering, _ tx: Transaction
    ) throws -> [(entry: ID<HoursEntry>, reviewer: ID<Reviewer>)] {
        try tx.rows(
            """
            insert into activities.entry (reviewer, kind, on_day, quantity, gathering, source)
            select reviewer, \(gathering.kind.rawValue), \(gathering.day), \(gathering.credit)::integer,
                \(gathering.id), 'attendance'
            from unnest(\(reviewers)) as reviewer order by reviewer
            on conflict (reviewer, gathering) where withdrawn_on is null do nothing
            returning id, reviewer
            """
        ).map { (try $0("id"), try $0("reviewer")) }
    }

    /// Whom to tick: the members of the group or cohort first; then the other reviewers, where they are few.
    @Sendable
    static func choices(in context: Context) throws -> [Choice] {
        guard let id = ID<Gathering>.parse(context.path["gathering"].shown) else { return [] }
        return try context.tx.rows(
            """
            with gathering as (select * from activities.gathering where id = \(id)),
            member as (
                select reviewer from activities.group_member, gathering
                where group_member.intervision_group = gathering.intervision_group
                    and daterange(from_day, until_day, '[]') @> on_day
                union
                select reviewer from activities.cohort_member, gathering
                where cohort_member.cohort = gathering.cohort and daterange(joined_on, left_on, '[]') @> on_day),
            active as (
                select distinct reviewer from reviewers.active_period, gathering
                where daterange(from_day, until_day, '[]') @> on_day
                limit \(most + 1)),
            offered as (
                select reviewer, true as is_member from member
                union all
                select reviewer, false from active
                where reviewer not in (select reviewer from member) and (select count(*) from active) <= \(most))
            select offered.reviewer, reviewer.register_number, person.name
            from offered join reviewers.reviewer on reviewer.id = offered.reviewer
                join access.person on person.id = reviewer.person
            where not exists (
                select from activities.entry
                where entry.gathering = \(id) and entry.reviewer = offered.reviewer and withdrawn_on is null)
            order by is_member desc, lower(person.name), offered.reviewer
            """
        ).map { try NamedReviewer($0).choice }
    }
}
