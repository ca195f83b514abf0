internal import Values
internal import Web

/// Two versions of a quote, and what changes for each party.
struct QuoteComparison {
    let old: QuoteSheet
    let new: QuoteSheet

    /// One organisation in both versions; nil where it is in one only.
    struct Line {
        let organisation: ID<Organisation>
        let name: String
        let old: QuoteParty.Amounts?
        let new: QuoteParty.Amounts?
        let isInOld: Bool
        let isInNew: Bool
    }

    /// The parties of the new version in its order, then those that left.
    var lines: [Line] {
        let before = amounts(old)
        let after = amounts(new)
        let left = old.content.parties.filter { party in
            !new.content.parties.contains { $0.organisation == party.organisation }
        }
        return (new.content.parties + left).map { party in
            Line(
                organisation: party.organisation, name: party.name, old: before[party.organisation],
                new: after[party.organisation], isInOld: before[party.organisation] != nil,
                isInNew: after[party.organisation] != nil)
        }
    }

    var oldNet: Money { old.totals?.net ?? old.content.net }
    var newNet: Money { new.totals?.net ?? new.content.net }

    private func amounts(_ sheet: QuoteSheet) -> [ID<Organisation>: QuoteParty.Amounts] {
        let outcome = sheet.totals == nil ? try? sheet.content.outcome() : nil
        return Dictionary(
            sheet.content.parties.map { ($0.organisation, sheet.amounts(of: $0, outcome) ?? .zero) },
            uniquingKeysWith: { first, _ in first })
    }

    var json: JSON {
        .object([
            ("id", .integer(new.id.value)), ("number", new.number.map(JSON.string) ?? .null),
            ("old", version(old, oldNet)), ("new", version(new, newNet)), ("parties", .array(lines.map(party))),
        ])
    }

    private func version(_ sheet: QuoteSheet, _ net: Money) -> JSON {
        .object([
            ("version", .integer(Int64(sheet.ordinal))), ("totalMinutes", .integer(sheet.content.hours.minutes)),
            ("rateCents", .integer(sheet.content.rate.cents)), ("netCents", .integer(net.cents)),
        ])
    }

    private func party(_ line: Line) -> JSON {
        .object([
            ("organisation", .integer(line.organisation.value)), ("name", .string(line.name)),
            ("oldNetCents", line.old.map { .integer($0.net.cents) } ?? .null),
            ("newNetCents", line.new.map { .integer($0.net.cents) } ?? .null),
            ("differenceCents", .integer(((line.new?.net ?? .zero) - (line.old?.net ?? .zero)).cents)),
        ])
    }
}
