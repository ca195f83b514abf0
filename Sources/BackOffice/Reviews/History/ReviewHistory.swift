internal import Doors
internal import Values
internal import Web

/// What happened to a review, told from its audit lines: one item for what was done at once.
struct ReviewHistory: Sendable {
    /// Who, when, what.
    struct Item: Sendable, Equatable {
        let moment: Moment
        let who: String
        let what: Text
    }

    /// A line of the audit.
    struct Line: Sendable {
        let moment: Moment
        let transaction: String
        let who: String
        let action: String
        let table: String
        let record: String
        let before: JSON
        let after: JSON
    }

    /// The names of what the lines only number.
    struct Names: Sendable {
        var parties: [String: String] = [:]
        var steps: [String: Text] = [:]
        var meetings: [String: String] = [:]
        var members: [String: String] = [:]
        var number = ""
    }

    private let names: Names

    init(_ names: Names) { self.names = names }

    /// The items of these lines, in their order.
    func items(_ lines: [Line]) -> [Item] {
        var items: [Item] = []
        var told: Set<String> = []
        for line in lines where told.insert(line.transaction).inserted {
            let together = lines.filter { $0.transaction == line.transaction }
            items.append(Item(moment: line.moment, who: line.who, what: what(together)))
        }
        return items
    }

    /// What one doing came to: the line that says most tells it.
    private func what(_ lines: [Line]) -> Text {
        let order = ["review", "request_decision", "request"]
        let first = order.lazy.compactMap { table in lines.first { $0.table == table } }.first ?? lines.first
        guard let line = first else { return Text("", "") }
        return sentence(line)
    }

    private func sentence(_ line: Line) -> Text {
        switch line.action {
        case RegisterRequest.door.name: Text("Aanvraag vastgelegd", "Request registered")
        case ChangeRequest.door.name: Text("Aanvraag gewijzigd", "Request changed")
        case DeclineRequest.door.name: Text("Aanvraag afgewezen", "Request declined")
        case AcceptRequest.door.name:
            Text(
                "Aanvraag aangenomen; \(names.number) geopend", "Request accepted; \(names.number) opened")
        case OpenReview.door.name: Text("\(names.number) geopend", "\(names.number) opened")
        case ChangeReview.door.name: changedReview(line)
        case AddParty.door.name, ChangeParty.door.name, PartyLeaves.door.name: ofParty(line)
        case PlanStep.door.name, FinishStep.door.name, ReopenStep.door.name: ofStep(line)
        case PlanMeeting.door.name, ChangeMeeting.door.name, CancelMeeting.door.name: ofMeeting(line)
        case AppointMember.door.name, EndMembership.door.name: ofMember(line)
        default: ofEnding(line)
        }
    }

    private func changedReview(_ line: Line) -> Text {
        if let title = line.after["title"]?.string {
            return Text("Titel gewijzigd in “\(title)”", "Title changed to “\(title)”")
        }
        guard let day = line.after.day("notified_on") else {
            return Text("Dag van de melding weggehaald", "Day of the notification removed")
        }
        return Text(
            "Melding bij de inspectie: \(day.formatted(.nl))", "Notification to the inspectorate: \(day.formatted(.en))"
        )
    }

    private func ofParty(_ line: Line) -> Text {
        let name = names.parties[line.record] ?? ""
        if line.action == AddParty.door.name { return Text("\(name) erbij als partij", "\(name) added as a party") }
        guard line.action == PartyLeaves.door.name, let day = line.after.day("left_on") else {
            return Text("\(name): rol als partij gewijzigd", "\(name): role as a party changed")
        }
        return Text(
            "\(name) is partij tot en met \(day.formatted(.nl))", "\(name) is a party until \(day.formatted(.en))")
    }

    private func ofStep(_ line: Line) -> Text {
        let name = names.steps[line.record] ?? Text("", "")
        if line.action == ReopenStep.door.name {
            return Text("Stap \(name.nl) heropend", "Step \(name.en) reopened")
        }
        if let day = line.after.day("done_on") {
            return Text(
                "Stap \(name.nl) klaar op \(day.formatted(.nl))", "Step \(name.en) done on \(day.formatted(.en))")
        }
        guard let day = line.after.day("planned_on") else {
            return Text("Planning van de stap \(name.nl) gewijzigd", "Plan of the step \(name.en) changed")
        }
        return Text(
            "Stap \(name.nl) gepland op \(day.formatted(.nl))", "Step \(name.en) planned on \(day.formatted(.en))")
    }

    private func ofMeeting(_ line: Line) -> Text {
        let title = names.meetings[line.record] ?? ""
        return switch line.action {
        case PlanMeeting.door.name: Text("Bijeenkomst “\(title)” gepland", "Meeting “\(title)” planned")
        case CancelMeeting.door.name: Text("Bijeenkomst “\(title)” afgezegd", "Meeting “\(title)” cancelled")
        default: Text("Bijeenkomst “\(title)” gewijzigd", "Meeting “\(title)” changed")
        }
    }

    private func ofMember(_ line: Line) -> Text {
        let name = names.members[line.record] ?? ""
        guard line.action == EndMembership.door.name, let day = line.after.day("until_day") else {
            let word = line.after["part"]?.string ?? ""
            let part = TeamPart(rawValue: word)?.title ?? Text("teamlid", "team member")
            return Text("\(name) aangesteld als \(part.nl)", "\(name) appointed as \(part.en)")
        }
        return Text(
            "\(name) zit tot en met \(day.formatted(.nl)) in het team",
            "\(name) is in the team until \(day.formatted(.en))")
    }

    private func ofEnding(_ line: Line) -> Text {
        switch line.action {
        case GiveConsent.door.name: return Text("Toestemming vastgelegd", "Consent recorded")
        case AgreeRecommendation.door.name: return Text("Aanbeveling vastgelegd", "Recommendation recorded")
        case RecordEvaluation.door.name: return Text("Evaluatie vastgelegd", "Evaluation recorded")
        case RecordDestruction.door.name:
            return Text("Vernietiging van werkdocumenten vastgelegd", "Destruction of working documents recorded")
        case ConcludeReview.door.name:
            let outcome = ReviewOutcome(rawValue: line.after["outcome"]?.string ?? "")?.title ?? Text("", "")
            return Text("Afgesloten: \(outcome.nl.lowercased())", "Closed: \(outcome.en.lowercased())")
        default: return Text("Gegevens gewijzigd", "Data changed")
        }
    }
}

extension JSON {
    /// The day under a key of an audit line.
    fileprivate func day(_ key: String) -> Day? { self[key]?.string.flatMap(Day.parse) }
}
