/// Brings a database to the state that a folder of migrations describes.
///
/// `NNNN_words.sql` are carried out once, in order, each in a transaction of its own together with its line in
/// `house.migration`. The files of `always/` (views, functions, policies) are applied again, all in one transaction,
/// when one of them changed, came or went, and after every numbered migration.
package struct Migrator: Sendable {
    private let folder: String

    /// What was carried out.
    package struct Applied: Sendable, Hashable {
        /// `0001_house.sql`, or `always/views.sql`.
        package let name: String
        /// SHA-256 of the text, in hexadecimal notation.
        package let checksum: String
    }

    /// The folder must be named `Migrations` or stand below one of that name.
    package init(folder: String) { self.folder = folder }

    /// Carries out what is due, as the owner of the database. When two programs do this at once, one does the work and
    /// the other waits for it, ten minutes at most.
    package func migrate(_ owner: DatabaseAddress) throws(MigrationFault) -> [Applied] {
        let files = try MigrationFolder.read(folder)
        let session = try MigratorSession(owner)
        try session.lock()
        try session.makeTable()
        let plan = try Self.plan(files, session)
        for file in plan.numbered {
            // A session of its own, so that what a file sets (a search path) does not reach the next one.
            try MigratorSession(owner).apply([file], forgetting: [])
        }
        if !plan.always.isEmpty {
            let gone = try session.done().keys.filter { $0.hasPrefix("always/") }
            try MigratorSession(owner).apply(plan.always, forgetting: Array(gone))
        }
        return (plan.numbered + plan.always).map { Applied(name: $0.name, checksum: $0.checksum) }
    }

    /// What `migrate` would carry out now; faults as `migrate` would throw them. Changes nothing.
    package func pending(_ owner: DatabaseAddress) throws(MigrationFault) -> [String] {
        let plan = try Self.plan(try MigrationFolder.read(folder), try MigratorSession(owner))
        return (plan.numbered + plan.always).map(\.name)
    }

    private static func plan(_ files: MigrationFolder, _ session: MigratorSession) throws(MigrationFault)
        -> MigrationPlan
    {
        let numbered = try session.summed(files.numbered.map { ($0.name, $0) })
        let always = try session.summed(files.always)
        return try MigrationPlan(numbered: numbered, always: always, done: try session.done())
    }
}
