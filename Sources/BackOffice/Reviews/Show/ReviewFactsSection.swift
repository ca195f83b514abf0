internal import Doors
internal import Look
internal import Values
internal import Web

/// The facts of a review with its days.
struct ReviewFactsSection {
    let model: ReviewModel
    let rights: ReviewRights
    let language: Language
    let today: Day

    private var review: Review { model.review }
    private var say: Speech { Speech(language) }

    var html: HTML {
        section {
            h2 { say("Feiten", "Facts") }
            Facts(language, facts).html
        }
    }

    private var facts: [Facts.Fact] {
        [
            Facts.Fact(Text("Geopend", "Opened")) { opened },
            Facts.Fact(Text("Gemeld bij de inspectie", "Notified to the inspectorate")) { notification },
            Facts.Fact(Text("Streefdag", "Target day")) { target },
            Facts.Fact(Text("Toestemming", "Consent")) { consent },
            Facts.Fact(Text("Uitkomst", "Outcome")) { outcome },
            Facts.Fact(Text("Werkdocumenten", "Working documents")) { destruction },
        ]
    }

    private var opened: HTML {
        group {
            review.openedOn.formatted(language)
            if let request = review.request, rights.mayOpenRequests {
                " "
                small { a(href: ReviewRequest.href(request)) { say("naar de aanvraag", "to the request") } }
            }
        }
    }

    private var notification: HTML {
        guard let day = review.notifiedOn, let due = model.dates.reportDue else { return .empty }
        return group {
            day.formatted(language)
            br()
            small {
                say("incidentrapport uiterlijk ", "incident report by ") + due.formatted(language)
            }
        }
    }

    private var target: HTML {
        let dates = model.dates
        return group {
            dates.target.formatted(language)
            if model.progress.state.isOpen {
                br()
                small { ReviewMarks.left(dates.daysLeft(on: today), language) }
            }
        }
    }

    private var consent: HTML {
        let given = model.consents.map { "\($0.form), \($0.givenOn.formatted(language))" }
        return group {
            Facts.lines(given.isEmpty ? [say("niet vastgelegd", "not recorded")] : given)
            if rights.mayWork, !model.progress.state.isCancelled {
                br()
                small { a(href: review.href + "/consents/new") { GiveConsent.door.button(language) } }
            }
        }
    }

    private var outcome: HTML {
        guard let ending = model.ending else { return .empty }
        return group {
            "\(ending.outcome.title(language)), \(ending.day.formatted(language))"
            if let reason = ending.reason {
                br()
                small { reason }
            }
        }
    }

    private var destruction: HTML {
        let lines = model.destructions.map { one in
            say("vernietigd ", "destroyed ") + "\(one.day.formatted(language)), \(one.by): \(one.what)"
        }
        let mark = model.destroyBy.map { say("vernietigen voor ", "to be destroyed by ") + $0.formatted(language) }
        return group {
            Facts.lines(lines + [mark].compactMap(\.self))
            if rights.mayWork, lines.isEmpty == false || mark != nil {
                br()
                small { a(href: review.href + "/destructions/new") { RecordDestruction.door.button(language) } }
            }
        }
    }
}
