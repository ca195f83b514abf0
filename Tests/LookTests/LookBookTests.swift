import Look
import Glibc
import Testing
import Values
import Web

@Suite("every component")
struct LookBookTests {
    static func pages(_ language: Language) -> [(name: String, text: String)] {
        [
            ("book", LookBook.page(language)), ("letter", LookBook.letter(language)),
            ("entrance", LookBook.entrance(language)),
        ].map { ($0.0, String(decoding: $0.1.rendered(), as: UTF8.self)) }
    }

    @Test("is closed where it was opened", arguments: Language.allCases)
    func nesting(language: Language) {
        for page in Self.pages(language) {
            let begins = page.text.hasPrefix("<html lang=\"\(language.rawValue)\">")
            #expect(begins, "\(page.name)")
            #expect(Markup(page.text).faults == [], "\(page.name)")
        }
    }

    @Test("stands only where HTML lets it stand", arguments: Language.allCases)
    func places(language: Language) {
        let blocks: Set<String> = [
            "p", "div", "form", "ul", "ol", "dl", "table", "section", "h1", "h2", "h3", "header",
        ]
        for page in Self.pages(language) {
            let markup = Markup(page.text)
            for tag in markup.tags {
                let parent = tag.path.last ?? ""
                if blocks.contains(tag.name) { #expect(!["p", "span", "small", "label"].contains(parent), "\(tag)") }
                if ["dt", "dd"].contains(tag.name) { #expect(["div", "dl"].contains(parent)) }
                if tag.name == "li" { #expect(["ul", "ol"].contains(parent)) }
                if ["td", "th"].contains(tag.name) { #expect(parent == "tr") }
                if ["form", "a", "button"].contains(tag.name) { #expect(!tag.path.contains(tag.name), "\(tag)") }
            }
        }
    }

    @Test("carries no style and no script of its own, as the content policy demands", arguments: Language.allCases)
    func policy(language: Language) {
        for page in Self.pages(language) {
            for tag in Markup(page.text).tags {
                #expect(tag.name != "style")
                #expect(tag.attributes["style"] == nil, "\(tag)")
                #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") }, "\(tag)")
                if tag.name == "script" { #expect(tag.attributes["src"] == LookFile.script.address) }
            }
        }
    }

    @Test("refers only to what is there, by names used once", arguments: Language.allCases)
    func references(language: Language) {
        for page in Self.pages(language) {
            // What waits in a template is no part of the page yet.
            let tags = Markup(page.text).tags.filter { !$0.path.contains("template") }
            let ids = tags.compactMap { $0.attributes["id"] }
            let known = Set(ids)
            #expect(ids.count == known.count, "\(page.name)")
            for tag in tags {
                let described = tag.attributes["aria-describedby"]?.split(separator: " ").map(String.init) ?? []
                let wanted = [tag.attributes["for"]].compactMap(\.self) + described
                #expect(wanted.allSatisfy(known.contains), "\(tag)")
                if let href = tag.attributes["href"], href.hasPrefix("#") {
                    #expect(known.contains(String(href.dropFirst())))
                }
            }
        }
    }

    @Test("gives every field a name to be read aloud", arguments: Language.allCases)
    func labels(language: Language) {
        for page in Self.pages(language) {
            let tags = Markup(page.text).tags
            let labelled = Set(tags.compactMap { $0.name == "label" ? $0.attributes["for"] : nil })
            for tag in tags where ["input", "select", "textarea"].contains(tag.name) {
                if tag.attributes["type"] == "hidden" { continue }
                let isInside = tag.path.contains("label")
                #expect(isInside || labelled.contains(tag.attributes["id"] ?? ""), "\(tag)")
            }
        }
    }

    @Test("has one title, one main part and one first heading")
    func structure() {
        for page in Self.pages(.nl) {
            let markup = Markup(page.text)
            #expect(markup.all("main").count == 1)
            #expect(markup.all("title").count == 1)
            if page.name != "book" { #expect(markup.all("h1").count == 1) }
        }
    }

    @Test("uses only names that the style sheet knows")
    func names() {
        let known = Set(Self.names(in: LookTests.css))
        let used = Self.pages(.nl).flatMap { Markup($0.text).tags }.compactMap { $0.attributes["class"] }
        let names = Set(used.flatMap { $0.split(separator: " ").map(String.init) })
        #expect(names.subtracting(known) == [])
        let unused = known.subtracting(names).subtracting(LookTests.waiting)
        #expect(unused == [], "no page uses these")
    }

    /// The names behind dots in the selectors.
    private static func names(in css: String) -> [String] {
        css.split(whereSeparator: { "{};".contains($0) })
            .filter { !$0.contains(":") || $0.contains(".") }
            .flatMap { piece in
                piece.split(separator: ".", omittingEmptySubsequences: false).dropFirst().compactMap { part in
                    let name = part.prefix { $0.isLetter || $0 == "-" }
                    return name.first?.isLetter == true ? String(name) : nil
                }
            }
    }

    @Test("is written anew for somebody to look at, when asked for")
    func written() throws {
        guard let folder = getenv("GRIFFIE_LOOKBOOK").map({ String(cString: $0) }) else { return }
        for language in Language.allCases {
            for page in Self.pages(language) {
                let file = try #require(fopen("\(folder)/\(page.name)-\(language.rawValue).html", "w"))
                fputs("<!doctype html>\n" + page.text, file)
                fclose(file)
            }
        }
    }
}

extension LookTests {
    /// Names that pages outside the look book use.
    static let waiting: Set<String> = ["prose"]
}
