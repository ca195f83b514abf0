/// The migrator's own statements, on one connection as the owner. Its end rolls back what was not committed.
struct MigratorSession {
    private let connection: Connection

    init(_ owner: DatabaseAddress) throws(MigrationFault) {
        connection = Connection(owner)
        do throws(DatabaseError) { try connection.open() } catch { throw .noDatabase(error) }
    }

    /// Waits for other migrators; the lock ends with the session.
    func lock() throws(MigrationFault) {
        // Any number that nothing else locks: "griffie" in ASCII.
        let number: Int64 = 0x67_7269_6666_6965
        _ = try run(["select set_config('lock_timeout', '600s', false)", "select pg_advisory_lock(\(number))"])
    }

    /// Makes `house.migration` in a database that was never migrated.
    func makeTable() throws(MigrationFault) {
        if try tableExists() { return }
        _ = try run([
            "begin",
            "create schema if not exists house",
            """
            create table house.migration (
                name text primary key,
                checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
                applied_at timestamptz not null default clock_timestamp()
            )
            """,
            "comment on table house.migration is 'Migrations that were carried out, and the texts of always.'",
            "commit",
        ])
    }

    /// Checksums by name; empty for a database that was never migrated.
    func done() throws(MigrationFault) -> [String: String] {
        guard try tableExists() else { return [:] }
        var done: [String: String] = [:]
        for row in try run(["select name, checksum from house.migration"])[0] {
            done[try text(row, 0)] = try text(row, 1)
        }
        return done
    }

    /// The files with the fingerprints of their texts.
    func summed(_ files: [(name: String, file: SQLFile)]) throws(MigrationFault) -> [SummedFile] {
        let answers = try run(files.map { "select encode(sha256(\(Array($0.file.text.utf8))), 'hex')" })
        var summed: [SummedFile] = []
        for (file, rows) in zip(files, answers) {
            for row in rows {
                summed.append(SummedFile(name: file.name, file: file.file, checksum: try text(row, 0)))
            }
        }
        return summed
    }

    /// The files and their lines in the table, in one transaction; the lines of `gone` are removed first.
    func apply(_ files: [SummedFile], forgetting gone: [String] = []) throws(MigrationFault) {
        _ = try run(["begin", "delete from house.migration where name = any(\(gone))"])
        let transaction = try transactionNumber()
        for file in files {
            do throws(DatabaseError) { try connection.runScript(file.file) } catch {
                throw .failed(file.name, line: error.position.map { Self.line(at: $0, of: file.file.text) }, error)
            }
            guard !connection.isIdle, try transactionNumber() == transaction else { throw .ownTransaction(file.name) }
            _ = try run(["insert into house.migration (name, checksum) values (\(file.name), \(file.checksum))"])
        }
        _ = try run(["commit"])
    }

    private func transactionNumber() throws(MigrationFault) -> [String] {
        var numbers: [String] = []
        for row in try run(["select pg_current_xact_id()::text"])[0] { numbers.append(try text(row, 0)) }
        return numbers
    }

    private func tableExists() throws(MigrationFault) -> Bool {
        try !run(["select 1 where to_regclass('house.migration') is not null"])[0].isEmpty
    }

    private func run(_ statements: [SQL]) throws(MigrationFault) -> [[Row]] {
        do throws(DatabaseError) { return try connection.runBatch(statements) } catch { throw .noDatabase(error) }
    }

    private func text(_ row: Row, _ place: Int) throws(MigrationFault) -> String {
        do throws(DecodingFault) { return try row[place] } catch {
            throw .noDatabase(DatabaseError(sqlState: "42804", message: error.description))
        }
    }

    /// The line of a character, both counted from 1.
    private static func line(at position: Int, of text: String) -> Int {
        1 + text.unicodeScalars.prefix(max(0, position - 1)).count { $0 == "\n" }
    }
}
