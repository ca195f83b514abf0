internal import Values
internal import Web

/// What a line of the audit says, as the end of a sentence that begins with a person: "wijzigde het telefoonnummer".
struct AuditSentence {
    let line: AuditLine

    /// True where the reader looks at the thing itself, so that it need not be named again.
    var isAtTheThing = false

    private var noun: Text {
        let noun = AuditWords.noun(line.schema, line.table)
        return line.name.map { Text("\(noun.nl) \($0.nl)", "\(noun.en) \($0.en)") } ?? noun
    }

    func words(_ language: Language) -> String {
        if let own = AuditWords.deed(of: line) { return own(language) }
        switch line.operation {
        case .insert:
            return Text("legde \(noun.nl) vast", "recorded \(noun.en)")(language)
                + (line.name == nil ? facts(language) : "")
        case .delete: return Text("haalde \(noun.nl) weg", "removed \(noun.en)")(language)
        case .note: return Text("bevestigde een melding bij \(noun.nl)", "confirmed a notice at \(noun.en)")(language)
        case .update: return update(language)
        }
    }

    private func update(_ language: Language) -> String {
        if line.changes.map(\.column) == ["until_day"], let day = line.dayAfter("until_day") {
            return Text(
                "legde vast dat \(noun.nl) loopt tot en met \(day.formatted(.nl))",
                "recorded that \(noun.en) lasts until \(day.formatted(.en))")(language)
        }
        let names = line.changes.map { AuditWords.column($0.column)(language) }
        guard !names.isEmpty else { return Text("wijzigde \(noun.nl)", "changed \(noun.en)")(language) }
        let verb = language == .nl ? "wijzigde " : "changed "
        let of = isAtTheThing ? "" : Text(" van \(noun.nl)", " of \(noun.en)")(language)
        guard line.changes.count == 1, let change = line.changes.first else {
            return verb + Self.list(names, language) + of
        }
        return verb + names[0] + of + Self.values(change, language)
    }

    /// The few facts by which a reader knows which record it is.
    private func facts(_ language: Language) -> String {
        func told(_ columns: [String]) -> [String] {
            columns.compactMap { column in
                line.changes.first { $0.column == column }.flatMap { Self.value($0.after, column, language) }
            }
        }
        // The short name for programs only where there is no name for people.
        let names = told(["number", "register_number", "name", "title", "name_nl"])
        let values = (names.isEmpty ? told(["key"]) : names) + told(["role", "from_day"])
        return values.isEmpty ? "" : ": " + values.prefix(2).joined(separator: ", ")
    }

    private static func list(_ names: [String], _ language: Language) -> String {
        let shown = names.prefix(6)
        let and = language == .nl ? " en " : " and "
        if names.count > shown.count {
            let rest = names.count - shown.count
            return shown.joined(separator: ", ") + and + "\(rest) " + (language == .nl ? "meer" : "more")
        }
        return shown.count > 1
            ? shown.dropLast().joined(separator: ", ") + and + shown[shown.count - 1] : shown.joined()
    }

    /// Both values, where they are short enough to read in a line.
    private static func values(_ change: AuditLine.Change, _ language: Language) -> String {
        let before = value(change.before, change.column, language)
        let after = value(change.after, change.column, language)
        switch (before, after) {
        case (let before?, let after?): return ": \(before) → \(after)"
        case (nil, let after?): return ": \(after)"
        case (let before?, nil):
            return language == .nl ? ": \(before) is weggehaald" : ": \(before) was removed"
        case (nil, nil): return ""
        }
    }

    /// A value as a person writes it; nil for nothing, for what was erased and for what is too long.
    static func value(_ value: JSON, _ column: String, _ language: Language) -> String? {
        switch value {
        case .null, .object, .number: nil
        case .bool(let yes): Text(yes ? "ja" : "nee", yes ? "yes" : "no")(language)
        case .integer(let number) where column.hasSuffix("_cents"): Money(cents: number).formatted(language)
        case .integer(let number) where column.hasSuffix("_minutes") || column == "minutes":
            Hours(minutes: number).formatted(language)
        case .integer(let number) where column.hasSuffix("basis_points"):
            VATRate(basisPoints: Int32(clamping: number))?.formatted(language)
        case .integer(let number): AuditWords.isReference(column) ? nil : String(number)
        case .string(let text):
            if column.hasSuffix("_at") || column == "until_moment" {
                nil
            } else if let day = Day.parse(text), day.iso == text {
                day.formatted(language)
            } else {
                text.count <= 60 && !text.contains("\n") ? text : nil
            }
        case .array(let items): items.compactMap(\.string).joined(separator: ", ")
        }
    }
}
