package import Values
package import Web

/// The pages of a long list; nothing where there is one.
package struct Pager {
    private let language: Language
    private let address: PageAddress
    private let page: Int
    private let pages: Int

    /// - Parameters:
    ///   - address: the list with its filters and order; the page is `page=2` in it.
    ///   - page: the page shown, counted from 1.
    package init(_ language: Language, at address: PageAddress, page: Int, of pages: Int) {
        self.language = language
        self.address = address
        self.page = page
        self.pages = pages
    }

    package var html: HTML {
        guard pages > 1 else { return .empty }
        let say = Speech(language)
        return nav(.aria("label", say("Bladzijden", "Pages"))) {
            ul {
                if page > 1 { li { link(to: page - 1, say("Vorige", "Previous")) } }
                near.map { number in item(number) }
                if page < pages { li { link(to: page + 1, say("Volgende", "Next")) } }
            }
        }
    }

    /// The first and last page and those about this one, in order.
    private var near: [Int] {
        (1...pages).filter { $0 == 1 || $0 == pages || abs($0 - page) <= 1 }
    }

    private func item(_ number: Int) -> HTML {
        if number == page { return li(.aria("current", "page")) { String(number) } }
        return li { link(to: number, String(number)) }
    }

    private func link(to number: Int, _ words: String) -> HTML {
        a(href: address.with("page", number == 1 ? nil : String(number)).text) { words }
    }
}
