internal import Postgres
internal import Values

/// What stands about hours and gatherings on the page of a reviewer.
enum HoursPanelStore {
    /// What awaits judgement first, then the latest; a handful.
    static func entries(of reviewer: ID<Reviewer>) -> SQL {
        """
        \(EntryStore.selection) where entry.reviewer = \(reviewer) and entry.withdrawn_on is null
        order by activities.turn(entry.granted, entry.on_day), entry.id limit 5
        """
    }

    static func gatherings(of reviewer: ID<Reviewer>) -> SQL {
        """
        \(GatheringStore.selection)
        where gathering.cancelled_on is null and gathering.on_day >= settings.today()
            and \(HoursTaskStore.isOf("\(reviewer)"))
        order by gathering.on_day, gathering.id limit 3
        """
    }
}
