import Foundation
import Testing
import Values
import Web

@Suite struct JSONTests {
    @Test("values come back as they went out")
    func roundTrip() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            let value = Self.random(&generator, depth: 4)
            #expect(try JSON.parse(value.rendered()) == value)
            // Foundation is the independent witness.
            _ = try JSONSerialization.jsonObject(with: Data(value.rendered()), options: .fragmentsAllowed)
        }
    }

    @Test("numbers keep their digits and objects their order")
    func exact() throws {
        let text = #"{"b":1982.50,"a":9223372036854775807,"c":9223372036854775808,"d":-0.10e+2,"e":-0}"#
        let value = try JSON.parse(Array(text.utf8))
        #expect(value["b"] == .number("1982.50") && value["a"] == .integer(.max))
        #expect(value["c"] == .number("9223372036854775808") && value["e"] == .integer(0))
        #expect(value.members?.map(\.0) == ["b", "a", "c", "d", "e"])
        #expect(
            String(decoding: try JSON.parse(Array(#"[1.50,{"x":[]}]"#.utf8)).rendered(), as: UTF8.self)
                == #"[1.50,{"x":[]}]"#)
        #expect(String(decoding: JSON.number("NaN").rendered(), as: UTF8.self) == #""NaN""#)
    }

    @Test("escapes are undone, surrogates joined")
    func escapes() throws {
        let value = try JSON.parse(Array(#""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude42é""#.utf8))
        #expect(value == .string("a\"\\/\u{8}\u{C}\n\r\t\u{E9}🙂é"))
        #expect(String(decoding: JSON.string("\u{1}\"\\\n").rendered(), as: UTF8.self) == "\"\\u0001\\\"\\\\\\n\"")
    }

    static let rubbish = [
        "", " ", "{", "[", "[1,]", "{\"a\":1,}", "{a:1}", "{'a':1}", "{\"a\"1}", "{\"a\":}", "[1 2]", "tru", "nul",
        "TRUE",
        "NaN", "Infinity", "01", "-", "1.", ".5", "1e", "1e+", "+1", "0x1", "\"a", "\"\\x\"", "\"\\u12\"",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\\u0000\"", "\"\u{1}\"", "\"\n\"", "1 2", "{} x", "[]]",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}", "// x\n1", "\u{FEFF}1",
        String(repeating: "[", count: 65) + String(repeating: "]", count: 65),
        String(repeating: "[", count: 1_000_000), String(repeating: "{\"a\":", count: 100_000),
    ]

    @Test("anything else is refused with a place", arguments: rubbish)
    func refused(text: String) {
        #expect { _ = try JSON.parse(Array(text.utf8)) } throws: { error in
            guard let bad = error as? BadJSON else { return false }
            return bad.offset <= text.utf8.count && bad.sentence(.en).contains("byte \(bad.offset)")
        }
    }

    @Test("bytes that are no UTF-8, and 64 levels")
    func bytes() throws {
        #expect(throws: BadJSON.self) { _ = try JSON.parse([0x22, 0xFF, 0x22]) }
        #expect(throws: BadJSON.self) { _ = try JSON.parse([0x22, 0xC0, 0xAF, 0x22]) }
        #expect(throws: BadJSON.self) { _ = try JSON.parse([0]) }
        let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(throws: Never.self) { _ = try JSON.parse(Array(deep.utf8)) }
    }

    @Test("damaged text never crashes and never yields what Foundation calls broken")
    func fuzz() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<1_000 {
            var bytes = Self.random(&generator, depth: 3).rendered()
            for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
                bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...127, using: &generator)
            }
            guard let value = try? JSON.parse(bytes) else { continue }
            do {
                _ = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            } catch {
                // A number that is too large for Foundation is a number all the same.
                #expect("\(error)".contains("not representable"))
            }
            #expect(try JSON.parse(value.rendered()) == value)
        }
    }

    @Test("a megabyte of numbers is read in linear time")
    func large() throws {
        let text = "[" + String(repeating: "1,", count: 500_000) + "1]"
        let begin = ContinuousClock.now
        #expect(try JSON.parse(Array(text.utf8)).items?.count == 500_001)
        #expect(ContinuousClock.now - begin < .seconds(10))
    }

    private static func random(_ generator: inout SeededGenerator, depth: Int) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2: return .integer(.random(in: .min ... .max, using: &generator))
        case 3:
            return .number(
                "\(Int.random(in: -99...99, using: &generator)).\(Int.random(in: 0...999, using: &generator))")
        case 4: return .string(words(&generator))
        case 5:
            return .array(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in random(&generator, depth: depth - 1) })
        default:
            return .object(
                (0..<Int.random(in: 0...4, using: &generator)).map {
                    ("\($0)" + words(&generator), random(&generator, depth: depth - 1))
                })
        }
    }

    private static func words(_ generator: inout SeededGenerator) -> String {
        let alphabet: [Character] = ["a", "\"", "\\", "\n", "\u{1}", "é", "🙂", "\u{2028}", "/", "<", " "]
        return String(
            (0..<Int.random(in: 0...8, using: &generator)).compactMap { _ in alphabet.randomElement(using: &generator) }
        )
    }
}
