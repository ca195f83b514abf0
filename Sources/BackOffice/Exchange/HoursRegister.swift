internal import Values

/// What the register knows of the things that a list of hours names.
struct HoursRegister {
    struct Gathering: Sendable {
        let id: Int64
        let kind: String
        let day: Day
        let title: String
        let isCancelled: Bool
    }

    /// By register number, by e-mail address and by name, in small letters; more than one where namesakes share a name.
    private var reviewers: [String: [Int64]] = [:]
    private var reviews: [String: Int64] = [:]
    private var gatherings: [Int64: Gathering] = [:]
    private var gatheringsByTitle: [String: Gathering] = [:]

    init(reviewers: [(id: Int64, words: [String])], reviews: [String: Int64], gatherings: [Gathering]) {
        for one in reviewers {
            for word in Set(one.words.map { $0.lowercased() }) { self.reviewers[word, default: []].append(one.id) }
        }
        self.reviews = reviews
        for one in gatherings {
            self.gatherings[one.id] = one
            if !one.isCancelled { gatheringsByTitle[Self.key(one.kind, one.day, one.title)] = one }
        }
    }

    /// Something that a line names and the register does not know, or not so.
    struct Unknown: Error {
        let field: String
        let reason: Text
    }

    func reviewer(_ words: String) throws(Unknown) -> Int64 {
        let found = reviewers[words.lowercased()] ?? []
        guard let first = found.first else {
            throw Unknown(
                field: "person",
                reason: Text(
                    "Deze reviewer staat niet in het register. Gebruik het nummer, het e-mailadres of de volle naam.",
                    "This reviewer is not in the register. Use the number, the e-mail address or the full name."))
        }
        guard found.count == 1 else {
            throw Unknown(
                field: "person",
                reason: Text(
                    "Zo heten er \(found.count). Gebruik het nummer of het e-mailadres.",
                    "There are \(found.count) of that name. Use the number or the e-mail address."))
        }
        return first
    }

    enum Meeting {
        case none
        case gathering(Int64)
        case review(Int64)
        /// A title that the register does not know (any more): kept as words.
        case words(String)
    }

    func meeting(of row: HoursContent) throws(Unknown) -> Meeting {
        guard let words = row.meeting else { return .none }
        if words.uppercased().hasPrefix("LR-") { return .review(try review(words.uppercased(), of: row)) }
        if let id = Int64.parse(words) { return .gathering(try gathering(id, of: row)) }
        return gatheringsByTitle[Self.key(row.kind.rawValue, row.day, words)].map { .gathering($0.id) }
            ?? .words(words)
    }

    private func review(_ number: String, of row: HoursContent) throws(Unknown) -> Int64 {
        guard let id = reviews[number] else {
            throw Unknown(
                field: "meeting",
                reason: Text(
                    "Deze leerreview bestaat niet. Verbeter het nummer.",
                    "There is no such review. Correct the number."))
        }
        guard [.practice, .supervision, .intervision].contains(row.kind) else {
            throw Unknown(
                field: "meeting",
                reason: Text(
                    "Bij een leerreview hoort praktijk, supervisie of intervisie. Verbeter de soort of het nummer.",
                    "A review goes with practice, supervision or intervision. Correct the kind or the number."))
        }
        return id
    }

    private func gathering(_ id: Int64, of row: HoursContent) throws(Unknown) -> Int64 {
        guard let found = gatherings[id], !found.isCancelled else {
            throw Unknown(
                field: "meeting",
                reason: Text(
                    "Er is geen bijeenkomst met dit nummer, of zij is afgezegd. Verbeter het nummer.",
                    "There is no gathering of this number, or it was cancelled. Correct the number."))
        }
        guard found.kind == row.kind.rawValue, found.day == row.day else {
            throw Unknown(
                field: "meeting",
                reason: Text(
                    "Bijeenkomst \(id) is van een andere soort of op een andere dag (\(found.day.formatted(.nl))). "
                        + "Verbeter de regel.",
                    "Gathering \(id) is of another kind or on another day (\(found.day.formatted(.en))). "
                        + "Correct the line."))
        }
        return id
    }

    private static func key(_ kind: String, _ day: Day, _ title: String) -> String {
        "\(kind) \(day.daysSinceEpoch) \(title.lowercased())"
    }
}
