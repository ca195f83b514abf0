package import Values
package import Web

/// A record for a person on a terminal: a line a fact with the values under one another, records in it as blocks, lists
/// of plain records as tables. Derived from what `--json` gives, so that no view says it twice; what is empty is left out.
package enum TextFacts {
    package static func text(_ json: JSON, _ language: Language) -> String {
        switch json {
        case .object(let members): facts(members, language)
        case .array(let items) where items.contains { $0.members != nil }: list(items.compactMap(\.members), language)
        default: value("", json, language) ?? ""
        }
    }

    private static func facts(_ members: [(String, JSON)], _ language: Language) -> String {
        let plain = members.compactMap { name, json in
            value(name, json, language).flatMap { $0.isEmpty ? nil : (label(name) + ":", $0) }
        }
        let width = plain.map(\.0.count).max() ?? 0
        let lines = plain.map { label, value in
            let space = String(repeating: " ", count: width + 1)
            return label + space.dropFirst(label.count) + value.replacing("\n", with: "\n" + space)
        }
        let blocks = members.compactMap { name, json -> String? in
            guard value(name, json, language) == nil else { return nil }
            let inner = text(json, language)
            return inner.isEmpty ? nil : "\n\(label(name))\n  " + inner.replacing("\n", with: "\n  ")
        }
        return (lines + blocks).joined(separator: "\n").replacing(#/\n +(?=\n)/#, with: "\n")
    }

    private static func list(_ records: [[(String, JSON)]], _ language: Language) -> String {
        let isFlat = records.allSatisfy { $0.allSatisfy { value($0.0, $0.1, language) != nil } }
        guard isFlat else { return records.map { facts($0, language) }.joined(separator: "\n\n") }
        let cells = records.map { record in
            Dictionary(
                record.map { ($0.0, value($0.0, $0.1, language) ?? "") }, uniquingKeysWith: { first, _ in first })
        }
        let names = records.max { $0.count < $1.count }?.map(\.0) ?? []
        let columns = names.filter { name in cells.contains { $0[name]?.isEmpty == false } }.map { name in
            Table.Column(
                name, Text(label(name), label(name)),
                figure: records.allSatisfy { $0.allSatisfy { $0.0 != name || $0.1.string == nil } })
        }
        let rows = cells.map { cell in columns.map { cell[$0.name] ?? "" } }
        return TextTable.text(Table(columns, rows: rows), language, aligned: true)
    }

    /// A fact as one reads it; empty where there is nothing, nil for what is a record or holds records.
    private static func value(_ name: String, _ json: JSON, _ language: Language) -> String? {
        switch json {
        case .null: ""
        case .bool(let yes): Text(yes ? "ja" : "nee", yes ? "yes" : "no")(language)
        case .integer(let number) where unit(name) == "cents": Money(cents: number).formatted(language)
        case .integer(let number) where unit(name) == "minutes": Hours(minutes: number).formatted(language)
        case .integer(let number): String(number)
        case .number(let digits): digits
        case .string(let words): words
        case .array(let items):
            items.contains { $0.members != nil } ? nil : items.map { text($0, language) }.joined(separator: ", ")
        // A text in both languages.
        case .object: json["nl"] == nil ? nil : json[language.rawValue]?.string
        }
    }

    /// The last word of a name: `netCents` is in cents.
    private static func unit(_ name: String) -> String { words(name).last ?? "" }

    private static func words(_ name: String) -> [String] {
        Flags.flagName(name).split(separator: "-").map(String.init)
    }

    /// The name as words, without a unit that the value carries itself: `vatOnWholeCents` is "vat on whole".
    private static func label(_ name: String) -> String {
        let words = words(name)
        return (words.count > 1 && words.last == "cents" ? words.dropLast() : words[...]).joined(separator: " ")
            .replacing("minutes", with: "hours")
    }
}
