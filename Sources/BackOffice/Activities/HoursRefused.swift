internal import Doors
internal import Values

/// Why something about what was handed in may be refused.
enum HoursRefused {
    static let inFutureCode: RefusalCode = "hours.in-future"
    static let tooLateCode: RefusalCode = "hours.too-late"
    static let gatheringDiffersCode: RefusalCode = "hours.gathering-differs"
    static let gatheringCancelledCode: RefusalCode = "hours.gathering-cancelled"
    static let notInTeamCode: RefusalCode = "hours.not-in-team"
    static let alreadyCode: RefusalCode = "hours.already"
    static let takenBackCode: RefusalCode = "hours.taken-back"

    static func inFuture(_ day: Day, today: Day) -> Refused {
        Refused(
            inFutureCode,
            Text(
                "\(day.formatted(.nl)) is nog niet geweest. Alleen wat is gebeurd, telt. "
                    + "Kies een dag tot en met \(today.formatted(.nl)).",
                "\(day.formatted(.en)) has not come yet. Only what has happened counts. "
                    + "Choose a day up to \(today.formatted(.en))."),
            status: .unprocessable, field: "day")
    }

    static func tooLate(_ day: Day, last: Day) -> Refused {
        Refused(
            tooLateCode,
            Text(
                "Wat je op \(day.formatted(.nl)) deed, kon je inleveren tot en met \(last.formatted(.nl)). "
                    + "Die termijn is voorbij. Overleg met je supervisor.",
                "What you did on \(day.formatted(.en)) could be handed in until \(last.formatted(.en)). "
                    + "That term has passed. Talk to your supervisor."),
            status: .unprocessable, field: "day")
    }

    static func gatheringDiffers(_ gathering: Gathering) -> Refused {
        let kind = gathering.kind.title
        return Refused(
            gatheringDiffersCode,
            Text(
                "“\(gathering.title)” was \(kind.nl) op \(gathering.day.formatted(.nl)). "
                    + "Soort en dag zijn die van de bijeenkomst. Neem ze over, of kies geen bijeenkomst.",
                "“\(gathering.title)” was \(kind.en) on \(gathering.day.formatted(.en)). "
                    + "Kind and day are those of the gathering. Take them over, or choose no gathering."),
            status: .unprocessable, field: "gathering")
    }

    static func gatheringCancelled(_ gathering: Gathering, on day: Day) -> Refused {
        Refused(
            gatheringCancelledCode,
            Text(
                "“\(gathering.title)” is op \(day.formatted(.nl)) afgezegd. Wat niet doorging, telt niet. "
                    + "Kies een andere bijeenkomst.",
                "“\(gathering.title)” was cancelled on \(day.formatted(.en)). What was not held does not count. "
                    + "Choose another gathering."), field: "gathering")
    }

    static var notInTeam: Refused {
        Refused(
            notInTeamCode,
            Text(
                "Je zit niet als reviewer in het team van deze leerreview. Alleen eigen werk telt. "
                    + "Kies een andere leerreview, of vraag de coördinator.",
                "You are not in the team of this review as a reviewer. Only your own work counts. "
                    + "Choose another review, or ask the coordinator."),
            status: .unprocessable, field: "review")
    }

    static func already(_ entry: HoursEntry) -> Refused {
        let place = entry.place ?? entry.kind.title.nl
        return Refused(
            alreadyCode,
            Text(
                "“\(place)” heb je al ingeleverd: \(entry.what.nl) op \(entry.day.formatted(.nl)), "
                    + "\(entry.state.title.nl). Hetzelfde telt één keer. Bekijk wat er staat, of neem dat eerst terug.",
                "You handed in “\(place)” already: \(entry.what.en) on \(entry.day.formatted(.en)), "
                    + "\(entry.state.title.en). The same counts once. Look at what is there, or take that back first."),
            field: entry.gathering == nil ? "review" : "gathering")
    }

    static func takenBack(_ entry: HoursEntry, on day: Day) -> Refused {
        Refused(
            takenBackCode,
            Text(
                "\(entry.reviewerName) heeft dit op \(day.formatted(.nl)) teruggenomen. Daarna staat het vast en telt het "
                    + "niet. Het kan opnieuw worden ingeleverd.",
                "\(entry.reviewerName) took this back on \(day.formatted(.en)). After that it is fixed and does not "
                    + "count. It can be handed in again."))
    }
}
