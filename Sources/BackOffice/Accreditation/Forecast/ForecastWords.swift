internal import Look
internal import Values

/// The forecast of one reviewer in words.
enum ForecastWords {
    /// "supervisie 2 u, leerreviews 1".
    static func missing(_ line: Forecast) -> Text {
        let open = line.falls.map { ($0.kind.title, $0.kind.words($0.missing)) }
        return Text(
            open.map { "\($0.nl.lowercased()) \($1.nl)" }.joined(separator: ", "),
            open.map { "\($0.en.lowercased()) \($1.en)" }.joined(separator: ", "))
    }

    /// "3 oktober 2026: Intervisie oost".
    static func planned(_ line: Forecast) -> Text {
        let plans = line.falls.flatMap(\.planned)
        return Text(
            plans.map { "\($0.day.formatted(.nl)): \($0.title)" }.joined(separator: "; "),
            plans.map { "\($0.day.formatted(.en)): \($0.title)" }.joined(separator: "; "))
    }

    static func mark(_ line: Forecast, _ language: Language) -> StateMark {
        if line.falls.isEmpty { return StateMark(.waiting, Text("besluit nodig", "needs a decision")(language)) }
        return line.isSaved
            ? StateMark(.attention, Text("gered door planning", "saved by what is planned")(language))
            : StateMark(.wrong, Text("onder de norm", "below the norm")(language))
    }
}
