internal import Doors
internal import Values

/// Which entries a list shows, in which order.
struct HoursListing {
    enum Column: String, CaseIterable, Sendable { case name, kind, day }

    let state: EntryState?
    let kind: ActivityKind?
    let reviewer: ID<Reviewer>?
    let gathering: ID<Gathering>?
    let from: Day?
    let until: Day?
    let search: String?
    /// Nil: what awaits judgement first, the longest waiting on top; then the latest day.
    let order: ListOrder<Column>?

    init(_ read: inout FieldReader) {
        state = read.optionalChoice("state", Text("Stand", "State"))
        kind = read.optionalChoice("kind", Text("Wat", "What"))
        reviewer = read.optional("reviewer", Text("Reviewer", "Reviewer"))
        gathering = read.optional("gathering", Text("Bijeenkomst", "Gathering"))
        from = read.optional("from", Text("Vanaf", "From"))
        until = read.optional("until", Text("Tot en met", "Until and including"))
        search = read.optionalLine(
            "search", Text("Naam of nummer van de reviewer", "Name or number of the reviewer"))
        order = read.optional("sort", Text("Volgorde", "Order"))
    }

    var isFiltered: Bool {
        state != nil || kind != nil || reviewer != nil || gathering != nil || from != nil || until != nil
            || search != nil
    }
}
