/// How a list is sorted, and the addresses that sort it otherwise.
package struct Sorting: Sendable {
    let key: String
    let isDescending: Bool
    private let address: PageAddress

    /// - Parameters:
    ///   - key: the column that it is sorted by.
    ///   - address: the list with its filters; the order is `sort=name` or `sort=-name` in it.
    package init(by key: String, descending: Bool = false, at address: PageAddress) {
        self.key = key
        isDescending = descending
        self.address = address
    }

    /// The list sorted by a column: the other way round if it is that one already.
    func address(for column: String) -> String {
        let turned = column == key && !isDescending
        return address.with("sort", turned ? "-\(column)" : column).with("page", nil).text
    }

    /// The value of `aria-sort` for a column.
    func direction(of column: String) -> String? {
        guard column == key else { return nil }
        return isDescending ? "descending" : "ascending"
    }
}
