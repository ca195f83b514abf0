internal import Doors
internal import Values

/// Why supervision within a review may be refused.
enum SupervisionInReviewRefused {
    static let notInTeamCode: RefusalCode = "supervision.not-in-team"
    static let ofOneselfCode: RefusalCode = "supervision.of-oneself"
    static let alreadyCode: RefusalCode = "supervision.already-recorded"

    static func notInTeam(_ review: Review) -> Refused {
        Refused(
            notInTeamCode,
            Text(
                "Niet iedereen die je noemt, zit in het team van \(review.number). Supervisie hier is van het team. "
                    + "Kies uit de lijst, of vraag de coördinator.",
                "Not everybody you name is in the team of \(review.number). Supervision here is of the team. "
                    + "Choose from the list, or ask the coordinator."),
            status: .unprocessable, field: "reviewers")
    }

    static func ofOneself(_ review: Review) -> Refused {
        Refused(
            ofOneselfCode,
            Text(
                "Je zit zelf als reviewer in het team van \(review.number). Niemand begeleidt zichzelf. "
                    + "Laat een andere supervisor dit vastleggen.",
                "You are in the team of \(review.number) as a reviewer yourself. Nobody supervises him- or herself. "
                    + "Have another supervisor record this."),
            status: .unprocessable, field: "reviewers")
    }

    static func already(_ names: [String], _ day: Day) -> Refused {
        let named = names.joined(separator: ", ")
        return Refused(
            alreadyCode,
            Text(
                "Op \(day.formatted(.nl)) staat al supervisie in deze leerreview voor \(named). "
                    + "Dezelfde supervisie telt één keer. Laat deze naam weg, of kies een andere dag.",
                "There is supervision in this review on \(day.formatted(.en)) for \(named) already. "
                    + "The same supervision counts once. Leave out this name, or choose another day."),
            field: "reviewers")
    }
}
