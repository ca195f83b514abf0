internal import Doors
internal import Values

/// What stands of a gathering; the same fields when it is planned and when it is changed.
struct GatheringContent: FieldRecord {
    let title: String
    let day: Day
    let startsAt: ClockTime?
    let time: Hours
    let place: String?

    init(_ read: inout FieldReader) {
        title = read.freeText(
            "title", Text("Bijeenkomst", "Gathering"),
            hint: Text("Bijvoorbeeld “Intervisie groep Utrecht”.", "Such as “Intervision group Utrecht”."), most: 200)
        day = read.value("day", Text("Dag", "Day"))
        startsAt = read.optional("startsAt", Text("Begint om", "Starts at"))
        time = read.value(
            "time", Text("Duurt", "Takes"),
            hint: Text("Zoveel tijd telt voor wie erbij was.", "So much time counts for who was there."))
        place = read.optionalFreeText(
            "place", Text("Plaats", "Place"), hint: Text("Of “online”.", "Or “online”."), most: 200, lines: false)
        if !read.hasFault("time"), !(1...1440).contains(time.minutes) {
            read.fault("time", Text("Vul 1 minuut tot 24 uur in.", "Fill in 1 minute up to 24 hours."))
        }
    }
}
