import Testing
import Web

@testable import Doors

@Suite("A command line's flags")
struct FlagsTests {
    private struct Nothing: FieldRecord {
        init(_ read: inout FieldReader) {}
    }

    private func fields(_ words: String..., path: [String] = []) -> String {
        switch Flags(words, switches: []).fields(Contract(of: Nothing.self), pathFields: path) {
        case .success(let tree): shown(tree)
        case .failure(let fault): "fault: " + fault.path
        }
    }

    private func shown(_ tree: FieldTree) -> String {
        switch tree {
        case .record(let fields):
            fields.sorted { $0.key < $1.key }.map { "\($0.key)=\(shown($0.value))" }.joined(separator: ";")
        case .list(let items): "[" + items.map(shown).joined(separator: ",") + "]"
        default: tree.shown
        }
    }

    @Test("dashes become capitals, repeated flags a list, brackets rows")
    func names() {
        #expect(fields("quote", "issue", "--valid-until", "2026-10-01") == "validUntil=2026-10-01")
        #expect(fields("quote", "issue", "--party=A", "--party", "B") == "party=[A,B]")
        #expect(fields("quote", "issue", "--shares[0].weight", "3") == "shares=[weight=3]")
        #expect(fields("quote", "issue", "--dry", "--name=") == "dry=true;name=")
        #expect(Flags.flagName("validUntil") == "valid-until")
    }

    @Test("words that are left over fill the address in order; one too many is told")
    func words() {
        #expect(fields("quote", "show", "7", path: ["quote"]) == "quote=7")
        #expect(fields("quote", "show", "7", "8", path: ["quote"]) == "fault: 8")
        #expect(fields("quote", "show", "--", "--7", path: ["quote"]) == "quote=--7")
        #expect(fields("quote", "issue", "--a[x]", "1") == "fault: a[x]")
    }

    @Test("what governs the run is taken out of the fields")
    func taking() {
        var flags = Flags(["quote", "list", "--json", "--as", "anna@x.nl", "--search", "brug"], switches: ["json"])
        let taken = (flags.takeSwitch("json"), flags.take("as"), flags.takeSwitch("json"))
        #expect(taken == (true, "anna@x.nl", false))
        #expect(flags.flags.map(\.name) == ["search"])
        #expect(flags.value("search") == "brug")
        #expect(flags.words == ["quote", "list"])
    }
}
