package import Doors
internal import Postgres
package import Values

/// A kind of import without its type, as the command line uses it.
package struct AnyImport: Sendable {
    package let word: String
    package let title: Text
    /// What can be filled.
    package let contract: Contract
    private let body: @Sendable (ImportOrder, Context) throws -> ImportReport

    init<Subject: ImportSubject>(_ subject: Subject.Type) {
        word = subject.word
        title = subject.title
        contract = Contract(of: Subject.Row.self)
        body = { try ImportRun<Subject>($0, in: $1).report() }
    }

    /// Takes a file over, inside the caller's transaction; with a fault nothing has been written.
    /// - Throws: ``ImportMisuse`` where the order or the file as a whole is wrong.
    package func run(_ order: ImportOrder, in context: Context) throws -> ImportReport { try body(order, context) }
}

/// What is to be imported, and how.
package struct ImportOrder {
    let bytes: [UInt8]
    let maps: [String]
    let fixed: [String: FieldTree]
    let progress: (_ done: Int, _ total: Int) -> Void

    /// - Parameters:
    ///   - bytes: the file.
    ///   - maps: `field=column`, as given.
    ///   - fixed: the value of a field for every row.
    ///   - progress: hears how many rows have been written, of how many.
    package init(
        bytes: [UInt8], maps: [String], fixed: [String: FieldTree],
        progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) {
        self.bytes = bytes
        self.maps = maps
        self.fixed = fixed
        self.progress = progress
    }
}
