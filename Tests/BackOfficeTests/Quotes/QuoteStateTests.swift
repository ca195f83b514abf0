import BackOffice
import Postgres
import Testing
import Values

@Suite("The state of a quote")
struct QuoteStateTests {
    private static let today = Day(daysSinceEpoch: 20_697)  // 1 September 2026

    @Test("a version is expired only while it neither binds nor ended, and only after its last day")
    func expired() {
        func state(_ entered: Set<QuoteState.Entered>, _ days: Int) -> QuoteState {
            QuoteState(entered: entered, validUntil: Self.today.adding(days: days), today: Self.today)
        }
        #expect(state([.issued], 0) == .issued)
        #expect(state([.issued], -1) == .expired)
        #expect(state([.issued, .binding], -1) == .binding)
        #expect(state([.issued, .declined], -1) == .declined)
        #expect(state([.issued, .withdrawn], -1) == .withdrawn)
        #expect(state([.issued, .binding, .superseded], -1) == .superseded)
        #expect(state([], -1) == .draft)
    }

    @Test("the view of the database says the same of every set of states on every day")
    func sameInTheDatabase() throws {
        let scene = try QuoteScene()
        let (review, organisations) = try scene.review()
        // The order of states is kept by triggers; here every set is wanted, also those that never come about.
        try scene.office.asOwner("alter table quotes.state disable trigger user")
        try scene.office.asOwner("alter table quotes.version disable trigger user")
        try scene.office.asOwner("alter table quotes.party disable trigger user")
        for bits in 0..<32 {
            let entered = Set(
                QuoteState.Entered.allCases.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element))
            for offset in [nil, -1, 0, 1] as [Int?] {
                let validUntil = offset.map { Self.today.adding(days: $0) }
                let shown = try state(entered, validUntil, review, organisations[0], scene.office)
                let known = QuoteState(entered: entered, validUntil: validUntil, today: Self.today)
                #expect(shown == known.rawValue, "\(entered) valid until \(String(describing: validUntil))")
            }
        }
    }

    private func state(
        _ entered: Set<QuoteState.Entered>, _ validUntil: Day?, _ review: Int64, _ payer: Int64,
        _ office: Office
    ) throws -> String {
        let quote = try office.number("insert into quotes.quote (review) values (\(review)) returning id")
        let version = try office.number(
            """
            insert into quotes.version (quote, ordinal, rate_cents, vat_basis_points, valid_until)
            values (\(quote), 1, 13000, 2100, \(validUntil)) returning id
            """)
        let party = try office.number(
            """
            insert into quotes.party (version, ordinal, organisation, participating, paying)
            values (\(version), 1, \(payer), false, true) returning id
            """)
        for state in entered {
            try office.asOwner(
                """
                insert into quotes.state (version, state, on_day, party, reason)
                values (\(version), \(state.rawValue), settings.today(),
                    \(party), 'Reden')
                returning id
                """)
        }
        let rows = try office.asOwner("select state from quotes.version_state where version = \(version)")
        return try rows[0]("state")
    }
}
