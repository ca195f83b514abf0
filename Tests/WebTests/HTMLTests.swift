import Testing
import Web

@Suite struct HTMLTests {
    @Test("text and attribute values are escaped, literals called raw are not")
    func escaping() {
        let page = div(.cls("a\"b"), .data("note", "<&>'")) {
            "1 < 2 & \"3\""
            HTML.raw("<!-- ours -->")
            br()
        }
        #expect(
            text(page)
                == "<div class=\"a&quot;b\" data-note=\"&lt;&amp;&gt;&#39;\">1 &lt; 2 &amp; &quot;3&quot;<!-- ours --><br></div>"
        )
    }

    @Test("conditions, loops, missing pieces and left-out attributes")
    func builder() {
        func list(_ names: [String], _ note: String?) -> HTML {
            ul(.id(nil), .flag("hidden", names.isEmpty), .none) {
                for name in names {
                    li { name }
                }
                if names.isEmpty {
                    "none"
                } else {
                    li(.aria("label", "last")) { strong { "end" } }
                }
                if let note {
                    note
                }
                names.map { name in span { name } }
                nil as HTML?
            }
        }
        #expect(text(list([], nil)) == "<ul hidden>none</ul>")
        #expect(
            text(list(["x", "y"], "!"))
                == "<ul><li>x</li><li>y</li><li aria-label=\"last\"><strong>end</strong></li>!<span>x</span><span>y</span></ul>"
        )
        #expect(HTML.empty.isEmpty && HTML.text("").isEmpty && !br().isEmpty)
    }

    @Test("an address that would run as script leads nowhere")
    func addresses() {
        let evil = ["javascript:alert(1)", " JaVaScript:alert(1)", "java\nscript:x", "data:text/html,x", "vbscript:x"]
        for address in evil { #expect(text(a(href: address) { "x" }) == "<a href=\"#\">x</a>") }
        for address in ["/a:b", "?q=a:b", "#a:b", "https://x.nl/", "HTTP://x", "mailto:a@b.nl", "tel:1", "a/b"] {
            #expect(text(a(href: address) { "" }) == "<a href=\"\(address)\"></a>")
        }
    }

    @Test("no words can open a tag, close an attribute or start a reference")
    func property() {
        var generator = SeededGenerator(seed: 7)
        let alphabet: [Character] = [
            "<", ">", "&", "\"", "'", "a", "é", "🙂", "\u{0}", "\u{7F}", "\n", "/", "=", ";", " ",
        ]
        for _ in 0..<2_000 {
            let words = String(
                (0..<Int.random(in: 0...24, using: &generator)).compactMap { _ in
                    alphabet.randomElement(using: &generator)
                })
            let inText = text(p { words }).dropFirst(3).dropLast(4)
            let inValue = text(input(.value(words))).dropFirst(14).dropLast(2)
            for escaped in [inText, inValue] {
                #expect(!escaped.utf8.contains { "<>\"'\u{0}\u{7F}".utf8.contains($0) })
                #expect(unescaped(String(escaped)) == cleaned(words))
            }
        }
    }

    @Test("a page of 200 rows is written whole, and the same by every way of putting it together")
    func large() {
        let page = text(Self.rows())
        #expect(page.hasPrefix("<table class=\"list\"><thead>") && page.hasSuffix("</tr></tbody></table>"))
        #expect((0..<200).allSatisfy { page.contains("<a href=\"/quotes/\($0)\">2026-\($0)</a>") })
        #expect(page.utf8.count > 50_000)
        let apart = element("table", attributes: [.cls("list")]) {
            thead { tr { ["Number", "Name", "Day", "Amount"].map { word in th(.attr("scope", "col")) { word } } } }
            HTML.fragment([.empty, tbody { (0..<200).map(Self.row) }])
        }
        #expect(text(apart) == page)
    }

    static func rows() -> HTML {
        table(.cls("list")) {
            thead { tr { ["Number", "Name", "Day", "Amount"].map { word in th(.attr("scope", "col")) { word } } } }
            tbody {
                for number in 0..<200 { row(number) }
            }
        }
    }

    private static func row(_ number: Int) -> HTML {
        tr(.id("row-\(number)"), .data("state", "open")) {
            td(.cls("number")) { a(href: "/quotes/\(number)") { "2026-\(number)" } }
            td { "Stichting De Proef & Zonen, afdeling onderzoek \(number)" }
            td { time(.attr("datetime", "2026-09-01")) { "1 september 2026" } }
            td(.cls("amount")) { "€ 1.982,50" }
        }
    }

    private func text(_ piece: HTML) -> String { String(decoding: piece.rendered(), as: UTF8.self) }

    private func unescaped(_ text: String) -> String {
        var rest = text[...]
        var result = ""
        let references = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
        while let first = rest.first {
            if first == "&", let (name, mark) = references.first(where: { rest.hasPrefix($0.key) }) {
                result += mark
                rest = rest.dropFirst(name.count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private func cleaned(_ words: String) -> String {
        String(String.UnicodeScalarView(words.unicodeScalars.map { $0 == "\u{0}" || $0 == "\u{7F}" ? "\u{FFFD}" : $0 }))
    }
}
