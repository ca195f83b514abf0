internal import Doors
internal import Values

/// Why something about a gathering may be refused.
enum GatheringRefused {
    static let cancelledCode: RefusalCode = "gathering.cancelled"
    static let hasEntriesCode: RefusalCode = "gathering.has-entries"
    static let groupCode: RefusalCode = "gathering.group-not-running"
    static let notHeldCode: RefusalCode = "gathering.not-held-yet"
    static let supervisorGrantsCode: RefusalCode = "gathering.supervisor-grants"

    static func cancelled(_ gathering: Gathering, on day: Day) -> Refused {
        Refused(
            cancelledCode,
            Text(
                "“\(gathering.title)” is op \(day.formatted(.nl)) afgezegd. Wat is afgezegd, verandert niet meer. "
                    + "Plan een nieuwe bijeenkomst.",
                "“\(gathering.title)” was cancelled on \(day.formatted(.en)). What was cancelled does not change. "
                    + "Plan a new gathering."))
    }

    static func hasEntries(_ gathering: Gathering, _ count: Int64) -> Refused {
        let people = count == 1 ? Text("1 reviewer", "1 reviewer") : Text("\(count) reviewers", "\(count) reviewers")
        return Refused(
            hasEntriesCode,
            Text(
                "Van “\(gathering.title)” staan uren van \(people.nl). De bijeenkomst is dus gehouden op "
                    + "\(gathering.day.formatted(.nl)). Laat die uren eerst terugnemen, of laat de dag staan.",
                "There are hours of \(people.en) of “\(gathering.title)”. So it was held on "
                    + "\(gathering.day.formatted(.en)). Have those hours taken back first, or leave the day."))
    }

    static func groupNotRunning(_ day: Day) -> Refused {
        Refused(
            groupCode,
            Text(
                "Deze intervisiegroep is er niet op \(day.formatted(.nl)). Een bijeenkomst is van een lopende groep. "
                    + "Kies een andere groep of dag.",
                "This intervision group is not there on \(day.formatted(.en)). A gathering is of a group that runs. "
                    + "Choose another group or day."),
            status: .unprocessable, field: "group")
    }

    static func notHeld(_ gathering: Gathering) -> Refused {
        Refused(
            notHeldCode,
            Text(
                "“\(gathering.title)” is pas op \(gathering.day.formatted(.nl)). Wie er waren, leg je vast na afloop. "
                    + "Kom dan terug.",
                "“\(gathering.title)” is not until \(gathering.day.formatted(.en)). Who were there is recorded afterwards. "
                    + "Come back then."))
    }

    static var supervisorGrants: Refused {
        Refused(
            supervisorGrantsCode,
            Text(
                "Alleen een supervisor kent uren toe. Er is nog niets bewaard. "
                    + "Leg de aanwezigheid vast zonder toe te kennen; een supervisor beoordeelt die daarna.",
                "Only a supervisor grants hours. Nothing was saved yet. "
                    + "Record the attendance without granting; a supervisor judges it afterwards."),
            status: .unprocessable, field: "grantAll")
    }
}
