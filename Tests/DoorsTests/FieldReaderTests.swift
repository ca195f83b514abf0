import Testing
import Values
import Web

@testable import Doors

/// A record with every kind of field that the reader knows.
private struct Sample: FieldRecord {
    let name: String
    let amount: Money
    let hours: Hours?
    let isOpen: Bool
    let colour: Colour
    let count: Int64
    let remark: String?
    let shares: [Row]
    let ids: [Int64]
    let seen: Int64?

    init(_ read: inout FieldReader) {
        name = read.line("name", Text("Naam", "Name"), most: 10)
        amount = read.value("amount", Text("Bedrag", "Amount"))
        hours = read.optional("hours", Text("Uren", "Hours"))
        isOpen = read.flag("open", Text("Open", "Open"))
        colour = read.choice("colour", Text("Kleur", "Colour"), standard: .red)
        count = read.value("count", Text("Aantal", "Count"), standard: 7)
        remark = read.optionalFreeText("remark", Text("Opmerking", "Remark"), most: 40)
        shares = read.list(
            "shares", Text("Aandelen", "Shares"), most: 3, of: Row.self,
            shorthand: { .record(["who": .text($0)]) })
        ids = read.values("ids", Text("Nummers", "Numbers"))
        seen = read.seen()
    }

    enum Colour: String, Titled {
        case red, blue
        static let sample = Colour.red
        var title: Text { Text(rawValue, rawValue) }
    }

    struct Row: FieldRecord {
        let who: String
        let weight: Weight?

        init(_ read: inout FieldReader) {
            who = read.value("who", Text("Wie", "Who"))
            weight = read.optional("weight", Text("Gewicht", "Weight"))
        }
    }
}

@Suite("Reading fields")
struct FieldReaderTests {
    private func read(_ json: JSON) throws -> (sample: Sample, confirmed: [Suspicion]) {
        var reader = FieldReader(FieldTree(json))
        let sample = Sample(&reader)
        return (sample, try reader.finish())
    }

    private func faults(_ json: JSON) -> [String] {
        do {
            _ = try read(json)
            return []
        } catch let faults as InputFaults {
            return faults.faults.map(\.path).sorted()
        } catch {
            return ["?"]
        }
    }

    @Test("what is left out gets its standard, its nothing or its no")
    func standards() throws {
        let sample = try read(["name": "A", "amount": "1,50"]).sample
        #expect(sample.amount == Money(cents: 150))
        #expect(sample.hours == nil && !sample.isOpen && sample.colour == .red && sample.count == 7)
        #expect(sample.shares.isEmpty && sample.ids.isEmpty && sample.seen == nil && sample.remark == nil)
    }

    @Test("everything that is given arrives typed")
    func values() throws {
        let sample = try read([
            "name": " A ", "amount": 1, "hours": "61:20", "open": true, "colour": "blue", "count": 3, "remark": "kort",
            "shares": [["who": "A", "weight": "1,5"], ["who": "B"]], "ids": [4, "5"], "seen": 2,
        ]).sample
        #expect(sample.name == "A")
        #expect(sample.amount == Money(cents: 100))
        #expect(sample.hours == Hours(minutes: 3680))
        #expect(sample.isOpen && sample.colour == .blue && sample.count == 3 && sample.seen == 2)
        #expect(sample.shares.map(\.who) == ["A", "B"])
        #expect(sample.shares.first?.weight == Weight.parse("1.5"))
        #expect(sample.ids == [4, 5])
    }

