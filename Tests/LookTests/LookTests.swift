import Look
import Testing
import Values
import Web

@Suite("the look")
struct LookTests {
    static let css = String(decoding: LookFile.styles.bytes, as: UTF8.self)
    static let js = String(decoding: LookFile.script.bytes, as: UTF8.self)

    static let texts = ["ink", "muted", "accent", "amber", "red"]
    static let grounds = ["paper", "sheet", "wash"]

    @Test("the style sheet and the script stay small")
    func budgets() {
        #expect(LookFile.styles.bytes.count <= 20_000)
        #expect(LookFile.script.bytes.count <= 10_000)
    }

    @Test("every text stands out from every ground by 4.5 to 1", arguments: [false, true])
    func contrast(dark: Bool) {
        let palette = Palette(css: Self.css, dark: dark)
        for text in Self.texts {
            for ground in Self.grounds {
                #expect(palette.ratio(text, on: ground) >= 4.5, "\(text) on \(ground), dark: \(dark)")
            }
        }
    }

    @Test(
        "words on a tint and on a button stand out by 4.5 to 1",
        arguments: [
            ("on-accent", "accent"), ("ink", "accent-wash"), ("accent", "accent-wash"), ("ink", "amber-wash"),
            ("amber", "amber-wash"), ("ink", "red-wash"), ("red", "red-wash"), ("ink", "line"),
        ], [false, true])
    func tints(pair: (String, String), dark: Bool) {
        #expect(Palette(css: Self.css, dark: dark).ratio(pair.0, on: pair.1) >= 4.5)
    }

    @Test("the edge of a field and the ring of focus stand out by 3 to 1", arguments: [false, true])
    func edges(dark: Bool) {
        let palette = Palette(css: Self.css, dark: dark)
        for ground in Self.grounds {
            #expect(palette.ratio("edge", on: ground) >= 3)
            #expect(palette.ratio("accent", on: ground) >= 3)
        }
    }

    @Test("a colour is only named among the tokens")
    func tokens() {
        let body = Self.css.split(separator: "/* Ground */").last ?? ""
        #expect(!body.contains("#"))
    }

    @Test("the ring of focus is drawn, and taken away from nothing that can be acted on")
    func focus() {
        #expect(Self.css.contains(":focus-visible { outline: 3px solid"))
        let removals = Self.css.split(separator: "\n").filter { $0.contains("outline: none") }
        #expect(removals == ["main:focus { outline: none; }"])
    }

    @Test("paper, small screens and dark screens are provided for")
    func media() {
        for query in ["@media print", "size: A4", "counter(pages)", "prefers-color-scheme: dark", "max-width: 40rem"] {
            #expect(Self.css.contains(query), "\(query)")
        }
    }

    @Test("nothing comes from another host and nothing is evaluated")
    func alone() {
        for forbidden in ["http:", "https:", "url(", "@import"] { #expect(!Self.css.contains(forbidden)) }
        for forbidden in ["http:", "https:", "eval(", ".style", "new Function"] {
            #expect(!Self.js.contains(forbidden))
        }
    }

    @Test("an address changes with the file's content")
    func versions() {
        #expect(Set(LookFile.all.map(\.path)).count == 3)
        for file in LookFile.all {
            #expect(file.version.count == 12)
            #expect(file.address == "\(file.path)?v=\(file.version)")
        }
        #expect(LookFile.icon.bytes.starts(with: Array("<svg xmlns".utf8)))
    }
}
