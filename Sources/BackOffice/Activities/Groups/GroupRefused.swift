internal import Doors
internal import Values

/// Why something about an intervision group may be refused.
enum GroupRefused {
    static let nameTakenCode: RefusalCode = "group.name-taken"
    static let endedCode: RefusalCode = "group.ended"
    static let beforeItBeganCode: RefusalCode = "group.before-it-began"
    static let memberCode: RefusalCode = "group.already-member"
    static let leftCode: RefusalCode = "group.member-left"
    static let inUseCode: RefusalCode = "group.in-use-after"

    static func nameTaken(_ name: String) -> Refused {
        Refused(
            nameTakenCode,
            Text(
                "Er is al een intervisiegroep “\(name)”. Twee groepen met één naam zijn niet te onderscheiden. "
                    + "Kies een andere naam.",
                "There is an intervision group “\(name)” already. Two groups of one name cannot be told apart. "
                    + "Choose another name."), field: "name")
    }

    static func ended(_ group: IntervisionGroup, on day: Day) -> Refused {
        Refused(
            endedCode,
            Text(
                "“\(group.name)” eindigt op \(day.formatted(.nl)). Een einde dat vaststaat, verandert niet. "
                    + "Vorm zo nodig een nieuwe groep.",
                "“\(group.name)” ends on \(day.formatted(.en)). An end that is set does not change. "
                    + "Form a new group if needed."))
    }

    static func beforeItBegan(_ group: IntervisionGroup) -> Refused {
        let day = group.fromDay
        return Refused(
            beforeItBeganCode,
            Text(
                "“\(group.name)” bestaat sinds \(day.formatted(.nl)). Eerder kan niemand lid zijn. "
                    + "Kies die dag of een latere.",
                "“\(group.name)” exists since \(day.formatted(.en)). Nobody can be a member earlier. "
                    + "Choose that day or a later one."),
            status: .unprocessable, field: "fromDay")
    }

    static func alreadyMember(_ member: GroupMember, _ group: IntervisionGroup) -> Refused {
        let days = Text.period(member.period)
        return Refused(
            memberCode,
            Text(
                "\(member.reviewer.name) is al lid van “\(group.name)”: \(days.nl). Er is nog niets bewaard. "
                    + "Laat deze naam weg, of kies een latere dag.",
                "\(member.reviewer.name) is a member of “\(group.name)” already: \(days.en). Nothing was saved yet. "
                    + "Leave out this name, or choose a later day."), field: "numbers")
    }

    static func left(_ member: GroupMember, on day: Day) -> Refused {
        Refused(
            leftCode,
            Text(
                "\(member.reviewer.name) is lid tot en met \(day.formatted(.nl)). Een einde dat vaststaat, verandert niet. "
                    + "Laat \(member.reviewer.name) zo nodig opnieuw lid worden.",
                "\(member.reviewer.name) is a member until \(day.formatted(.en)). An end that is set does not change. "
                    + "Let \(member.reviewer.name) join again if needed."))
    }

    static func inUse(_ group: IntervisionGroup, until day: Day) -> Refused {
        Refused(
            inUseCode,
            Text(
                "“\(group.name)” heeft nog een lid of een bijeenkomst op \(day.formatted(.nl)). "
                    + "De groep kan niet eerder eindigen. Kies die dag of een latere, of zeg de bijeenkomst eerst af.",
                "“\(group.name)” still has a member or a gathering on \(day.formatted(.en)). "
                    + "The group cannot end earlier. Choose that day or a later one, or cancel the gathering first."),
            status: .unprocessable, field: "untilDay")
    }
}
