internal import Postgres
internal import Values

/// The SQL of the import of hours.
enum HoursImportStore {
    static func today(_ tx: Transaction) throws -> Day { try tx.value("select settings.today()") }

    /// Who and what a line can name.
    static func register(_ tx: Transaction) throws -> HoursRegister {
        let found = try tx.pipeline([
            """
            select reviewer.id, reviewer.register_number, person.email, person.name
            from reviewers.reviewer join access.person on person.id = reviewer.person
            """,
            "select id, number from reviews.review",
            "select id, kind, on_day, title, cancelled_on is not null as is_cancelled from activities.gathering",
        ])
        return HoursRegister(
            reviewers: try found[0].map { row in
                let words: [String?] = try [row("register_number"), row("email"), row("name")]
                return (id: try row("id"), words: words.compactMap(\.self))
            },
            reviews: Dictionary(
                try found[1].map { (try $0("number") as String, try $0("id") as Int64) },
                uniquingKeysWith: { first, _ in first }),
            gatherings: try found[2].map { row in
                try HoursRegister.Gathering(
                    id: row("id"), kind: row("kind"), day: row("on_day"), title: row("title"),
                    isCancelled: row("is_cancelled"))
            })
    }

    /// How much stands already for what these lines are about, by their marks.
    static func known(_ rows: [HoursImport.Ready], _ tx: Transaction) throws -> [HoursImport.Mark: Int64] {
        guard let first = rows.map(\.day).min(), let last = rows.map(\.day).max() else { return [:] }
        let reviewers = Array(Set(rows.map(\.reviewer)))
        let wanted = Set(rows.map(HoursImport.Mark.init))
        var known: [HoursImport.Mark: Int64] = [:]
        // What was done in a gathering or a review is the same on whatever day it was handed in.
        let statement: SQL = """
            select reviewer, kind, on_day, gathering, review, note, quantity from activities.entry
            where reviewer = any (\(reviewers)) and withdrawn_on is null
                and (on_day between \(first) and \(last) or review is not null and kind = 'practice')
            """
        try tx.each(statement, portion: 20_000) { row in
            let mark = try HoursImport.Mark(
                reviewer: row("reviewer"), kind: row("kind"), day: row("on_day"), gathering: row("gathering"),
                review: row("review"), note: row("note"))
            if wanted.contains(mark) { known[mark] = try row("quantity") }
        }
        return known
    }

    /// Adds many in one statement.
    static func addition(_ rows: [HoursImport.Ready]) -> SQL {
        """
        insert into activities.entry (reviewer, kind, on_day, quantity, gathering, review, part, note, source)
        select reviewer, kind, date '1970-01-01' + day::integer, quantity::integer, gathering, review, part, note, 'import'
        from unnest(
            \(rows.map(\.reviewer)), \(rows.map(\.kind))::text[], \(rows.map { Int64($0.day.daysSinceEpoch) }),
            \(rows.map(\.quantity)), \(rows.map(\.gathering)), \(rows.map(\.review)), \(rows.map(\.part))::text[],
            \(rows.map(\.note))::text[]
        ) as line (reviewer, kind, day, quantity, gathering, review, part, note)
        """
    }
}
