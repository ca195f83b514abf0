internal import Postgres
internal import Values

/// Hours of before from a file: `griffie import hours`. They are handed in, not judged; the term for handing in is for
/// what reviewers hand in themselves, so it does not hold here.
enum HoursImport: ImportSubject {
    typealias Row = HoursContent

    static let word = "hours"
    static let title = Text("Uren", "Hours")
    static let portion = 5000

    /// A line with the records that it names.
    struct Ready: Sendable {
        let reviewer: Int64
        let kind: String
        let day: Day
        let quantity: Int64
        let gathering: Int64?
        let review: Int64?
        let part: String?
        let note: String?
    }

    static func additions(_ rows: [Ready]) -> [SQL] { [HoursImportStore.addition(rows)] }

    static func sort(_ rows: [HoursContent], _ tx: Transaction) throws -> [ImportVerdict<Ready>] {
        let register = try HoursImportStore.register(tx)
        let today = try HoursImportStore.today(tx)
        let found = rows.map { row in Result { try ready(row, register, today) } }
        var known = try HoursImportStore.known(found.compactMap { try? $0.get() }, tx)
        var earlier: [Mark: Int] = [:]
        return found.enumerated().map { place, result in
            switch result {
            case .failure(let error):
                let unknown = error as? HoursRegister.Unknown
                return .contradiction(field: unknown?.field ?? "person", unknown?.reason ?? Text("", ""))
            case .success(let ready):
                let mark = Mark(ready)
                if let first = earlier.updateValue(place, forKey: mark) {
                    earlier[mark] = first
                    return .double(of: first, field: "day")
                }
                return verdict(ready, standing: known.removeValue(forKey: mark))
            }
        }
    }

    private static func verdict(_ ready: Ready, standing: Int64?) -> ImportVerdict<Ready> {
        guard let standing else { return .new(ready) }
        guard standing != ready.quantity else { return .known }
        let hours = Hours(minutes: standing)
        return .contradiction(
            field: "day",
            Text(
                "Voor deze reviewer staat dit al vast met \(hours.formatted(.nl)). "
                    + "Verbeter de regel, of geef met een toelichting aan dat het iets anders is.",
                "For this reviewer it is recorded already with \(hours.formatted(.en)). "
                    + "Correct the line, or say in a note that it is something else."))
    }

    private static func ready(
        _ row: HoursContent, _ register: HoursRegister, _ today: Day
    ) throws(HoursRegister.Unknown) -> Ready {
        let reviewer = try register.reviewer(row.person)
        guard row.day <= today else {
            throw HoursRegister.Unknown(
                field: "day",
                reason: Text(
                    "Deze dag is nog niet geweest. Verbeter de dag.", "This day has not come yet. Correct the day."))
        }
        var (gathering, review, note): (Int64?, Int64?, String?) = (nil, nil, row.note)
        switch try register.meeting(of: row) {
        case .none: break
        case .gathering(let id): gathering = id
        case .review(let id): review = id
        case .words(let title): note = [title, row.note].compactMap(\.self).joined(separator: ": ")
        }
        return Ready(
            reviewer: reviewer, kind: row.kind.rawValue, day: row.day, quantity: row.quantity, gathering: gathering,
            review: review, part: row.part?.rawValue, note: note)
    }

    /// By what two lines are the same: who took part in which gathering, or did which review; else the kind, the day
    /// and what was said of it. How long it took tells nothing apart.
    struct Mark: Hashable {
        private let reviewer: Int64
        private let kind: String
        private let day: Day?
        private let gathering: Int64?
        private let review: Int64?
        private let note: String?

        init(
            reviewer: Int64, kind: String, day: Day, gathering: Int64?, review: Int64?, note: String?
        ) {
            self.reviewer = reviewer
            self.kind = kind
            self.gathering = gathering
            self.review = review
            let isAlone = gathering != nil || review != nil && kind == "practice"
            self.day = isAlone ? nil : day
            self.note = isAlone ? nil : note
        }

        init(_ ready: Ready) {
            self.init(
                reviewer: ready.reviewer, kind: ready.kind, day: ready.day, gathering: ready.gathering,
                review: ready.review, note: ready.note)
        }
    }
}
