internal import Doors
internal import Values

/// A line of a list of hours: who, what, when and how long.
struct HoursContent: FieldRecord {
    /// A register number, an e-mail address or a name.
    let person: String
    let kind: ImportedKind
    let day: Day
    /// 1 for the counted kinds, whatever the hours were.
    let quantity: Int64
    /// The number of a review or a gathering, or the title of a gathering.
    let meeting: String?
    let part: ImportedPart?
    let note: String?

    init(_ read: inout FieldReader) {
        person = read.line(
            "person", Text("Reviewer", "Reviewer"),
            hint: Text("Nummer (R-0012), e-mailadres of naam.", "Number (R-0012), e-mail address or name."))
        kind = read.value("kind", Text("Soort", "Kind"))
        day = read.value("day", Text("Dag", "Day"))
        let minutes: Int64? = read.optional("minutes", Text("Minuten", "Minutes"))
        let hours: Hours? = read.optional(
            "hours", Text("Uren", "Hours"),
            hint: Text(
                "In plaats van minuten, zoals 1:30 of 1,5. Een leerreview en een themabijeenkomst tellen als één.",
                "Instead of minutes, such as 1:30 or 1.5. A review and a theme meeting count as one."))
        meeting = read.optionalLine(
            "meeting", Text("Bijeenkomst of leerreview", "Gathering or review"),
            hint: Text("Nummer, of de titel van een bijeenkomst.", "Number, or the title of a gathering."))
        part = read.optional("part", Text("Rol in de leerreview", "Part in the review"))
        note = read.optionalFreeText("note", Text("Toelichting", "Note"), most: 1000)
        quantity = kind.isCounted ? 1 : minutes ?? hours?.minutes ?? 1
        check(&read, minutes, hours)
    }

    private func check(_ read: inout FieldReader, _ minutes: Int64?, _ hours: Hours?) {
        if part != nil, kind != .practice {
            read.fault(
                "part",
                Text(
                    "Alleen bij praktijk hoort een rol. Laat de cel leeg.",
                    "Only practice has a part. Leave the cell empty."))
        }
        if let minutes, let hours, minutes != hours.minutes {
            read.fault(
                "hours",
                Text(
                    "Minuten en uren zeggen niet hetzelfde. Laat één van beide weg.",
                    "Minutes and hours differ. Leave one of them out."))
        }
        guard !kind.isCounted, !read.hasFault("minutes"), !read.hasFault("hours") else { return }
        if minutes == nil, hours == nil {
            read.fault(
                "minutes", Text("Vul in hoe lang het duurde, in minuten of uren.", "Fill in how long it took."))
        } else if !(1...1440).contains(quantity) {
            read.fault(
                minutes == nil ? "hours" : "minutes",
                Text(
                    "Dit moet tussen 1 minuut en 24 uur zijn. Splits het per dag.",
                    "This must be between 1 minute and 24 hours. Split it by day."))
        }
    }
}
