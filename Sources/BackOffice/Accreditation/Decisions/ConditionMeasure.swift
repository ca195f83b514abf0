internal import Postgres
internal import Values

/// A condition of a registration and how far the reviewer has come with it. Quantities are minutes, or a number for
/// the kinds that are counted.
struct ConditionMeasure: Sendable {
    let kind: ConditionKind
    let needed: Int64
    let granted: Int64
    /// Handed in and not judged yet.
    let waiting: Int64
    let isWaived: Bool
    let isMet: Bool

    init(_ row: Row) throws {
        kind = ConditionKind(rawValue: try row("kind")) ?? .sample
        needed = try row("needed")
        granted = try row("granted")
        waiting = try row("waiting")
        isWaived = try row("is_waived")
        isMet = try row("is_met")
    }

    var missing: Int64 { max(0, needed - granted) }

    /// "intervisie: 8 u van 12 u toegekend, nog 4 u nodig (2 u wacht op beoordeling)".
    var words: Text {
        let figures = (kind.words(granted), kind.words(needed), kind.words(missing), kind.words(waiting))
        let open =
            waiting > 0
            ? Text(" (\(figures.3.nl) wacht op beoordeling)", " (\(figures.3.en) not judged yet)") : Text("", "")
        return Text(
            "\(kind.title.nl.lowercased()): \(figures.0.nl) van \(figures.1.nl) toegekend, nog \(figures.2.nl) nodig"
                + open.nl,
            "\(kind.title.en.lowercased()): \(figures.0.en) of \(figures.1.en) granted, \(figures.2.en) still needed"
                + open.en)
    }
}
