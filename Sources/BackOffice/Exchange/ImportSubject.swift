internal import Doors
internal import Postgres
internal import Values

/// A kind of thing that can be taken over from a file. Another kind is another type with this shape in ``Imports/all``.
protocol ImportSubject: Sendable {
    /// The fields of a row; the same record that the form of the thing reads, so that the same rules hold.
    associatedtype Row: FieldRecord
    /// A new row as it is to be written, with what it names found in the register.
    associatedtype Ready: Sendable
    /// What stands behind `griffie import`.
    static var word: String { get }
    static var title: Text { get }

    /// How many rows are written at once.
    static var portion: Int { get }

    /// Tells new rows from known ones, in the order of the file.
    static func sort(_ rows: [Row], _ tx: Transaction) throws -> [ImportVerdict<Ready>]
    /// The statements that add some rows.
    static func additions(_ rows: [Ready]) -> [SQL]
}

/// What a row is to the register.
enum ImportVerdict<Ready: Sendable>: Sendable {
    case new(Ready)
    case known
    /// The row is a double of an earlier row of the file, counted from 0; `field` says by what.
    case double(of: Int, field: String)
    /// The row contradicts the register.
    case contradiction(field: String, Text)
}

/// The kinds of things that can be imported.
package enum Imports {
    package static let all: [AnyImport] = [AnyImport(OrganisationImport.self), AnyImport(HoursImport.self)]
}
