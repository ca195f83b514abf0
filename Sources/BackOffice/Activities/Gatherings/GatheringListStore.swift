internal import Doors
internal import Postgres
internal import Values

/// The SQL of the list of gatherings.
enum GatheringListStore {
    static func count(_ list: GatheringList) -> SQL {
        "select count(*) as found from (\(GatheringStore.selection)) as gathering where \(condition(list))"
    }

    static func lines(_ list: GatheringList, page: Int?) -> SQL {
        let cut: SQL = page.map { " limit \(ListPage.rows) offset \(ListPage.offset(of: $0))" } ?? ""
        return """
            with found as (
                select * from (\(GatheringStore.selection)) as gathering where \(condition(list))
                order by on_day >= settings.today() desc, abs(on_day - settings.today()), id\(cut))
            select found.*, attendance.present, attendance.waiting
            from found, lateral (
                select count(*) as present, count(*) filter (where granted is null) as waiting
                from activities.entry where entry.gathering = found.id and withdrawn_on is null) as attendance
            order by on_day >= settings.today() desc, abs(on_day - settings.today()), id
            """
    }

    private static func condition(_ list: GatheringList) -> SQL {
        var parts: [SQL] = ["true"]
        switch list.when {
        case nil: break
        case .coming: parts.append("cancelled_on is null and on_day >= settings.today()")
        case .held: parts.append("cancelled_on is null and on_day < settings.today()")
        case .cancelled: parts.append("cancelled_on is not null")
        }
        if let kind = list.kind { parts.append("kind = \(kind.rawValue)") }
        if let search = list.search {
            let text: SQL = "lower(concat_ws(' ', title, group_name, cohort_name, place))"
            parts.append(
                """
                (strpos(\(text), lower(\(search))) > 0 or public.word_similarity(lower(\(search)), \(text)) >= 0.45)
                """)
        }
        return .joined(parts, separator: " and ")
    }
}
