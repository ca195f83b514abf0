import Testing
import Values

@Suite("Register, tax and network numbers")
struct RegisterNumberTests {
    @Test(
        "Dutch VAT numbers pass by the eleven-test or by mod 97",
        arguments: KnownNumbers.validVATNumbers
            + [
                "NL004495445B01", "NL002455799B11", "NL123456782B90", "NL000099998B57", "NL 8619.94.772.B01",
                "nl861994772b01",
            ])
    func acceptsVAT(text: String) {
        #expect(VATNumber.parse(text)?.prefix == "NL")
    }

    @Test(
        "Dutch VAT numbers that pass neither are refused",
        arguments: KnownNumbers.invalidVATNumbers
            + [
                "NL123456789B90", "NL000000000B01", "NL004495445B00", "NL004495445C01", "NL04495445B01",
                "NL0044954455B01", "NL",
            ])
    func refusesVAT(text: String) {
        #expect(VATNumber.parse(text) == nil)
    }

    @Test(
        "foreign VAT numbers have the shape of their country",
        arguments: [
            "BE0123456789", "DE123456789", "FRXX999999999", "ESX9999999X", "ATU12345678", "IE1234567FA", "GB123456789",
            "XI123456789", "CHE123456789MWST", "NO123456789MVA", "EL123456789", "CY12345678X", "SE123456789001", "RO12",
        ])
    func acceptsForeign(text: String) {
        #expect(VATNumber.parse(text)?.value == text)
    }

    @Test(
        "other shapes are refused",
        arguments: [
            "", "BE2123456789", "BE012345678", "DE12345678", "DE1234567890", "ATX12345678", "GR123456789",
            "US123456789",
            "ZZ99", "DE12345678A", "FRXX99999999A", "DE١٢٣٤٥٦٧٨٩", "DE123456789\u{0}", "1234",
            "ES999999999999999999999",
        ])
    func refusesForeign(text: String) {
        #expect(VATNumber.parse(text) == nil)
    }

    @Test("a KvK number has eight digits, an OIN twenty")
    func legalNumbers() {
        #expect(KvKNumber.parse("12345678")?.value == "12345678")
        #expect(KvKNumber.parse(" 12 34 56 78 ")?.value == "12345678")
        #expect(KvKNumber.parse("01234567")?.formatted == "01234567")
        #expect(OIN.parse("00000001001299992000")?.value == "00000001001299992000")
        for rubbish in ["", "1234567", "123456789", "1234567A", "١٢٣٤٥٦٧٨", "00000000", "12345678\u{0}", "12/345678"] {
            #expect(KvKNumber.parse(rubbish) == nil)
        }
        for rubbish in [
            "", "0000000100129999200", "000000010012999920000", "00000000000000000000", "0000000100129999200A",
        ] {
            #expect(OIN.parse(rubbish) == nil)
        }
    }

    @Test("a Peppol address is checked by its scheme")
    func peppol() throws {
        let address = try #require(PeppolAddress.parse("0106:12345678"))
        #expect(address.scheme == "0106")
        #expect(address.identifier == "12345678")
        #expect(PeppolAddress.parse("0190:00000001001299992000")?.value == "0190:00000001001299992000")
        #expect(PeppolAddress.parse("9944:nl004495445b01")?.value == "9944:NL004495445B01")
        #expect(PeppolAddress.parse("0088:8712345000004")?.identifier == "8712345000004")
        for rubbish in [
            "", ":", "0106", "0106:", "0106:1234567", "0190:12345678", "9944:DE123456789", "9944:NL123456789B90",
            "106:12345678", "01O6:12345678", "0106;12345678", "0088:87 12", "0088:" + String(repeating: "1", count: 51),
            "0088:١٢٣", "0088:1\u{0}", "0088:a:b",
        ] {
            #expect(PeppolAddress.parse(rubbish) == nil)
        }
    }

    @Test(
        "an email address is plain, and kept in lower case",
        arguments: [
            ("Anna@Example.org", "anna@example.org"), (" a.b+c@d.example.nl ", "a.b+c@d.example.nl"),
            ("o'neil@example.org", "o'neil@example.org"), ("x@xn--caf-dma.example", "x@xn--caf-dma.example"),
            ("1@2.co", "1@2.co"),
        ])
    func email(text: String, value: String) {
        #expect(EmailAddress.parse(text)?.value == value)
    }

    @Test(
        "what is no plain email address is refused",
        arguments: [
            "", "@", "a@", "@b.nl", "a@b", "a@b.c", "a@.nl", "a@b..nl", "a@b.nl.", ".a@b.nl", "a.@b.nl", "a..b@c.nl",
            "a@b@c.nl",
            "a b@c.nl", "a@b c.nl", "\"a\"@b.nl", "a@[127.0.0.1]", "a@-b.nl", "a@b-.nl", "a@127.0.0.1", "é@b.nl",
            "a@é.nl",
            "a@b.nl\r\nBcc: c@d.nl", "a@b.nl\u{0}", "a,b@c.nl", "Anna <a@b.nl>", "a@b.nl;c@d.nl",
            String(repeating: "a", count: 65) + "@b.nl", "a@" + String(repeating: "b", count: 64) + ".nl",
            "a@" + String(repeating: "b.", count: 126) + "nl",
        ])
    func refusesEmail(text: String) {
        #expect(EmailAddress.parse(text) == nil)
    }

    @Test(
        "a Dutch postal code has one form, a foreign one its own",
        arguments: [
            ("1234AB", "1234 AB"), ("1234 ab", "1234 AB"), (" 12 34 AB", "1234 AB"), ("SW1A 1AA", "SW1A 1AA"),
            ("1000", "1000"), ("d02  x285", "D02 X285"), ("L-1234", "L-1234"), ("10115", "10115"),
        ])
    func postalCode(text: String, value: String) {
        #expect(PostalCode.parse(text)?.value == value)
        #expect(PostalCode.parse(text)?.formatted == value)
    }

    @Test(
        "what is no postal code is refused",
        arguments: [
            "", "1", "0123 AB", "1234 SS", "1234SA", "1234 SD", "ABCDEF", "12345678901", "1234\u{0}", "12,34",
            "١٢٣٤ AB",
        ])
    func refusesPostalCode(text: String) {
        #expect(PostalCode.parse(text) == nil)
    }
}
