internal import Doors
internal import Postgres
internal import Values

/// The SQL that finds what requests and reviews ask for today. It reads as its caller: a reviewer gets only what is
/// about his or her own reviews.
enum ReviewTaskStore {
    /// The statements, in the order in which ``ReviewTasks`` reads their rows: one round trip.
    static func statements(today: Day) -> [SQL] {
        [
            undecided(today), reportsDue(today), targetsPassed(today), teams, partial(today), overdueSteps(today),
            documents(today), evaluations(today), gaps(today),
        ]
    }

    /// Requests on which nothing was decided within the term.
    private static func undecided(_ today: Day) -> SQL {
        """
        select request.id, request.subject, request.received_on + settings.term_on('request_decision_days') as day
        from reviews.request
        where not exists (select from reviews.request_decision as decision where decision.request = request.id)
            and request.received_on + settings.term_on('request_decision_days') <= \(today)
        order by request.received_on, request.id
        """
    }

    /// Incident reports that are due soon; what is past is the organisation's own matter.
    private static func reportsDue(_ today: Day) -> SQL {
        """
        select id, number, report_due_on as day from reviews.overview
        where outcome is null and report_due_on >= \(today)
            and report_due_on <= \(today) + settings.term_on('inspectorate_warning_days')
        order by report_due_on, id
        """
    }

    private static func targetsPassed(_ today: Day) -> SQL {
        """
        select id, number, target_on as day from reviews.overview
        where outcome is null and target_on < \(today) order by target_on, id
        """
    }

    /// The teams of all open reviews; the team rule itself is applied in Swift.
    private static let teams: SQL = """
        select overview.id, overview.number, overview.state, overview.since as day, overview.needs_second,
            member.person, member.part, member.from_day, member.until_day
        from reviews.overview left join reviews.team_member as member on member.review = overview.id
        where overview.outcome is null order by overview.id, member.id
        """

    /// Team members whose employer is a party: now, or until recently without anybody having looked at it.
    private static func partial(_ today: Day) -> SQL {
        """
        select overview.id, overview.number, reviews.name_of(member.person) as person,
            reviews.organisation_name(found.organisation) as employer, found.present,
            greatest(member.from_day, found.joined_on) as day
        from reviews.overview
            join reviews.team_member as member on member.review = overview.id,
            lateral (select greatest(member.from_day, \(today)) as from_day) as rest,
            lateral reviews.employer_parties(overview.id, member.person, rest.from_day, member.until_day) as found
        where overview.outcome is null and (member.until_day is null or member.until_day >= \(today))
            and (found.present or member.warned_of is null)
        order by found.present desc, overview.id, member.id, found.organisation
        """
    }

    /// Team members who may not hold their part on a day from today to the end of the work as planned.
    private static func gaps(_ today: Day) -> SQL {
        """
        select overview.id, overview.number, reviews.name_of(member.person) as person, member.part,
            gap.day as gap_day, gap.status as gap_status, gap.registered_until as gap_until, gap.day
        from reviews.overview
            join reviews.team_member as member on member.review = overview.id,
            lateral reviews.gap_of(member) as gap
        where overview.outcome is null and (member.until_day is null or member.until_day >= \(today))
        order by gap.day, overview.id, member.id
        """
    }

    private static func overdueSteps(_ today: Day) -> SQL {
        """
        select overview.id, overview.number, step.name_nl, step.name_en, step.planned_on as day
        from reviews.overview join reviews.step on step.review = overview.id
        where step.done_on is null and step.planned_on < \(today)
            and (overview.outcome is null or overview.outcome = 'done' and step.optional)
        order by step.planned_on, step.id
        """
    }

    /// Working documents of which nobody recorded the destruction within the term after the final report, or after the
    /// end of a review that came to none.
    private static func documents(_ today: Day) -> SQL {
        """
        select overview.id, overview.number, last.day + settings.term_on('working_documents_destroy_days') as day
        from reviews.overview
            left join reviews.step as report
                on report.review = overview.id and report.key = \(ReviewStep.reportingKey),
            lateral (select coalesce(report.done_on, overview.ended_on) as day) as last
        where not exists (select from reviews.destruction as gone where gone.review = overview.id)
            and last.day + settings.term_on('working_documents_destroy_days') <= \(today)
        order by last.day, overview.id
        """
    }

    private static func evaluations(_ today: Day) -> SQL {
        """
        select id, number, ended_on + settings.term_on('evaluation_days') as day from reviews.overview
        where outcome = 'done' and ended_on + settings.term_on('evaluation_days') <= \(today)
            and not exists (select from reviews.evaluation as held where held.review = overview.id)
        order by ended_on, id
        """
    }
}
