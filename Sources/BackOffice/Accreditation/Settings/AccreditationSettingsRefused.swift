internal import Doors
internal import Values

/// Why a setting of levels and requirements is refused.
enum AccreditationSettingsRefused {
    static let competencyTwiceCode: RefusalCode = "level.competency-twice"
    static let noLevelCode: RefusalCode = "requirements.no-level"
    static let conditionTwiceCode: RefusalCode = "requirements.condition-twice"
    static let inUseCode: RefusalCode = "requirements.in-use"

    static func competencyTwice(_ name: Text) -> Refused {
        Refused(
            competencyTwiceCode,
            Text(
                "Het niveau is niet vastgelegd. De competentie “\(name.nl)” heeft een korte naam die er al staat. "
                    + "Geef haar een andere, of haal haar weg.",
                "The level was not set. The competency “\(name.en)” has a short name that stands there already. "
                    + "Give it another one, or remove it."),
            status: .unprocessable, field: "competencies")
    }

    static func noLevel(_ key: String) -> Refused {
        Refused(
            noLevelCode,
            Text(
                "De eisen zijn niet vastgelegd. Het niveau “\(key)” bestaat niet. "
                    + "Kies een niveau uit de lijst, of leg eerst het niveau vast.",
                "The requirements were not set. There is no level “\(key)”. "
                    + "Choose one from the list, or set the level first."),
            status: .unprocessable, field: "level")
    }

    static func conditionTwice(_ kind: ConditionKind) -> Refused {
        Refused(
            conditionTwiceCode,
            Text(
                "De eisen zijn niet vastgelegd. “\(kind.title.nl)” staat er twee keer in, en elk soort werk telt in één eis. "
                    + "Haal er een weg.",
                "The requirements were not set. “\(kind.title.en)” stands in them twice, and each kind of work counts in "
                    + "one condition. Remove one of them."),
            status: .unprocessable, field: "conditions")
    }

    static func inUse(_ name: String) -> Refused {
        Refused(
            inUseCode,
            Text(
                "De eisen zijn niet ingetrokken. Een besluit heeft een registratie al naar “\(name)” overgezet. "
                    + "Laat ze staan en leg nieuwe eisen vast.",
                "The requirements were not withdrawn. A decision has moved a registration to “\(name)” already. "
                    + "Leave them and set new ones."))
    }

    /// What the rules of the database mean, for whoever gets past the questions above by a hair.
    static let rules: [String: Text] = [
        "one_version_of_a_level_a_day": Text(
            "Voor dit niveau staat er al een versie vanaf deze dag. Op één dag geldt er één. Kies een andere dag.",
            "There is a version of this level from this day already. One holds on a day. Choose another day."),
        "one_set_of_a_level_a_day": Text(
            "Voor dit niveau staan er al eisen vanaf deze dag. Op één dag gelden er één. Kies een andere dag.",
            "There are requirements for this level from this day already. One set holds on a day. Choose another day."),
        "dated_setting_never_changes": Text(
            "Wat vanaf een dag geldt, verandert niet meer. Leg een nieuwe versie vast vanaf een latere dag.",
            "What holds from a day on does not change any more. Set another version from a later day."),
    ]
}
