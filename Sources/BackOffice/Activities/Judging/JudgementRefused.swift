internal import Doors
internal import Values

/// Why a judgement may be refused.
extension HoursRefused {
    static let ownEntryCode: RefusalCode = "hours.own-entry"
    static let judgedCode: RefusalCode = "hours.judged"
    static let notJudgedCode: RefusalCode = "hours.not-judged"
    static let countsAsOneCode: RefusalCode = "hours.counts-as-one"
    static let moreThanHandedInCode: RefusalCode = "hours.more-than-handed-in"
    static let withoutReasonCode: RefusalCode = "hours.without-reason"
    static let withoutTimeCode: RefusalCode = "hours.without-time"

    static func ownEntry(_ entry: HoursEntry) -> Refused {
        Refused(
            ownEntryCode,
            Text(
                "Dit heb je zelf ingeleverd: \(entry.what.nl) op \(entry.day.formatted(.nl)). "
                    + "Niemand beoordeelt eigen uren. Vraag een andere supervisor.",
                "You handed this in yourself: \(entry.what.en) on \(entry.day.formatted(.en)). "
                    + "Nobody judges his or her own hours. Ask another supervisor."))
    }

    static func judged(_ entry: HoursEntry, _ last: Judgement) -> Refused {
        let judge = last.judge.isEmpty ? Text("een supervisor", "a supervisor") : Text(last.judge, last.judge)
        let day = last.recordedOn
        return Refused(
            judgedCode,
            Text(
                "\(entry.reviewerName), \(entry.what.nl) op \(entry.day.formatted(.nl)), is al \(last.outcome.title.nl): "
                    + "door \(judge.nl) op \(day.formatted(.nl)). Er is één oordeel. "
                    + "Klopt het niet, dan kan een supervisor het oordeel verbeteren.",
                "\(entry.reviewerName), \(entry.what.en) on \(entry.day.formatted(.en)), was already "
                    + "\(last.outcome.title.en): by \(judge.en) on \(day.formatted(.en)). There is one judgement. "
                    + "If it is wrong, a supervisor can correct the judgement."))
    }

    static func notJudged(_ entry: HoursEntry) -> Refused {
        Refused(
            notJudgedCode,
            Text(
                "\(entry.what.nl) van \(entry.reviewerName) is nog niet beoordeeld. Er is dus niets te verbeteren. "
                    + "Ken het toe, of wijs het af.",
                "\(entry.what.en) of \(entry.reviewerName) has not been judged yet. So there is nothing to correct. "
                    + "Grant it, or refuse it."))
    }

    static func countsAsOne(_ entry: HoursEntry) -> Refused {
        Refused(
            countsAsOneCode,
            Text(
                "Een \(entry.kind.title.nl) telt als één en heeft geen uren. Een deel toekennen kan niet. "
                    + "Laat de tijd leeg, of wijs het af.",
                "A \(entry.kind.title.en) counts as one and has no hours. A part of it cannot be granted. "
                    + "Leave the time empty, or refuse it."),
            status: .unprocessable, field: "time")
    }

    static func moreThanHandedIn(_ entry: HoursEntry, _ time: Hours) -> Refused {
        Refused(
            moreThanHandedInCode,
            Text(
                "\(time.formatted(.nl)) is meer dan is ingeleverd: \(entry.what.nl). "
                    + "Je kunt niet meer toekennen dan dat. Verlaag de tijd, of laat die leeg.",
                "\(time.formatted(.en)) is more than was handed in: \(entry.what.en). "
                    + "You cannot grant more than that. Lower the time, or leave it empty."),
            status: .unprocessable, field: "time")
    }

    static func withoutReason(_ entry: HoursEntry) -> Refused {
        Refused(
            withoutReasonCode,
            Text(
                "Je kent minder toe dan \(entry.what.nl). \(entry.reviewerName) moet kunnen lezen waarom. "
                    + "Vul een reden in.",
                "You grant less than \(entry.what.en). \(entry.reviewerName) must be able to read why. "
                    + "Fill in a reason."),
            status: .unprocessable, field: "reason")
    }

    static func withoutTime(_ entry: HoursEntry) -> Refused {
        Refused(
            withoutTimeCode,
            Text(
                "Er staat niet hoeveel van \(entry.what.nl) je toekent. Bij een deel hoort een tijd. "
                    + "Vul de tijd in, of kies een ander oordeel.",
                "It does not say how much of \(entry.what.en) you grant. A part comes with a time. "
                    + "Fill in the time, or choose another judgement."),
            status: .unprocessable, field: "time")
    }
}
