internal import Doors
internal import Postgres
internal import Values

/// Brings the database to the state that the files of `Migrations` describe.
struct Migrate {
    private let facts: RunFacts

    init(_ facts: RunFacts) { self.facts = facts }

    func run() throws -> CommandOutcome {
        let owner: DatabaseAddress
        if let own = facts.installation.ownServerOwner {
            owner = own
        } else {
            owner = try facts.installation.cluster(in: facts.installation.dataFolderToServe).start()
        }
        return CommandOutcome(status: 0, out: try Self.migrate(owner, facts))
    }

    /// Migrates as the owner.
    /// - Returns: one sentence on what was done.
    static func migrate(_ owner: DatabaseAddress, _ facts: RunFacts) throws -> String {
        let applied = try Migrator(folder: facts.installation.migrations).migrate(owner)
        let count = applied.count
        let text =
            count == 0
            ? Text("De database is bij de tijd.", "The database is up to date.")
            : Text("De database is bijgewerkt (\(count) bestanden).", "The database was migrated (\(count) files).")
        return text(facts.language)
    }
}
