internal import Doors
internal import Values

/// Why something about a training may be refused.
enum TrainingRefused {
    static let nameTakenCode: RefusalCode = "training.name-taken"
    static let levelCode: RefusalCode = "training.unknown-level"
    static let cohortTakenCode: RefusalCode = "cohort.name-taken"
    static let memberCode: RefusalCode = "cohort.already-member"
    static let leftCode: RefusalCode = "cohort.member-left"
    static let completedCode: RefusalCode = "training.completed"
    static let inFutureCode: RefusalCode = "training.in-future"
    static let missedCode: RefusalCode = "training.days-missed"

    static func nameTaken(_ name: String) -> Refused {
        Refused(
            nameTakenCode,
            Text(
                "Er is al een opleiding “\(name)”. Een naam staat voor één opleiding. "
                    + "Begin een nieuw cohort van die opleiding, of kies een andere naam.",
                "There is a training “\(name)” already. A name stands for one training. "
                    + "Start a new cohort of that training, or choose another name."), field: "name")
    }

    static var unknownLevel: Refused {
        Refused(
            levelCode,
            Text(
                "Dit niveau is er niet. Een opleiding leidt op voor een niveau van de stichting. Kies er een uit de lijst.",
                "There is no such level. A training prepares for a level of the foundation. Choose one from the list."),
            status: .unprocessable, field: "leadsTo")
    }

    static func cohortTaken(_ name: String, _ training: Training) -> Refused {
        Refused(
            cohortTakenCode,
            Text(
                "“\(training.name)” heeft al een cohort “\(name)”. Twee met één naam zijn niet te onderscheiden. "
                    + "Kies een andere naam, zoals een jaar.",
                "“\(training.name)” has a cohort “\(name)” already. Two of one name cannot be told apart. "
                    + "Choose another name, such as a year."), field: "name")
    }

    static func alreadyMember(_ names: [String], _ cohort: Cohort) -> Refused {
        let named = names.joined(separator: ", ")
        return Refused(
            memberCode,
            Text(
                "Al deelnemer van \(cohort.fullName): \(named). Iemand volgt een cohort één keer. Laat deze namen weg.",
                "In \(cohort.fullName) already: \(named). Somebody takes a cohort once. Leave out these names."),
            field: "numbers")
    }

    static func left(_ member: CohortMember, on day: Day) -> Refused {
        Refused(
            leftCode,
            Text(
                "\(member.reviewer.name) is gestopt op \(day.formatted(.nl)). Een einde dat vaststaat, verandert niet. "
                    + "Laat \(member.reviewer.name) zo nodig aan een ander cohort deelnemen.",
                "\(member.reviewer.name) stopped on \(day.formatted(.en)). An end that is set does not change. "
                    + "Let \(member.reviewer.name) join another cohort if needed."))
    }

    static func completed(_ member: CohortMember, on day: Day) -> Refused {
        Refused(
            completedCode,
            Text(
                "\(member.reviewer.name) heeft deze opleiding al afgerond, op \(day.formatted(.nl)). "
                    + "Dat ligt vast. Er is niets meer te doen.",
                "\(member.reviewer.name) completed this training already, on \(day.formatted(.en)). "
                    + "That is fixed. There is nothing more to do."))
    }

    static func inFuture(_ day: Day, today: Day) -> Refused {
        Refused(
            inFutureCode,
            Text(
                "\(day.formatted(.nl)) is nog niet geweest. Afronden is iets wat is gebeurd. "
                    + "Kies een dag tot en met \(today.formatted(.nl)).",
                "\(day.formatted(.en)) has not come yet. Completing is something that has happened. "
                    + "Choose a day up to \(today.formatted(.en))."),
            status: .unprocessable, field: "completedOn")
    }

    static func missed(_ member: CohortMember, _ days: [Gathering]) -> Refused {
        let dutch = days.map { "\($0.title) (\($0.day.formatted(.nl)))" }.joined(separator: ", ")
        let english = days.map { "\($0.title) (\($0.day.formatted(.en)))" }.joined(separator: ", ")
        return Refused(
            missedCode,
            Text(
                "\(member.reviewer.name) was er niet bij: \(dutch). De opleiding is pas af met alle dagen. "
                    + "Leg de aanwezigheid vast, of vul in waarom het toch goed is.",
                "\(member.reviewer.name) was not there: \(english). The training is complete with all days only. "
                    + "Record the attendance, or fill in why it is good all the same."),
            status: .unprocessable, field: "ground")
    }
}
