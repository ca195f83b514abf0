internal import Doors
internal import Values
internal import Web

/// What was done to a review or a request, in the words of the work; the rest is told by its columns.
enum ReviewDeeds {
    static func words(_ line: AuditLine) -> Text? {
        let name = line.name ?? Text("", "")
        return switch (line.table, line.action) {
        case ("request", RegisterRequest.door.name): Text("legde de aanvraag vast", "registered the request")
        case ("request_decision", DeclineRequest.door.name): Text("wees de aanvraag af", "declined the request")
        case (_, AcceptRequest.door.name):
            Text("nam de aanvraag aan en opende de leerreview", "accepted the request and opened the review")
        case (_, OpenReview.door.name): Text("opende de leerreview", "opened the review")
        case ("party", AddParty.door.name):
            Text("voegde \(name.nl) toe als partij", "added \(name.en) as a party")
        case ("party", PartyLeaves.door.name):
            line.dayAfter("left_on").map {
                Text(
                    "legde vast dat \(name.nl) partij is tot en met \($0.formatted(.nl))",
                    "recorded that \(name.en) is a party until \($0.formatted(.en))")
            }
        case ("step", _): ofStep(line, name)
        case ("meeting", PlanMeeting.door.name):
            Text("plande de bijeenkomst \(name.nl)", "planned the meeting \(name.en)")
        case ("meeting", CancelMeeting.door.name):
            Text("zegde de bijeenkomst \(name.nl) af", "cancelled the meeting \(name.en)")
        case ("team_member", _): ofMember(line, name)
        default: ofEnding(line)
        }
    }

    private static func ofStep(_ line: AuditLine, _ name: Text) -> Text? {
        switch line.action {
        case ReopenStep.door.name: Text("heropende de stap \(name.nl)", "reopened the step \(name.en)")
        case FinishStep.door.name:
            line.dayAfter("done_on").map {
                Text(
                    "rondde de stap \(name.nl) af op \($0.formatted(.nl))",
                    "finished the step \(name.en) on \($0.formatted(.en))")
            }
        case PlanStep.door.name:
            line.dayAfter("planned_on").map {
                Text(
                    "plande de stap \(name.nl) op \($0.formatted(.nl))",
                    "planned the step \(name.en) for \($0.formatted(.en))")
            }
        default: nil
        }
    }

    private static func ofMember(_ line: AuditLine, _ name: Text) -> Text? {
        if line.action == AppointMember.door.name, line.operation == .insert,
            let part = line.after("part")?.string.flatMap(TeamPart.init)?.title
        {
            return Text("stelde \(name.nl) aan als \(part.nl)", "appointed \(name.en) as \(part.en)")
        }
        guard line.action == EndMembership.door.name, let day = line.dayAfter("until_day") else { return nil }
        return Text(
            "legde vast dat \(name.nl) tot en met \(day.formatted(.nl)) in het team zit",
            "recorded that \(name.en) is in the team until \(day.formatted(.en))")
    }

    private static func ofEnding(_ line: AuditLine) -> Text? {
        guard line.table == "outcome", let outcome = line.after("outcome")?.string.flatMap(ReviewOutcome.init)?.title
        else { return nil }
        return Text(
            "sloot de leerreview af: \(outcome.nl.lowercased())", "closed the review: \(outcome.en.lowercased())")
    }
}
