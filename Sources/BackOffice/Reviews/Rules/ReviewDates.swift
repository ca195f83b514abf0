internal import Values

/// The days that a review is held against. All follow from its facts and from dated settings.
struct ReviewDates: Sendable, Equatable {
    /// A step's day as this rule sees it.
    struct StepDay: Sendable, Equatable {
        let ordinal: Int
        let plannedOn: Day?
        let doneOn: Day?

        init(ordinal: Int, plannedOn: Day? = nil, doneOn: Day? = nil) {
            self.ordinal = ordinal
            self.plannedOn = plannedOn
            self.doneOn = doneOn
        }

        /// The day it was done, or else is planned.
        var day: Day? { doneOn ?? plannedOn }
    }

    /// The day by which the review should be done: its kind's months after it was opened, held within the month.
    let target: Day
    /// The day on which the incident report is due at the inspectorate; nil without a notification (melding).
    let reportDue: Day?

    /// - Parameters:
    ///   - targetMonths: of the review's kind.
    ///   - reportDays: days after the notification, as set on the day of the notification (the law's six weeks: 42).
    init(openedOn: Day, targetMonths: Int, notifiedOn: Day?, reportDays: Int) {
        target = openedOn.adding(months: targetMonths)
        reportDue = notifiedOn?.adding(days: reportDays)
    }

    /// Days left until the target; negative when it has passed.
    func daysLeft(on today: Day) -> Int { today.days(until: target) }

    /// The first day on which the review itself starts (any step after the orientation), where that falls before the
    /// incident report is due: a review does better to start after it.
    func earlyStart(of steps: [StepDay]) -> Day? {
        guard let reportDue else { return nil }
        guard let start = steps.filter({ $0.ordinal > 1 }).compactMap(\.day).min() else { return nil }
        return start < reportDue ? start : nil
    }

    /// The day by which working documents must be destroyed: so many days after the final report, or after the end of
    /// a review that came to none.
    static func destroyBy(reportedOn: Day?, endedOn: Day?, days: Int) -> Day? {
        (reportedOn ?? endedOn)?.adding(days: days)
    }
}
