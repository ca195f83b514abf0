internal import Doors
internal import Values

/// Why an action on the team is refused.
enum TeamRefused {
    static let periodCode: RefusalCode = "team.ends-before-it-begins"
    static let notReviewerCode: RefusalCode = "team.not-a-reviewer"
    static let alreadyCode: RefusalCode = "team.already"
    static let noStandingCode: RefusalCode = "team.no-standing"
    static let partialCode: RefusalCode = "team.employer-is-party"
    static let pastEmployerCode: RefusalCode = "team.past-employer-is-party"
    static let noReasonCode: RefusalCode = "team.past-employer-without-reason"
    static let endedCode: RefusalCode = "team.has-ended"

    static func period(from: Day, until: Day) -> Refused {
        Refused(
            periodCode,
            Text(
                "Het teamlidmaatschap begint op \(from.formatted(.nl)) en kan niet eerder eindigen "
                    + "(\(until.formatted(.nl))). De laatste dag is de eerste dag of een latere. Verbeter de laatste dag.",
                "The appointment begins on \(from.formatted(.en)) and cannot end before that "
                    + "(\(until.formatted(.en))). The last day is the first day or a later one. Correct the last day."),
            status: .unprocessable, field: "untilDay")
    }

    static func notReviewer(_ name: String, _ part: TeamPart) -> Refused {
        Refused(
            notReviewerCode,
            Text(
                "\(name) staat niet in het register van reviewers. Alleen een reviewer kan \(part.title.nl) zijn. "
                    + "Kies iemand anders, of schrijf \(name) eerst in.",
                "\(name) is not in the register of reviewers. Only a reviewer can be \(part.title.en). "
                    + "Choose somebody else, or register \(name) first."),
            status: .unprocessable, field: "person")
    }

    static func already(_ name: String, _ part: TeamPart) -> Refused {
        Refused(
            alreadyCode,
            Text(
                "\(name) is in die periode al \(part.title.nl). Eén persoon heeft één plaats tegelijk: de eerste en de "
                    + "tweede reviewer zijn twee mensen. Beëindig de ene plaats voordat de andere begint.",
                "\(name) is \(part.title.en) in that period already. One person has one place at a time: the lead and "
                    + "the second reviewer are two people. End the one before the other begins."),
            field: "person")
    }

    static func noStanding(_ name: String, _ part: TeamPart, _ gap: StandingGap) -> Refused {
        let remedy =
            gap.isBelowLevel
            ? Text(
                "Kies iemand anders, of leg onder “Uitzondering op het niveau” vast waarom het kan.",
                "Choose somebody else, or record under “Exception to the level” why it is possible.")
            : Text(
                "Kies iemand anders, of andere dagen.",
                "Choose somebody else, or other days.")
        return Refused(
            noStandingCode,
            Text(
                "\(name) kan op \(gap.day.formatted(.nl)) niet \(part.title.nl) zijn: \(name) \(gap.words.nl). "
                    + "De regel voor het team geldt op elke dag van het werk. \(remedy.nl)",
                "\(name) cannot be \(part.title.en) on \(gap.day.formatted(.en)): \(name) \(gap.words.en). "
                    + "The rule for the team holds on each day of the work. \(remedy.en)"),
            status: .unprocessable, field: "person")
    }

    static func partial(_ name: String, employer: String, until: Day?) -> Refused {
        Refused(
            partialCode,
            Text(
                "\(name) kan niet in dit team. Werkgever \(employer) is partij"
                    + (until.map { ", en het dienstverband loopt tot en met \($0.formatted(.nl))" }
                        ?? ", en van dat dienstverband is geen einde bekend")
                    + ". Reviewers zijn onpartijdig: kies iemand die niet bij een partij werkt"
                    + (until == nil ? "." : ", of een eerste dag ver genoeg daarna."),
                "\(name) cannot be in this team. The employer \(employer) is a party"
                    + (until.map { ", and the employment lasts until \($0.formatted(.en)), that day included" }
                        ?? ", and no end of that employment is known")
                    + ". Reviewers are impartial: choose somebody who does not work for a party"
                    + (until == nil ? "." : ", or a first day far enough after that.")),
            status: .unprocessable, field: "person")
    }

    static func pastEmployer(_ name: String, employers: [(name: String, until: Day)], days: Int) -> Refused {
        let dutch = employers.map { "\($0.name) (tot en met \($0.until.formatted(.nl)))" }.joined(separator: ", ")
        let english = employers.map { "\($0.name) (until \($0.until.formatted(.en)))" }.joined(separator: ", ")
        return Refused(
            pastEmployerCode,
            Text(
                "\(name) werkte tot kort geleden bij een partij: \(dutch). Een vroegere werkgever telt \(days) dagen mee. "
                    + "Bespreek of \(name) onpartijdig kan zijn; is dat zo, bevestig het dan met de reden.",
                "\(name) worked for a party until recently: \(english). A past employer counts for \(days) days. "
                    + "Discuss whether \(name) can be impartial; if so, confirm it with the reason."),
            field: "confirmPastEmployer")
    }

    static func noReason(_ name: String) -> Refused {
        Refused(
            noReasonCode,
            Text(
                "Er staat nog niet waarom \(name) onpartijdig kan zijn. De waarschuwing en het antwoord daarop worden "
                    + "bewaard. Schrijf in één zin waarom.",
                "It does not yet say why \(name) can be impartial. The warning and the answer to it are kept. "
                    + "Write in one sentence why."),
            status: .unprocessable, field: "pastEmployerReason")
    }

    static func hasEnded(_ member: TeamMember, on day: Day) -> Refused {
        Refused(
            endedCode,
            Text(
                "\(member.name) is al niet langer \(member.part.title.nl) dan tot en met \(day.formatted(.nl)). "
                    + "Een teamlidmaatschap wordt alleen korter. Stel \(member.name) opnieuw aan voor wat daarna komt.",
                "\(member.name) is \(member.part.title.en) only until \(day.formatted(.en)) already. "
                    + "An appointment is only shortened. Appoint \(member.name) anew for what comes after."))
    }
}
