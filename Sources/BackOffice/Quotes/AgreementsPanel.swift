internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// The agreements of a version on its page: what each party must agree to, who was asked and reminded when, who agreed
/// when, and what can be done. Its statements travel with those of the page.
struct AgreementsPanel {
    /// How far a party is.
    struct Line: Sendable {
        let party: ID<QuoteParty>
        let name: String
        let isParticipating: Bool
        let isPaying: Bool
        var given: [GivenAgreement] = []
        /// The last day of each kind of chasing.
        var chased: [String: Day] = [:]
        var links: [Link] = []

        var asked: [AgreementKind] { (isParticipating ? [.groundRules] : []) + (isPaying ? [.share] : []) }
        var open: [AgreementKind] { asked.filter { kind in !given.contains { $0.kind == kind } } }
    }

    /// A link that was not revoked.
    struct Link: Sendable {
        let id: ID<AgreementLink>
        let director: String
        let until: Day
    }

    let lines: [Line]

    /// - Parameter results: the rows of ``AgreementsPanelStore/statements(_:_:)``.
    init(_ results: [[Row]]) throws {
        var lines = try results[0].map { row in
            try Line(
                party: row("id"), name: row("name"), isParticipating: row("participating"), isPaying: row("paying"))
        }
        let places = Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($1.party, $0) })
        for row in results[1] {
            if let place = places[try row("party")] { lines[place].given.append(try AgreementStore.agreement(row)) }
        }
        for row in results[2] {
            let kind: String = try row("kind")
            if let place = places[try row("party")] { lines[place].chased[kind] = try row("on_day") }
        }
        for row in results[3] {
            guard let place = places[try row("party")] else { continue }
            lines[place].links.append(
                try Link(id: row("id"), director: row("director_name"), until: row("valid_until")))
        }
        self.lines = lines
    }

    func draw(_ sheet: QuoteSheet, on today: Day, language: Language, mayChange: Bool) -> HTML {
        AgreementsTable(lines: lines, sheet: sheet, today: today, language: language, mayChange: mayChange).html
    }

    var json: JSON {
        .array(
            lines.map { line in
                .object([
                    ("party", .integer(line.party.value)), ("organisation", .string(line.name)),
                    ("open", .array(line.open.map { .string($0.rawValue) })),
                    (
                        "agreements",
                        .array(
                            line.given.map { given in
                                .object([
                                    ("kind", .string(given.kind.rawValue)), ("name", .string(given.director.name)),
                                    ("function", .string(given.director.function)), ("on", .string(given.on.iso)),
                                ])
                            })
                    ),
                    ("askedOn", line.chased["asked"].map { .string($0.iso) } ?? .null),
                    ("remindedOn", line.chased["reminded"].map { .string($0.iso) } ?? .null),
                    ("rungOn", line.chased["rung"].map { .string($0.iso) } ?? .null),
                    ("linkUntil", line.links.last.map { .string($0.until.iso) } ?? .null),
                ])
            })
    }
}
