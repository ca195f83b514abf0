internal import Postgres
internal import Values

/// The records that an entry is made of, for its history.
enum EntryTrailStore {
    static func records(of id: ID<HoursEntry>) -> SQL {
        """
        select 'activities' as schema_name, 'entry' as table_name, \(id)::text as record, 0 as place,
            null as name_nl, null as name_en
        union all
        select 'activities', 'judgement', id::text, 1, null, null from activities.judgement where entry = \(id)
        """
    }
}
