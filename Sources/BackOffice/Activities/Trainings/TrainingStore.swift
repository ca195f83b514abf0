internal import Doors
internal import Postgres
internal import Values

/// The trainings in the database.
enum TrainingStore {
    /// The levels as they are called today.
    private static let levels: SQL = """
        select distinct on (key) key, name_nl, name_en, ordinal from accreditation.level
        where from_day <= settings.today() order by key, from_day desc
        """

    private static let selection: SQL = """
        select training.*, level.name_nl as level_nl, level.name_en as level_en
        from activities.training left join (\(levels)) as level on level.key = training.leads_to
        """

    static let all: SQL = "\(selection) order by lower(training.name), training.id"

    /// - Throws: `not-found`.
    static func find(_ id: ID<Training>, _ tx: Transaction) throws -> Training {
        guard let row = try tx.row("\(selection) where training.id = \(id)") else {
            throw Refused.notFound(Training.words)
        }
        return try Training(row)
    }

    static func nameIsTaken(_ name: String, _ tx: Transaction) throws -> Bool {
        try tx.value("select exists (select from activities.training where name = \(name))")
    }

    static func isLevel(_ key: String, _ tx: Transaction) throws -> Bool {
        try tx.value("select exists (select from accreditation.level where key = \(key))")
    }

    static func add(_ name: String, leadsTo level: String, _ tx: Transaction) throws -> ID<Training> {
        try tx.value("insert into activities.training (name, leads_to) values (\(name), \(level)) returning id")
    }

    @Sendable
    static func levelChoices(in context: Context) throws -> [Choice] {
        try context.tx.rows("select * from (\(levels)) as level order by ordinal").map { row in
            Choice(try row("key"), Text(try row("name_nl"), try row("name_en")))
        }
    }
}
