import Testing
import Web

@testable import Doors

@Suite("A form's fields as a tree")
struct FieldTreeTests {
    private func form(_ pairs: [(String, String)]) -> (json: String, wrong: String?) {
        let read = FieldTree.form(pairs.map { ($0.0, .text($0.1)) })
        return (Self.text(read.tree), read.wrongName)
    }

    /// The tree in a notation that is easy to compare.
    private static func text(_ tree: FieldTree) -> String {
        switch tree {
        case .absent: "-"
        case .text(let text), .number(let text): text
        case .boolean(let value): String(value)
        case .list(let items): "[" + items.map(text).joined(separator: " ") + "]"
        case .record(let fields):
            "{" + fields.sorted { $0.key < $1.key }.map { "\($0.key)=\(text($0.value))" }.joined(separator: " ") + "}"
        case .file(let file): file.fileName
        }
    }

    @Test(
        "names become records, rows and lists",
        arguments: [
            ([("a", "1"), ("b", "2")], "{a=1 b=2}"),
            ([("a", "1"), ("a", "2")], "{a=[1 2]}"),
            ([("a.b", "1"), ("a.c", "2")], "{a={b=1 c=2}}"),
            ([("r[1].x", "2"), ("r[0].x", "1")], "{r=[{x=1} {x=2}]}"),
            ([("r[0].x", ""), ("r[7].x", "1")], "{r=[{x=1}]}"),
            ([("r[0].s[0].x", "1"), ("r[0].s[1].x", "2")], "{r=[{s=[{x=1} {x=2}]}]}"),
        ] as [([(String, String)], String)])
    func names(pairs: [(String, String)], expected: String) {
        #expect(form(pairs).json == expected)
        #expect(form(pairs).wrong == nil)
    }

    @Test(
        "what is no name of a field is told, not guessed",
        arguments: [
            "", ".", "a.", "a[", "a[x]", "a[-1]", "a[500]", "a[99999999999999999999]", "a]b", "a[0", "é", "a b",
            "a.b.c.d.e.f.g.h.i", String(repeating: "a", count: 201),
        ])
    func wrongNames(name: String) {
        #expect(form([(name, "1")]).wrong == name)
    }

    @Test("the same fields in another order have the same fingerprint, other fields another")
    func canonical() {
        let one = FieldTree(["a": 1, "b": ["x", "y"]])
        let same = FieldTree(["b": ["x", "y"], "a": 1])
        #expect(one.canonical == same.canonical)
        let others: [JSON] = [
            ["a": "1", "b": ["x", "y"]], ["a": 1, "b": ["xy"]], ["a": 1, "b": ["y", "x"]], ["a": 1], ["ab": 1],
        ]
        for other in others { #expect(FieldTree(other).canonical != one.canonical, "\(other.line)") }
    }
}
