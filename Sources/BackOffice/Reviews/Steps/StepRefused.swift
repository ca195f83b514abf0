internal import Doors
internal import Values

/// Why an action on a step or a meeting is refused.
enum StepRefused {
    static let doneCode: RefusalCode = "step.done"
    static let notDoneCode: RefusalCode = "step.not-done"
    static let strangerCode: RefusalCode = "step.responsible-not-in-team"
    static let meetingCancelledCode: RefusalCode = "meeting.cancelled"
    static let foreignStepCode: RefusalCode = "meeting.step-of-another-review"

    static func done(_ step: ReviewStep, on day: Day) -> Refused {
        Refused(
            doneCode,
            Text(
                "De stap \(step.name.nl) is op \(day.formatted(.nl)) al afgerond. Een afgeronde stap ligt vast. "
                    + "Heropen de stap als dat niet klopt.",
                "The step \(step.name.en) was done on \(day.formatted(.en)) already. A step that is done stands. "
                    + "Reopen the step if that is wrong."))
    }

    static func notDone(_ step: ReviewStep) -> Refused {
        Refused(
            notDoneCode,
            Text(
                "De stap \(step.name.nl) is nog niet afgerond. Alleen een afgeronde stap kan worden heropend. "
                    + "Er is niets te doen.",
                "The step \(step.name.en) is not done yet. Only a step that is done can be reopened. "
                    + "There is nothing to do."))
    }

    static func stranger(_ review: Review) -> Refused {
        Refused(
            strangerCode,
            Text(
                "Deze persoon zit niet in het team van \(review.number). Voor een stap is iemand uit het team "
                    + "verantwoordelijk. Kies een teamlid, of voeg de persoon eerst aan het team toe.",
                "This person is not in the team of \(review.number). Somebody in the team is responsible for a step. "
                    + "Choose a team member, or add the person to the team first."),
            status: .unprocessable, field: "responsible")
    }

    static func meetingCancelled(_ meeting: ReviewMeeting, on day: Day) -> Refused {
        Refused(
            meetingCancelledCode,
            Text(
                "De bijeenkomst “\(meeting.title)” is op \(day.formatted(.nl)) afgezegd. Een afgezegde bijeenkomst "
                    + "blijft zo staan. Plan een nieuwe.",
                "The meeting “\(meeting.title)” was cancelled on \(day.formatted(.en)). A cancelled meeting stays so. "
                    + "Plan a new one."))
    }

    static func foreignStep(_ review: Review) -> Refused {
        Refused(
            foreignStepCode,
            Text(
                "Deze stap hoort niet bij \(review.number). Een bijeenkomst hoort bij een stap van de eigen leerreview. "
                    + "Kies een van de stappen uit de lijst.",
                "This step does not belong to \(review.number). A meeting belongs to a step of its own review. "
                    + "Choose one of the steps on the list."),
            status: .unprocessable, field: "step")
    }
}
