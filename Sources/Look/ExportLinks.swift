package import Values
package import Web

/// The same list to take along: CSV for a spreadsheet, JSON for a program.
package struct ExportLinks {
    private let language: Language
    private let address: PageAddress
    private let kinds: [String]

    /// - Parameter address: the list with its filters and order.
    package init(_ language: Language, at address: PageAddress, kinds: [String] = ["csv", "json"]) {
        self.language = language
        self.address = address
        self.kinds = kinds
    }

    package var html: HTML {
        ul {
            li { Speech(language)("Meenemen:", "Take along:") }
            kinds.map { kind in
                li { a(href: address.with("page", nil).exported(as: kind).text) { kind.uppercased() } }
            }
        }
    }
}

/// What stands below a list: its pages at the left, its exports at the right.
package enum ListFoot {
    package static func html(_ pager: Pager?, _ exports: ExportLinks?) -> HTML {
        div(.cls("below")) {
            // An empty box keeps the exports at the right.
            div { pager?.html }
            exports?.html
        }
    }
}
