package import Postgres
package import Values
package import Web

/// Something a person looks at, declared once: it comes out as page, `.json` and, where it has a table, `.csv` at the
/// same address, and as a command. Its stored properties are the values of its address and its filters.
package protocol View: FieldRecord {
    associatedtype Model
    static var door: ViewDoor { get }

    /// Reads what is shown, as the caller.
    func load(in context: Context) throws -> Model
    func json(_ model: Model, in context: Context) throws -> JSON
    func page(_ model: Model, in context: Context) throws -> Page
    /// The rows of a list, for `.csv` and the command line.
    func table(_ model: Model, in context: Context) throws -> Table?
    /// What a calculation comes to, from its fields alone.
    func calculation() throws -> JSON
    /// For views that are a file: the bytes. Such a view needs no page.
    func file(_ model: Model, in context: Context) throws -> Response?
    /// The page where what was typed could not be read: it stays, each fault at its field. nil: a page of the problem.
    static func page(again typed: FieldTree, _ faults: InputFaults, in context: Context) throws -> Page?
}

extension View {
    package func calculation() throws -> JSON { .null }
    package func table(_ model: Model, in context: Context) throws -> Table? { nil }
    package func file(_ model: Model, in context: Context) throws -> Response? { nil }
    package static func page(again typed: FieldTree, _ faults: InputFaults, in context: Context) throws -> Page? { nil }
}

/// Where a view is found.
package struct ViewDoor: Sendable {
    /// Part and noun, as on the command line: `quote list`.
    package let name: String
    package let path: String
    package let roles: [Role]
    package let title: Text
    package let help: Text
    package let lane: LaneName
    /// A view that is worked out from its fields alone and needs no database.
    package let isCalculation: Bool
    /// May be posted to, for fields that are too many for an address; a view keeps nothing all the same.
    package let takesPosts: Bool
    /// What is shown is a document itself; its data are about it.
    package let isFile: Bool

    package init(
        _ name: String, path: String, roles: [Role], title: Text, help: Text, lane: LaneName = .fast,
        isCalculation: Bool = false, takesPosts: Bool = false, isFile: Bool = false
    ) {
        self.name = name
        self.path = path
        self.roles = roles
        self.title = title
        self.help = help
        self.lane = lane
        self.isCalculation = isCalculation
        self.takesPosts = takesPosts || isCalculation
        self.isFile = isFile
    }

    /// The names between braces in the address.
    package var pathFields: [String] {
        path.split(separator: "/").filter { $0.first == "{" && $0.last == "}" }.map {
            String($0.dropFirst().dropLast())
        }
    }
}

/// A page's own part; the frame around it is the same everywhere.
package struct Page: Sendable {
    package let title: String
    /// Where the page stands below other pages: name and address of each above it.
    package let trail: [(title: String, href: String)]
    package let main: HTML
    /// True for pages of outsiders, which carry no navigation.
    package let isBare: Bool

    package init(_ title: String, trail: [(title: String, href: String)] = [], bare: Bool = false, main: HTML) {
        self.title = title
        self.trail = trail
        self.isBare = bare
        self.main = main
    }
}

/// Rows for `.csv` and the command line.
package struct Table: Sendable {
    package struct Column: Sendable {
        package let name: String
        package let title: Text
        package let isFigure: Bool

        package init(_ name: String, _ title: Text, figure: Bool = false) {
            self.name = name
            self.title = title
            self.isFigure = figure
        }
    }

    package let columns: [Column]
    package let rows: [[String]]

    package init(_ columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }
}
