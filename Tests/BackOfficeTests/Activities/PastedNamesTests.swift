import Testing

@testable import BackOffice

@Suite("Register numbers and names as they are pasted")
struct PastedNamesTests {
    private func read(_ text: String) -> [String] { PastedNames(text).pieces.map { $0.number ?? "“\($0.written)”" } }

    @Test(
        "numbers are read whatever stands between them",
        arguments: [
            "R-0001 R-0002 R-0012", "R-0001,R-0002,R-0012", "R-0001; R-0002; R-0012", "R-0001\nR-0002\r\nR-0012\n",
            "R-0001\tR-0002\tR-0012", "r1, R2 / r-12", "0001 0002 0012", "• R-0001\n• R-0002\n• R-0012.",
            "(R-0001) [R-0002] \"R-0012\"", "R‑0001 R–0002 R−0012", "1. R-0001\n2. R-0002\n3. R-0012",
        ])
    func separators(text: String) { #expect(read(text) == ["R-0001", "R-0002", "R-0012"]) }

    @Test("a name beside its number belongs to it, on either side")
    func besideItsNumber() {
        #expect(read("R-0001 Anouk Terpstra\nJoost van der Hagen R-0002") == ["R-0001", "R-0002"])
    }

    @Test("a name stays whole; the place in a list is no number")
    func names() {
        #expect(
            read("1. Anouk Terpstra\n2) Joost van der Hagen, Bo") == [
                "“Anouk Terpstra”", "“Joost van der Hagen”", "“Bo”",
            ])
        #expect(read("R-0001\tAnouk Terpstra") == ["R-0001", "“Anouk Terpstra”"])
    }

    @Test("what is no register number is looked for as a name", arguments: ["R-", "R-1234567890", "12", "0012345678"])
    func noNumbers(text: String) { #expect(PastedNames(text).pieces.map(\.number) == [nil]) }

    @Test("nothing names nobody", arguments: ["", " \n\t ", ",;|/", "• - ."])
    func nothing(text: String) { #expect(PastedNames(text).pieces.isEmpty) }

    @Test("a long number is kept, a short one is filled up to four digits")
    func length() { #expect(read("R-12345 r7") == ["R-12345", "R-0007"]) }
}
