internal import Doors
internal import Look
internal import Values
internal import Web

/// The meetings of a review, in order.
struct ReviewMeetings {
    let model: ReviewModel
    let mayWork: Bool
    let language: Language
    let today: Day

    private var say: Speech { Speech(language) }
    private var mayPlan: Bool { mayWork && !model.progress.state.isCancelled }

    var html: HTML {
        guard mayPlan || !model.meetings.isEmpty else { return .empty }
        return section {
            h2 { say("Bijeenkomsten", "Meetings") }
            if model.meetings.isEmpty {
                p(.cls("muted")) { say("Er is nog niets gepland.", "Nothing has been planned yet.") }
            } else {
                table
            }
            if mayPlan { p { a(href: model.review.href + "/meetings/new") { PlanMeeting.door.title(language) } } }
        }
    }

    private var table: HTML {
        DataTable(
            language,
            [
                .words(Text("Bijeenkomst", "Meeting")), .tight(Text("Dag", "Day")), .words(Text("Plaats", "Place")),
                .words(Text("Stap", "Step")),
            ],
            rows: model.meetings.map(row)
        ).html
    }

    private func row(_ meeting: ReviewMeeting) -> DataTable.Row {
        DataTable.Row([
            group {
                meeting.title
                if let day = meeting.cancelledOn {
                    small { say("afgezegd op ", "cancelled on ") + day.formatted(language) }
                } else {
                    links(meeting)
                }
            },
            group {
                meeting.day.short
                if let time = meeting.startsAt { small { time.formatted } }
            },
            .text(meeting.place ?? ""),
            .text(meeting.stepName.map { $0(language) } ?? ""),
        ])
    }

    private func links(_ meeting: ReviewMeeting) -> HTML {
        guard mayPlan, meeting.day >= today else { return .empty }
        let address = "\(model.review.href)/meetings/\(meeting.id.value)"
        return small {
            a(href: address + "/change") {
                say("Wijzigen", "Change")
                span(.cls("hush")) { ": \(meeting.title)" }
            }
            " · "
            a(href: address + "/cancellation") {
                say("Afzeggen", "Cancel")
                span(.cls("hush")) { ": \(meeting.title)" }
            }
        }
    }
}
