internal import Doors
internal import Values

/// The order of a list as it stands in an address: `name`, or `-name` from the end.
struct ListOrder<Column: RawRepresentable<String> & CaseIterable & Sendable>: FieldValue {
    let column: Column
    let isDescending: Bool

    static func parse(_ text: String) -> ListOrder? {
        let isDescending = text.first == "-"
        return Column(rawValue: isDescending ? String(text.dropFirst()) : text).map {
            ListOrder(column: $0, isDescending: isDescending)
        }
    }

    /// The first heading of the list.
    static var sample: ListOrder {
        ListOrder(column: Column.allCases[Column.allCases.startIndex], isDescending: false)
    }

    static var kind: FieldKind { .text }

    static var expected: Text {
        let names = Column.allCases.map(\.rawValue).joined(separator: ", ")
        return Text("een van \(names), met - ervoor andersom", "one of \(names), with - before it for the reverse")
    }

    var fieldText: String { (isDescending ? "-" : "") + column.rawValue }
}

/// The pages of a list: fifty lines each, counted from 1.
enum ListPages {
    static let size = 50

    static func offset(of page: Int) -> Int { (page - 1) * size }

    static func count(of found: Int) -> Int { max(1, (found + size - 1) / size) }

    /// The page asked for; nothing asks for all of a list as data, and for the first page as a page.
    static func read(_ read: inout FieldReader) -> Int? {
        let page: Int? = read.optional("page", Text("Bladzijde", "Page"))
        if let page, !(1...1_000_000).contains(page) {
            read.fault("page", Text("Bladzijden tellen vanaf 1.", "Pages count from 1."))
            return nil
        }
        return page
    }
}
