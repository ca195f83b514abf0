package import Values

/// By which column a list is sorted, as it stands in an address: `sort=title`, or `sort=-title` from the end.
package struct ListOrder<Column: RawRepresentable<String> & CaseIterable & Sendable>: FieldValue {
    package let column: Column
    package let isDescending: Bool

    package init(column: Column, isDescending: Bool) {
        self.column = column
        self.isDescending = isDescending
    }

    /// Reads `sort`; a column that does not exist is a fault.
    package init(_ read: inout FieldReader, standard: Column, descending: Bool = false) {
        self = read.value(
            "sort", Text("volgorde", "order"), standard: ListOrder(column: standard, isDescending: descending))
    }

    package static func parse(_ text: String) -> ListOrder? {
        let isDescending = text.first == "-"
        return Column(rawValue: isDescending ? String(text.dropFirst()) : text).map {
            ListOrder(column: $0, isDescending: isDescending)
        }
    }

    /// The first heading of the list.
    package static var sample: ListOrder {
        ListOrder(column: Column.allCases[Column.allCases.startIndex], isDescending: false)
    }

    package static var kind: FieldKind { .text }

    package static var expected: Text {
        let names = Column.allCases.map(\.rawValue).joined(separator: ", ")
        return Text("een van \(names), met - ervoor andersom", "one of \(names), with - before it for the reverse")
    }

    package var fieldText: String { (isDescending ? "-" : "") + column.rawValue }
}

/// Which part of a list is shown: fifty lines a page, counted from 1.
package struct ListPage: Sendable {
    package static let rows = 50

    package let number: Int

    package init(_ read: inout FieldReader) { number = Self.read(&read) ?? 1 }

    /// The page that was asked for. Nothing asks for all of a list as data, and for the first page as a page.
    package static func read(_ read: inout FieldReader) -> Int? {
        let page: Int? = read.optional("page", Text("Bladzijde", "Page"))
        if let page, !(1...1_000_000).contains(page) {
            read.fault("page", Text("Bladzijden tellen vanaf 1.", "Pages count from 1."))
            return nil
        }
        return page
    }

    package var offset: Int { Self.offset(of: number) }

    package static func offset(of page: Int) -> Int { (page - 1) * rows }

    /// How many pages there are for so many lines.
    package static func count(of found: Int) -> Int { max(1, (found + rows - 1) / rows) }
}
