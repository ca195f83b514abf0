internal import Doors
internal import Values

/// Why something about a supervision may be refused.
enum SupervisionRefused {
    static let notASupervisorCode: RefusalCode = "supervision.not-a-supervisor"
    static let ofOneselfCode: RefusalCode = "supervision.of-oneself"
    static let alreadyCode: RefusalCode = "supervision.already"
    static let endedCode: RefusalCode = "supervision.ended"

    static func notASupervisor(_ day: Day) -> Refused {
        Refused(
            notASupervisorCode,
            Text(
                "Deze persoon is geen supervisor op \(day.formatted(.nl)). Alleen een supervisor begeleidt reviewers. "
                    + "Kies iemand anders.",
                "This person is no supervisor on \(day.formatted(.en)). Only a supervisor supervises reviewers. "
                    + "Choose somebody else."),
            status: .unprocessable, field: "supervisor")
    }

    static func ofOneself(_ name: String) -> Refused {
        Refused(
            ofOneselfCode,
            Text(
                "\(name) is zelf de supervisor. Niemand begeleidt zichzelf. Kies voor \(name) een andere supervisor.",
                "\(name) is the supervisor. Nobody supervises him- or herself. Choose another supervisor for \(name)."),
            status: .unprocessable, field: "numbers")
    }

    static func already(_ standing: Supervision) -> Refused {
        let days = Text.period(standing.period)
        let (name, supervisor) = (standing.reviewer.name, standing.supervisorName)
        return Refused(
            alreadyCode,
            Text(
                "\(name) wordt al begeleid door \(supervisor): \(days.nl). Op één dag is er één supervisor. "
                    + "Beëindig dat eerst, of kies een latere dag.",
                "\(name) is already supervised by \(supervisor): \(days.en). There is one supervisor on a day. "
                    + "End that first, or choose a later day."), field: "numbers")
    }

    static func ended(_ standing: Supervision, on day: Day) -> Refused {
        Refused(
            endedCode,
            Text(
                "Deze begeleiding van \(standing.reviewer.name) eindigt al op \(day.formatted(.nl)). "
                    + "Een einde dat vaststaat, verandert niet. Leg zo nodig een nieuwe vast.",
                "This supervision of \(standing.reviewer.name) already ends on \(day.formatted(.en)). "
                    + "An end that is set does not change. Record a new one if needed."))
    }
}
