internal import Doors
internal import Postgres
internal import Values

/// A kind of thing that can be taken over from a file. Another kind is another type with this shape in ``Imports/all``.
protocol ImportSubject: Sendable {
    /// The fields of a row; the same record that the form of the thing reads, so that the same rules hold.
    associatedtype Row: FieldRecord
    /// What stands behind `griffie import`.
    static var word: String { get }
    static var title: Text { get }

    /// Tells new rows from known ones, in the order of the file.
    static func sort(_ rows: [Row], _ tx: Transaction) throws -> [ImportVerdict]
    /// The statement that adds a row.
    static func insertion(_ row: Row) -> SQL
}

/// What a row is to the register.
enum ImportVerdict: Sendable, Equatable {
    case new
    case known
    /// The row is a double of an earlier row of the file, counted from 0; `field` says by what.
    case double(of: Int, field: String)
    /// The row contradicts the register.
    case contradiction(field: String, Text)
}

/// The kinds of things that can be imported.
package enum Imports {
    package static let all: [AnyImport] = [AnyImport(OrganisationImport.self)]
}
