import Look
import Testing
import Values
import Web

@Suite("a field of a form")
struct FieldTests {
    static func text(_ html: HTML) -> String { String(decoding: html.rendered(), as: UTF8.self) }

    static func field(_ control: FieldControl, _ value: String, _ language: Language = .nl) -> String {
        text(FormField(language, "x", Text("Veld", "Field"), control, value: value).html)
    }

    @Test(
        "has an identifier made of its name",
        arguments: [
            ("title", "f-title"), ("shares[0].fixed", "f-shares-0-fixed"),
            ("shares[__row__].fixed", "f-shares-__row__-fixed"), ("a[1][2]", "f-a-1-2"),
        ])
    func identifiers(name: String, id: String) {
        #expect(FormField.id(of: name) == id)
    }

    @Test(
        "shows machine notation as people write it, and anything else as it was typed",
        arguments: [
            ("1982.50", "1.982,50", "1,982.50"), ("1982,5", "1982,5", "1982,5"), ("een boel", "een boel", "een boel"),
            ("-3.00", "\u{2212}3,00", "\u{2212}3.00"),
        ])
    func money(typed: String, dutch: String, english: String) {
        #expect(Self.field(.money, typed, .nl).contains("value=\"\(dutch)\""))
        #expect(Self.field(.money, typed, .en).contains("value=\"\(english)\""))
        #expect(Money.parse(typed) == nil || Money.parse(dutch) == Money.parse(typed))
    }

    @Test("shows a share in the reader's decimal mark")
    func share() {
        #expect(Self.field(.percentage, "12.5").contains("value=\"12,5\""))
        #expect(Self.field(.percentage, "12.5", .en).contains("value=\"12.5\""))
        #expect(Self.field(.percentage, "12.5x").contains("value=\"12.5x\""))
    }

    @Test("keeps a day that is none, which a calendar could not show")
    func day() {
        #expect(Self.field(.day, "2026-09-01").contains("type=\"date\""))
        #expect(Self.field(.day, "").contains("type=\"date\""))
        let typed = Self.field(.day, "31-02-2026")
        #expect(typed.contains("type=\"text\"") && typed.contains("value=\"31-02-2026\""))
    }

    @Test("never shows a password again")
    func password() {
        #expect(!Self.field(.password, "geheim").contains("geheim"))
        #expect(!Self.field(.newPassword, "geheim").contains("geheim"))
    }

    @Test("keeps what was typed, escaped, down to its first line break")
    func typed() {
        #expect(Self.field(.text, "a \"b\" <c>").contains("value=\"a &quot;b&quot; &lt;c&gt;\""))
        #expect(Self.field(.longText, "\n<b>").contains(">\n\n&lt;b&gt;</textarea>"))
    }

    @Test("names its fault to those who cannot see it")
    func fault() {
        let html = Self.text(
            FormField(
                .nl, "a[0].b", Text("Veld", "Field"), hint: Text("Uitleg", "Hint"), fault: Text("Mis", "Wrong")
            ).html)
        #expect(html.contains("aria-describedby=\"f-a-0-b-hint f-a-0-b-fault\""))
        #expect(html.contains("aria-invalid=\"true\""))
        #expect(html.contains("id=\"f-a-0-b-fault\""))
    }

    @Test("says what may be left out")
    func optional() {
        let html = Self.text(FormField(.en, "x", Text("Veld", "Field"), isRequired: false).html)
        #expect(html.contains("(optional)") && !html.contains(" required"))
    }

    @Test("repeats in rows, with empty ones to fill in and one for the script to copy")
    func rows() {
        let group = RepeatedGroup(
            .nl, "parties", Text("Partijen", "Parties"), add: Text("Erbij", "Add"), count: 2, spare: 3, most: 4
        ) { prefix, index in
            FormField(.nl, "\(prefix).name", Text("Naam", "Name"), value: index.map { "row \($0)" } ?? "").html
        }
        let html = Self.text(group.html)
        #expect(html.contains("name=\"parties[3].name\"") && !html.contains("name=\"parties[4].name\""))
        #expect(html.contains("value=\"row 1\"") && !html.contains("value=\"row 2\""))
        #expect(html.contains("<template><div class=\"row\" data-row=\"__row__\">"))
    }
}