    @Test("every fault is told at once, each with its path, unknown fields included")
    func allFaults() {
        #expect(
            faults([
                "amount": "twee", "hours": "61:75", "colour": "green", "count": "x",
                "shares": [["who": "A", "weight": "-1"], ["weight": "1", "size": 2], "no record"], "ids": ["x"],
                "extra": 1,
            ]) == [
                "amount", "colour", "count", "extra", "hours", "ids[0]", "name", "shares[0].weight", "shares[1].size",
                "shares[1].who",
            ])
    }

    @Test(
        "a wrong type is no value: nothing is guessed",
        arguments: [
            ("amount", JSON.bool(true)), ("amount", .array([])), ("amount", .object([("a", 1)])), ("open", "maybe"),
            ("open", .array([true])), ("name", 5), ("name", true), ("shares", 5), ("ids", .object([("a", 1)])),
            ("seen", "x"), ("colour", 1), ("hours", true),
        ])
    func wrongTypes(name: String, value: JSON) {
        let base: [(String, JSON)] = [("name", "A"), ("amount", "1")]
        let found = faults(.object(base.filter { $0.0 != name } + [(name, value)]))
        #expect(found.contains { $0.hasPrefix(name) }, "\(name) \(value.line): \(found)")
    }

    @Test("a line is one line, and no longer than it may be")
    func lines() {
        #expect(faults(["name": "0123456789", "amount": 1]) == [])
        #expect(faults(["name": "0123456789A", "amount": 1]) == ["name"])
        #expect(faults(["name": "a\nb", "amount": 1]) == ["name"])
        #expect(faults(["name": "A", "amount": 1, "remark": .string(String(repeating: "x", count: 41))]) == ["remark"])
    }

    @Test("more rows than there may be are refused")
    func tooMany() {
        let row: JSON = ["who": "A"]
        #expect(faults(["name": "A", "amount": 1, "shares": [row, row, row]]) == [])
        #expect(faults(["name": "A", "amount": 1, "shares": [row, row, row, row]]) == ["shares"])
    }

    @Test("a row may be written in short, and an empty field of rows is no row")
    func shorthand() throws {
        #expect(try read(["name": "A", "amount": 1, "shares": ["B", "C"]]).sample.shares.map(\.who) == ["B", "C"])
        #expect(try read(["name": "A", "amount": 1, "shares": ""]).sample.shares.isEmpty)
    }

    @Test("what looks like a client's number asks for a confirmation, and is taken once it is given")
    func clientData() throws {
        let text = "Zie 123456782"
        do {
            _ = try read(["name": "A", "amount": 1, "remark": .string(text)])
            Issue.record("a number that passes the test of a BSN was taken without a question")
        } catch let faults as InputFaults {
            #expect(faults.asksConfirmation)
            #expect(faults.faults.map(\.path) == ["remark"])
        }
        let taken = try read(["name": "A", "amount": 1, "remark": .string(text), "confirmNoClientData": true])
        #expect(taken.sample.remark == text)
        #expect(taken.confirmed.count == 1)
    }

    @Test("a confirmation sets aside nothing but the suspicion")
    func confirmationIsNoPass() {
        #expect(
            faults(["amount": 1, "remark": "Zie 123456782", "confirmNoClientData": true]) == ["name"])
    }

    @Test("run with a recorder the same initialiser gives the contract")
    func contract() {
        let fields = Contract(of: Sample.self).fields
        #expect(
            fields.map(\.name) == [
                "name", "amount", "hours", "open", "colour", "count", "remark", "shares", "ids", "seen",
            ])
        #expect(fields.filter(\.isRequired).map(\.name) == ["name", "amount"])
        #expect(fields.first { $0.name == "count" }?.standard == "7")
        #expect(fields.filter(\.isFreeText).map(\.name) == ["remark"])
        #expect(fields.filter(\.isHidden).map(\.name) == ["seen"])
        if case .list(let inner, let most)? = fields.first(where: { $0.name == "shares" })?.shape {
            #expect(inner.map(\.name) == ["who", "weight"])
            #expect(most == 3)
        } else {
            Issue.record("the shares are no list")
        }
    }

    @Test("its schema says what is read: types, choices, bounds, and no other field")
    func schema() {
        let fields = Contract(of: Sample.self).fields
        func schema(_ name: String) -> String {
            fields.first { $0.name == name }.map { OpenAPI.schema($0).line } ?? ""
        }
        #expect(schema("colour") == #"{"type":"string","enum":["red","blue"]}"#)
        #expect(schema("open") == #"{"type":"boolean"}"#)
        #expect(schema("count") == #"{"type":"integer"}"#)
        #expect(schema("amount").hasPrefix(#"{"type":["string","number"]"#))
        #expect(schema("shares").contains(#""maxItems":3"#))
        #expect(schema("shares").contains(#""additionalProperties":false"#))
        #expect(schema("shares").contains(#""required":["who"]"#))
        #expect(schema("ids") == #"{"type":"array","items":{"type":"integer"}}"#)
    }
}
