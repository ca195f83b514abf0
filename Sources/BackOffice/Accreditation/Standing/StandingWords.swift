internal import Values

/// Standing in words.
enum StandingWords {
    /// "supervisie 2 u, leerreviews 1": what is not reached yet.
    static func missing(_ conditions: [StandingCondition]) -> Text {
        let open = conditions.filter { $0.missing > 0 }.map { ($0.kind, $0.kind.words($0.missing)) }
        return Text(
            open.map { "\($0.title.nl.lowercased()) \($1.nl)" }.joined(separator: ", "),
            open.map { "\($0.title.en.lowercased()) \($1.en)" }.joined(separator: ", "))
    }

    /// "Zoals het was op 30 juni 2024, zoals bekend op 15 juli 2024."; nil for today as known now.
    static func moment(_ on: Day?, knownOn: Day?, today: Day) -> Text? {
        let day = on == today ? nil : on
        guard day != nil || knownOn != nil else { return nil }
        let shown = day ?? today
        guard let knownOn else {
            return Text(
                "Dit is de stand op \(shown.formatted(.nl)).", "This is the standing on \(shown.formatted(.en)).")
        }
        return Text(
            "Dit is de stand op \(shown.formatted(.nl)), zoals bekend op \(knownOn.formatted(.nl)).",
            "This is the standing on \(shown.formatted(.en)), as known on \(knownOn.formatted(.en)).")
    }

    /// What somebody is and may do, in one sentence, such as "Geregistreerd tot en met 31 december 2026; mag leiden."
    static func sentence(_ standing: Standing) -> Text {
        guard let registration = standing.registration else {
            return Text("Nog niet geregistreerd; mag niet leiden.", "Not registered yet; may not lead.")
        }
        let (dutch, english) = (registration.levelName.nl.capitalisedFirst, registration.levelName.en.capitalisedFirst)
        let end = end(standing, registration)
        let right =
            standing.isOK
            ? Text("mag leiden", "may lead")
            : registration.maySecond && standing.isRunning
                ? Text("mag niet leiden, wel als tweede mee", "may not lead, but may be second")
                : Text("mag niet leiden", "may not lead")
        return Text("\(dutch)\(end.nl); \(right.nl).", "\(english)\(end.en); \(right.en).")
    }

    private static func end(_ standing: Standing, _ registration: Standing.Registered) -> Text {
        let last = registration.until.map { Text($0.formatted(.nl), $0.formatted(.en)) }
        switch standing.status {
        case .registered, .extended, .reEntered:
            guard let last else { return Text(", zonder einddatum", ", without an end") }
            return Text(" tot en met \(last.nl)", " until \(last.en)")
        case .leave: return Text(", met verlof", ", on leave")
        case .suspended: return Text(", geschorst", ", suspended")
        case .lapsed, .withdrawn:
            let words = standing.status.title
            return Text(
                last.map { " tot en met \($0.nl), daarna \(words.nl)" } ?? ", \(words.nl)",
                last.map { " until \($0.en), then \(words.en)" } ?? ", \(words.en)")
        case .expired:
            return Text(
                last.map { " tot en met \($0.nl), daarna is niets besloten" } ?? "",
                last.map { " until \($0.en), nothing was decided since" } ?? "")
        case .none: return Text("", "")
        }
    }
}

extension String {
    /// With a capital first: for words that begin a sentence.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
