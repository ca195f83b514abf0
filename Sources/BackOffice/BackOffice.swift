package import Doors
internal import Values

/// Everything that can be done and seen in Griffie, from the parts in their order.
package enum BackOffice {
    /// The one list for all doors.
    package static let house = House(
        actions: parts.flatMap(\.actions), views: parts.flatMap(\.views), assets: LookAssets.all,
        rules: parts.reduce(into: [:]) { rules, part in rules.merge(part.rules) { first, _ in first } },
        frame: HouseFrame.draw)

    /// The parts, each with what it declares.
    static let parts: [Part] = [
        SettingsPart.part,
        HistoryPart.part,
        AccessPart.part,
        OrganisationsPart.part,
        ReviewersPart.part,
        ReviewsPart.part,
        QuotesPart.part,
        DeskPart.part,
    ]
}

/// What a part of the work declares.
struct Part: Sendable {
    let actions: [AnyAction]
    let views: [AnyView]
    /// What a broken rule of the database means to a person, by the constraint's name.
    let rules: [String: Text]
}
