import Testing
import Values

@Suite("The guard against client data")
struct ClientDataTests {
    private let today = Day(daysSinceEpoch: 20_697)

    private func kinds(_ text: String) -> [Suspicion.Kind] {
        ClientData.suspicions(in: text, today: today).map(\.kind)
    }

    @Test("a citizen service number is found in running text", arguments: KnownNumbers.validCitizenServiceNumbers)
    func finds(number: String) {
        #expect(kinds("Gesproken met \(number), daarna gebeld.") == [.citizenServiceNumber])
        let spaced = "\(number.prefix(3)) \(number.dropFirst(3).prefix(3)) \(number.suffix(3))"
        #expect(kinds("\(spaced) en verder") == [.citizenServiceNumber])
        #expect(kinds("nr\(number)x") == [.citizenServiceNumber])
    }

    @Test("a number that fails the eleven-test is left alone", arguments: KnownNumbers.invalidCitizenServiceNumbers)
    func leavesAlone(number: String) {
        #expect(kinds("Gesproken met \(number), daarna gebeld.").isEmpty)
    }

    @Test(
        "a number is found however it is written",
        arguments: [
            "111222333", "1112.22.333", "1112-22-333", "1112 22 333", "111.222.333", "1 1 1 2 2 2 3 3 3",
            "BSN:111222333", "12345672",
            "١١١٢٢٢٣٣٣", "dossier 2021 111222333", "111\u{A0}222\u{A0}333", "06-12345678 en 111222333",
            "111222333 12-05-2026",
        ])
    func writings(text: String) {
        #expect(kinds(text) == [.citizenServiceNumber])
    }

    @Test(
        "other numbers are not taken for it",
        arguments: [
            "", "geen nummers", "0612345672", "06-12345672", "+31 6 12345672", "NL91 ABNA 0417 1643 00",
            "NL91ABNA0417164300",
            "KvK 12345672", "KvK-nummer: 12345672", "€ 12.345.672", "12.345.672,00", "NL111222333B01",
            "offerte 2026-0012",
            "1112223334", "000000000", "60 tot 120 uur, € 130", "2 reviews, 12 u intervisie, 6 u supervisie",
            "00000001001299992000",
        ])
    func otherNumbers(text: String) {
        #expect(kinds(text).isEmpty)
    }

    @Test(
        "a birth date is found",
        arguments: [
            "geboren 12-05-1960", "geb. 12-5-12", "Geboren op 12 mei 2026", "geboortedatum: 2025-12-31",
            "geb 12/05/2011",
            "born on 12 May 1970", "Hij (12-05-2012) was erbij", "op 3 mrt. 2008", "12.5.2012", "12. 5. 2012",
            "2012-05-12",
            "geboren te Utrecht op 1 januari 1950", "12-mei-2012",
        ])
    func birthDates(text: String) {
        #expect(kinds(text) == [.birthDate])
    }

    @Test(
        "other dates are left alone",
        arguments: [
            "gesprek op 12-05-2026", "besluit van 12 mei 2025", "opgericht 12-09-1990", "30-02-2012", "12-5-12",
            "versie 1.2.3",
            "review 2 van 2026", "in 2012", "september 2013", "toekomst 1-1-2030",
        ])
    func otherDates(text: String) {
        #expect(kinds(text).isEmpty)
    }

    @Test("what is found is reported in order, and hidden but for two characters")
    func excerpts() {
        let found = ClientData.suspicions(in: "geb. 12-05-2012, BSN 1112.22.333", today: today)
        #expect(found.map(\.kind) == [.birthDate, .citizenServiceNumber])
        #expect(found.map(\.excerpt) == ["12••••••••", "11•••••••••"])
        #expect(ClientData.suspicions(in: "geen").isEmpty)
    }

    @Test("a long text is gone through in a moment")
    func long() {
        let clock = ContinuousClock()
        let texts = [
            String(repeating: "1 ", count: 20_000), String(repeating: "1", count: 40_000),
            String(repeating: "NL91 ", count: 4_000), String(repeating: "12-05-2026 ", count: 4_000),
            String(repeating: "a.", count: 20_000),
        ]
        for text in texts {
            let time = clock.measure { _ = ClientData.suspicions(in: text, today: today) }
            // Generous for a busy machine; going through it again for every number would take minutes.
            #expect(time < .seconds(10), "\(text.prefix(12))")
        }
    }
}
