package import Web

/// Griffie's name with its mark, the nib of a pen.
package enum Wordmark {
    /// The name as a link to the start page.
    package static let html = a(href: "/", .cls("wordmark")) {
        nib
        "Griffie"
    }

    /// The name of the foundation, at the head of a page for outsiders.
    package static func letterhead(_ foundation: String) -> HTML {
        p(.cls("wordmark")) { foundation }
    }

    /// The nib alone; the name beside it says what it is.
    private static var nib: HTML {
        svg(.attr("width", "22"), .attr("height", "22"), .attr("viewBox", "0 0 22 22"), .aria("hidden", "true")) {
            HTML.raw(
                """
                <path d="M11 21 4.5 11 8 1h6l3.5 10zM11 21v-8.5" fill="none" stroke="currentColor" \
                stroke-width="1.6" stroke-linejoin="round"/><circle cx="11" cy="10.5" r="1.9" fill="currentColor"/>
                """)
        }
    }

    /// The same nib as a file of its own, for the browser's tab.
    static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22"><title>Griffie</title>\
        <rect width="22" height="22" rx="4" fill="#0b5d5e"/>\
        <path d="M11 19 6 11l2.5-8h5l2.5 8zM11 19v-6" fill="none" stroke="#fff" stroke-width="1.6" \
        stroke-linejoin="round"/><circle cx="11" cy="11" r="1.7" fill="#fff"/></svg>
        """
}
