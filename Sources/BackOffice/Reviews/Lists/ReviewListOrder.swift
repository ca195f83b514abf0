internal import Doors
internal import Values

/// By which column a list is sorted: `sort=title`, or `sort=-title` for the other way round.
struct ListOrder<Column: Titled>: Sendable {
    let column: Column
    let isDescending: Bool

    /// Reads `sort`; a column that does not exist is a fault.
    init(_ read: inout FieldReader, standard: Column, descending: Bool = false) {
        let typed: String? = read.optional("sort", Text("volgorde", "order"))
        guard let typed else {
            self.init(standard, descending)
            return
        }
        let isDescending = typed.hasPrefix("-")
        if let column = Column(rawValue: isDescending ? String(typed.dropFirst()) : typed) {
            self.init(column, isDescending)
        } else {
            let words = Column.choices.map(\.value).joined(separator: ", ")
            read.fault("sort", Text("Kies een van: \(words).", "Choose one of: \(words)."))
            self.init(standard, descending)
        }
    }

    private init(_ column: Column, _ isDescending: Bool) {
        self.column = column
        self.isDescending = isDescending
    }

    /// As it stands in an address.
    var text: String { (isDescending ? "-" : "") + column.rawValue }
}

/// Which part of a list is shown: 50 rows a page, counted from 1.
struct ListPage: Sendable {
    static let rows = 50

    let number: Int

    init(_ read: inout FieldReader) {
        let typed: Int? = read.optional("page", Text("bladzijde", "page"))
        if let typed, !(1...100_000).contains(typed) {
            read.fault("page", Text("Er is geen bladzijde \(typed).", "There is no page \(typed)."))
        }
        number = typed ?? 1
    }

    var offset: Int { (number - 1) * Self.rows }

    /// How many pages there are for so many rows.
    static func count(_ found: Int) -> Int { max(1, (found + rows - 1) / rows) }
}
