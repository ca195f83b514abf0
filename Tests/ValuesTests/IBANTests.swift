import Testing
import Values

@Suite("Bank account numbers")
struct IBANTests {
    @Test("a number of every country of the registry is accepted", arguments: KnownNumbers.validIBANs)
    func accepts(text: String) throws {
        let iban = try #require(IBAN.parse(text))
        #expect(iban.value == text)
        #expect(IBAN.parse(iban.formatted) == iban)
        #expect(IBAN.parse(iban.formatted.lowercased()) == iban)
        #expect(text.hasPrefix(iban.country))
    }

    @Test("a number with one mistake in it is refused", arguments: KnownNumbers.invalidIBANs)
    func refuses(text: String) {
        #expect(IBAN.parse(text) == nil)
    }

    @Test(
        "well-known numbers",
        arguments: [
            "GB82 WEST 1234 5698 7654 32", "BE31435411161155", "NL91ABNA0417164300", "DE89370400440532013000",
            "FR1420041010050500013M02606", "MT84MALT011000012345MTLCAST001S", "nl91abna0417164300",
            "NL91-ABNA-0417-1643-00",
        ])
    func known(text: String) {
        #expect(IBAN.parse(text) != nil)
    }

    @Test(
        "rubbish is no account number",
        arguments: [
            "", "NL", "NL91", "NL91ABNA041716430", "NL91ABNA04171643000", "NL91ABN10417164300", "NL00ABNA0417164300",
            "XX91ABNA0417164300", "91NLABNA0417164300", "NLA1ABNA0417164300", "NL91ABNA٠٤١٧١٦٤٣٠٠",
            "NL91ABNA0417164300\u{0}",
            "NL91ABNA0417164300NL91ABNA0417164300", "ΝL91ABNA0417164300", "NL91/ABNA/0417164300", "1234567",
        ])
    func rubbish(text: String) {
        #expect(IBAN.parse(text) == nil)
    }

    @Test("only check digits that are ever given out are accepted")
    func checkDigits() {
        // 97 leaves the same remainder as 00, 98 as 01, and 02 as 99.
        var accepted = 0
        for account in 0..<400 {
            let body = "ABNA" + String(String(account + 10_000_000_000).dropFirst())
            for twin in ["00", "01", "99"] { #expect(IBAN.parse("NL\(twin)\(body)") == nil) }
            accepted += (2...98).filter { IBAN.parse("NL\(String($0 + 100).dropFirst())\(body)") != nil }.count
        }
        #expect(accepted == 400)
    }

    @Test("a number is shown in groups of four")
    func formatted() {
        #expect(IBAN.parse("nl91abna0417164300")?.formatted == "NL91 ABNA 0417 1643 00")
        #expect(IBAN.parse("BE31435411161155")?.formatted == "BE31 4354 1116 1155")
    }
}
