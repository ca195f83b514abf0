internal import Doors
internal import Postgres
internal import Values

/// The SQL that finds what hours and gatherings ask for today.
enum HoursTaskStore {
    /// How many days ahead a gathering is told, and for how many days a judgement stays in sight.
    private static let ahead = 14
    private static let back = 30

    /// What awaits a supervisor's judgement: how much, since when, how much of it too long.
    static func waiting(_ today: Day) -> SQL {
        """
        select count(*) as count, min(recorded_on) + settings.term_on('judge_days') as due,
            count(*) filter (where recorded_on + settings.term_on('judge_days') < \(today)) as late
        from activities.entry
        where granted is null and withdrawn_on is null and reviewer is distinct from reviewers.own_reviewer()
        """
    }

    /// A reviewer's own entries of which not all was granted lately.
    static func judged(_ today: Day) -> SQL {
        """
        \(EntryStore.selection)
        where entry.reviewer = reviewers.own_reviewer() and entry.withdrawn_on is null
            and entry.granted < entry.quantity
            and exists (
                select from activities.judgement
                where judgement.entry = entry.id and judgement.recorded_on >= \(today.adding(days: -back)))
        order by entry.on_day desc, entry.id limit 5
        """
    }

    /// A reviewer's own gatherings that are near: of the own groups and cohorts, and those that are for all.
    static func coming(_ today: Day) -> SQL {
        """
        \(GatheringStore.selection)
        where gathering.cancelled_on is null
            and gathering.on_day between \(today) and \(today.adding(days: ahead))
            and \(isOwn)
        order by gathering.on_day, gathering.id
        """
    }

    /// Whether a gathering is one of the reviewer at work.
    static let isOwn: SQL = isOf("reviewers.own_reviewer()")

    /// Whether a gathering is one of a reviewer's groups or cohorts, or for all.
    static func isOf(_ reviewer: SQL) -> SQL {
        """
        (gathering.intervision_group is null and gathering.cohort is null
            or exists (
                select from activities.group_member as member
                where member.intervision_group = gathering.intervision_group and member.reviewer = \(reviewer)
                    and daterange(member.from_day, member.until_day, '[]') @> gathering.on_day)
            or exists (
                select from activities.cohort_member as member
                where member.cohort = gathering.cohort and member.reviewer = \(reviewer)
                    and daterange(member.joined_on, member.left_on, '[]') @> gathering.on_day))
        """
    }

    /// Gatherings that were held, of which nobody recorded who were there. What is too long ago to be handed in is left.
    static func unattended(_ today: Day) -> SQL {
        """
        \(GatheringStore.selection)
        where gathering.cancelled_on is null and gathering.on_day < \(today)
            and gathering.on_day + settings.term_on('hand_in_days') >= \(today)
            and not exists (
                select from activities.entry where entry.gathering = gathering.id and withdrawn_on is null)
        order by gathering.on_day, gathering.id limit 20
        """
    }
}
