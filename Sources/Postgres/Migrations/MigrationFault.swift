package import Values

/// Why the database could not be brought up to date. Nothing of the migration that it names was kept, unless the case
/// says otherwise.
package enum MigrationFault: Error, Sendable, Hashable {
    /// A migration that was carried out has another text now.
    case edited(String)
    /// A migration that was carried out is no longer in the folder.
    case missing(String)
    /// A new migration has a number below one that was carried out.
    case outOfOrder(String, after: String)
    /// Two files have the same number.
    case sameNumber(String, String)
    /// A name that is not `0001_some_words.sql`.
    case badName(String)
    /// The folder or a file in it cannot be read.
    case unreadable(String)
    /// The database refused a statement of the file; the line is the one it pointed at.
    case failed(String, line: Int?, DatabaseError)
    /// The file itself ends or begins a transaction. What stood before that is in the database.
    case ownTransaction(String)
    /// The database does not answer, or refused the migrator's own statements.
    case noDatabase(DatabaseError)

    /// The sentence for whoever runs the migrations.
    package var text: Text {
        switch self {
        case .edited(let name):
            Text(
                "Migratie \(name) is al uitgevoerd en daarna veranderd. Herstel het bestand en maak een nieuwe migratie.",
                "Migration \(name) was changed after it was carried out. Restore the file and add a new migration.")
        case .missing(let name):
            Text(
                "Migratie \(name) is uitgevoerd, maar het bestand ontbreekt. Deze versie is ouder dan de database.",
                "Migration \(name) was carried out, but its file is missing. This version is older than the database.")
        case .outOfOrder(let name, let after):
            Text(
                "Migratie \(name) is nieuw, maar \(after) is al uitgevoerd. Geef haar een hoger nummer.",
                "Migration \(name) is new, but \(after) was carried out already. Give it a higher number.")
        case .sameNumber(let one, let other):
            Text(
                "De migraties \(one) en \(other) hebben hetzelfde nummer.",
                "The migrations \(one) and \(other) have the same number.")
        case .badName(let name):
            Text(
                "\(name) heet niet zoals een migratie: 0001_enkele_woorden.sql.",
                "\(name) is not named as a migration is: 0001_some_words.sql.")
        case .unreadable(let path):
            Text("\(path) kan niet worden gelezen.", "\(path) cannot be read.")
        case .failed(let name, let line, let error):
            Text(
                "Migratie \(name) is mislukt\(line.map { " op regel \($0)" } ?? ""): \(error.message)",
                "Migration \(name) failed\(line.map { " at line \($0)" } ?? ""): \(error.message)")
        case .ownTransaction(let name):
            Text(
                "Migratie \(name) begint of eindigt zelf een transactie; dat mag niet. Een deel ervan is uitgevoerd.",
                "Migration \(name) begins or ends a transaction itself; it must not. Part of it was carried out.")
        case .noDatabase(let error):
            Text(
                "De database antwoordt niet of weigert: \(error.message)",
                "The database does not answer or refuses: \(error.message)")
        }
    }
}
