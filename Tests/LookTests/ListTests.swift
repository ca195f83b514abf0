import Look
import Testing
import Values
import Web

@Suite("a list")
struct ListTests {
    static func text(_ html: HTML) -> String { FieldTests.text(html) }

    static let address = PageAddress(
        "/organisations", query: [("q", "de brug & zo"), ("kind", ""), ("sort", "name"), ("page", "3")])

    @Test("keeps its filters in every address, encoded, and leaves out what is empty")
    func addresses() {
        #expect(Self.address.text == "/organisations?q=de%20brug%20%26%20zo&sort=name&page=3")
        #expect(PageAddress("/a", query: [("q", "é/1_")]).text == "/a?q=%C3%A9%2F1_")
        #expect(Self.address.with("q", nil).with("sort", nil).with("page", nil).text == "/organisations")
        #expect(Self.address.exported(as: "csv").text.hasPrefix("/organisations.csv?q="))
    }

    private static func table(_ sorting: Sorting) -> String {
        text(
            DataTable(
                .nl,
                [
                    .words(Text("Naam", "Name"), sortedBy: "name"), .figures(Text("Uren", "Hours"), sortedBy: "hours"),
                    .words(Text("Stand", "State")),
                ],
                rows: [.init([.text("A"), .text("1"), .empty])], sorting: sorting
            ).html)
    }

    @Test("leaves out a column in which nothing stands, also for its total, but not for an empty list")
    func emptyColumns() {
        let columns: [DataTable.Column] = [
            .words(Text("Naam", "Name")), .words(Text("Leeg", "Empty")), .figures(Text("Uren", "Hours")),
            .words(Text("Totaal", "Total")),
        ]
        let full = Self.text(
            DataTable(
                .nl, columns, rows: [.init([.text("A"), .text(""), .text("1"), .empty])],
                foot: [.init([.text("B"), .empty, .text("2"), .text("3")], weight: .total)]
            ).html)
        #expect(!full.contains("Leeg"))
        #expect(full.contains("<td class=\"num\" data-label=\"Uren\">1</td>"))
        #expect(full.contains("<td data-label=\"Totaal\">3</td>"))
        #expect(Self.text(DataTable(.nl, columns, rows: []).html).contains("Leeg"))
    }

    @Test("keeps the numbers in a sentence on one line")
    func unbroken() {
        #expect(
            Self.text(Unbroken.html("OF-2026-002 & LR-2026-001 wachten."))
                == "<span class=\"fit\">OF-2026-002</span> &amp; <span class=\"fit\">LR-2026-001</span> wachten.")
    }

    @Test("sorts by a heading, turns round by the same heading, and begins at the first page")
    func sorting() {
        let ascending = Self.table(Sorting(by: "name", at: Self.address))
        #expect(ascending.contains("aria-sort=\"ascending\""))
        #expect(ascending.contains("href=\"/organisations?q=de%20brug%20%26%20zo&amp;sort=-name\""))
        #expect(ascending.contains("sort=hours\""))
        let descending = Self.table(Sorting(by: "name", descending: true, at: Self.address))
        #expect(descending.contains("aria-sort=\"descending\"") && descending.contains("sort=name\""))
    }

    @Test("names each cell by its column, for when rows become cards")
    func cards() {
        let html = Self.table(Sorting(by: "name", at: Self.address))
        #expect(html.contains("<th scope=\"row\">A</th><td class=\"num\" data-label=\"Uren\">1</td>"))
    }

    @Test(
        "shows the first, the last and the near pages",
        arguments: [(1, [1, 2, 9]), (5, [1, 4, 5, 6, 9]), (9, [1, 8, 9])])
    func pager(page: Int, near: [Int]) {
        let html = Self.text(Pager(.nl, at: Self.address, page: page, of: 9).html)
        #expect(html.contains("<li aria-current=\"page\">\(page)</li>"))
        for number in 1...9 { #expect(html.contains(">\(number)<") == near.contains(number)) }
        #expect(html.contains("Vorige") == (page > 1))
        #expect(html.contains("Volgende") == (page < 9))
        #expect(Self.text(Pager(.nl, at: Self.address, page: 1, of: 1).html).isEmpty)
    }

    @Test("goes to its first page without a number")
    func firstPage() {
        let html = Self.text(Pager(.nl, at: PageAddress("/quotes"), page: 2, of: 2).html)
        #expect(html.contains("href=\"/quotes\""))
    }

    @Test("says how many were found")
    func found() {
        let one = Text("offerte", "quote")
        let many = Text("offertes", "quotes")
        #expect(Self.text(Found(.nl, 1, one: one, many: many).html).contains("<strong>1</strong> offerte<"))
        #expect(Self.text(Found(.en, 0, one: one, many: many).html).contains("<strong>0</strong> quotes<"))
    }

    @Test("compares old and new with a signed difference, and adds both up")
    func comparison() {
        let html = Self.text(
            Comparison(
                .nl, old: Text("Oud", "Old"), new: Text("Nieuw", "New"),
                lines: [
                    .init("A", old: Money(cents: 200), new: Money(cents: 150)),
                    .init("B", old: nil, new: Money(cents: 100)),
                ]
            ).html)
        #expect(html.contains("\u{2212}€\u{A0}0,50") && html.contains("+€\u{A0}1,00"))
        #expect(html.contains("+€\u{A0}0,50") && html.contains("geen"))
    }
}
