internal import Doors
internal import Postgres
internal import Values

/// The SQL of the public register: two functions, which say no more than was agreed to.
enum RegisterStore {
    struct Line: Sendable {
        let number: String
        let name: String
        let level: Text
        let town: String?
    }

    /// Who stands in it today, by name: all of them, or one page with the number of all.
    static func listed(page: Int?, _ tx: Transaction) throws -> (lines: [Line], count: Int) {
        let cut: SQL = page.map { " limit \(ListPage.rows) offset \(ListPage.offset(of: $0))" } ?? ""
        let rows = try tx.rows(
            "select one.*, count(*) over () as found from accreditation.public_register() as one" + cut)
        let lines = try rows.map { row in
            try Line(
                number: row("register_number"), name: row("name"), level: Text(row("level_nl"), row("level_en")),
                town: row("town"))
        }
        return (lines, try rows.first?("found") ?? 0)
    }

    struct Answer: Sendable {
        let isRegistered: Bool
        /// How long to wait before the next question; 0: this one was answered.
        let waitSeconds: Int
    }

    /// Counts the question and answers it.
    static func check(_ number: String, on day: Day, from address: String, _ tx: Transaction) throws -> Answer {
        let row = try tx.row(
            """
            select registered, wait_seconds
            from accreditation.check_registration(\(number), \(day), \(address))
            """)
        return try Answer(
            isRegistered: row?("registered") ?? false, waitSeconds: row?("wait_seconds") ?? 0)
    }
}
