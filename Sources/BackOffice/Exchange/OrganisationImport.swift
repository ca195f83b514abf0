internal import Postgres
internal import Values

/// Organisations from a file: `griffie import organisations`.
enum OrganisationImport: ImportSubject {
    typealias Row = OrganisationContent

    static let word = "organisations"
    static let title = Text("Organisaties", "Organisations")

    static let portion = 500

    static func additions(_ rows: [OrganisationContent]) -> [SQL] { rows.map(OrganisationStore.insertion) }

    static func sort(_ rows: [OrganisationContent], _ tx: Transaction) throws -> [ImportVerdict<OrganisationContent>] {
        let register = try Keys(OrganisationImportStore.register(tx))
        var earlier = Keys([])
        return rows.map { row in
            let marks = Marks(row)
            if let (place, field) = earlier.like(marks).first { return .double(of: place, field: field) }
            earlier.add(marks)
            let found = register.like(marks)
            guard let first = found.first else { return .new(row) }
            // By its numbers a row may be one organisation, not two.
            if let other = found.first(where: { $0.place != first.place }) {
                return .contradiction(
                    field: other.field,
                    Text(
                        "De nummers op deze regel horen bij twee verschillende organisaties. Verbeter een van beide.",
                        "The numbers on this line belong to two different organisations. Correct one of them."))
            }
            return .known
        }
    }

    /// What an organisation is known by.
    struct Marks {
        let kvkNumber: String?
        let oin: String?
        let cbsCode: String?
        let name: String

        init(_ row: OrganisationContent) {
            kvkNumber = row.numbers.kvkNumber?.value
            oin = row.numbers.oin?.value
            cbsCode = row.numbers.cbsCode?.value
            name = row.kind.rawValue + " " + row.name.lowercased()
        }

        init(_ row: Postgres.Row) throws {
            kvkNumber = try row("kvk_number")
            oin = try row("oin")
            cbsCode = try row("cbs_code")
            let kind: String = try row("kind")
            let plain: String = try row("name")
            name = kind + " " + plain.lowercased()
        }

        /// True where both bear a number of the same sort and it is not the same: namesakes, not one organisation.
        func differs(from other: Marks) -> Bool {
            func differ(_ one: String?, _ two: String?) -> Bool { one != nil && two != nil && one != two }
            return differ(kvkNumber, other.kvkNumber) || differ(oin, other.oin) || differ(cbsCode, other.cbsCode)
        }
    }

    /// Organisations found by any of their marks.
    private struct Keys {
        private var all: [Marks] = []
        private var byKvK: [String: Int] = [:]
        private var byOIN: [String: Int] = [:]
        private var byCBS: [String: Int] = [:]
        private var byName: [String: [Int]] = [:]

        init(_ marks: [Marks]) { for one in marks { add(one) } }

        mutating func add(_ marks: Marks) {
            if let number = marks.kvkNumber { byKvK[number] = all.count }
            if let number = marks.oin { byOIN[number] = all.count }
            if let code = marks.cbsCode { byCBS[code] = all.count }
            byName[marks.name, default: []].append(all.count)
            all.append(marks)
        }

        /// Those that are the same by a number, or else by kind and name where no number speaks against it.
        func like(_ marks: Marks) -> [(place: Int, field: String)] {
            let byNumber = [
                marks.kvkNumber.flatMap { byKvK[$0] }.map { (place: $0, field: "kvkNumber") },
                marks.oin.flatMap { byOIN[$0] }.map { (place: $0, field: "oin") },
                marks.cbsCode.flatMap { byCBS[$0] }.map { (place: $0, field: "cbsCode") },
            ].compactMap(\.self)
            guard byNumber.isEmpty else { return byNumber }
            let namesake = byName[marks.name, default: []].first { !all[$0].differs(from: marks) }
            return namesake.map { [(place: $0, field: "name")] } ?? []
        }
    }
}
