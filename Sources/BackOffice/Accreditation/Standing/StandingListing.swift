internal import Doors
internal import Values

/// The headings by which standing can be sorted.
enum StandingOrder: String, CaseIterable, Sendable {
    case name, number, level, status, until, light
}

/// Whose standing a list shows, on which day and as known on which other.
struct StandingListing {
    /// Nil: today.
    let on: Day?
    /// Nil: as known now.
    let knownOn: Day?
    let search: String?
    let level: String?
    let status: StandingStatus?
    let light: StandingLight?
    let endsBefore: Day?
    let order: ListOrder<StandingOrder>?

    init(_ read: inout FieldReader) {
        on = read.optional("on", Text("Op dag", "On day"))
        knownOn = read.optional("knownOn", Text("Zoals bekend op", "As known on"))
        search = read.optionalLine("search", Text("Naam of nummer", "Name or number"))
        level = read.optionalPick("level", Text("Niveau", "Level"), from: LevelStore.choices)
        status = read.optionalChoice("status", Text("Stand", "Status"))
        light = read.optionalChoice("light", Text("Signaal", "Light"))
        endsBefore = read.optional("endsBefore", Text("Loopt af vóór", "Ends before"))
        order = read.optional("sort", Text("Volgorde", "Order"))
    }

    var isFiltered: Bool {
        search != nil || level != nil || status != nil || light != nil || endsBefore != nil
    }

    /// True where who is shown, or in which order, follows from standing; else it is only computed for who is shown.
    var followsStanding: Bool {
        if level != nil || status != nil || light != nil || endsBefore != nil { return true }
        return switch order?.column {
        case .level, .status, .until, .light: true
        case .name, .number, nil: false
        }
    }

    /// True where the light itself is looked at, for which conditions must be counted.
    var followsLight: Bool { light != nil || order?.column == .light }
}
