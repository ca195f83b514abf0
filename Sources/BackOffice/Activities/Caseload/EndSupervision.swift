internal import Doors
internal import Values
internal import Web

/// Ends a supervision.
struct EndSupervision: Action {
    static let door = Door(
        "supervision end", path: "/supervisions/{supervision}/end", roles: [.supervisor, .coordinator],
        title: Text("Begeleiding beëindigen", "End the supervision"),
        help: Text(
            "Leg vast tot en met welke dag de supervisor deze reviewer begeleidt.",
            "Record until which day the supervisor supervises this reviewer."),
        forEver: Text("Daarna staat het einde vast.", "The end is then fixed."))
    static let refusals: [RefusalCode] = [
        .notFound, SupervisionRefused.endedCode, OrganisationsRefused.endsBeforeItBeganCode,
    ]

    let supervision: ID<Supervision>
    let untilDay: Day

    init(_ read: inout FieldReader) {
        supervision = read.value("supervision", Text("begeleiding", "supervision"))
        untilDay = read.value("untilDay", Text("Tot en met", "Until and including"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try SupervisionStore.locked(supervision, context.tx)
        if let day = standing.untilDay { throw SupervisionRefused.ended(standing, on: day) }
        guard untilDay >= standing.fromDay else {
            throw OrganisationsRefused.endsBeforeItBegan(Supervision.words, standing.fromDay)
        }
        try SupervisionStore.end(supervision, on: untilDay, context.tx)
        let (name, supervisor) = (standing.reviewer.name, standing.supervisorName)
        return Done(
            Text(
                "\(supervisor) begeleidt \(name) tot en met \(untilDay.formatted(.nl)).",
                "\(supervisor) supervises \(name) until \(untilDay.formatted(.en))."),
            at: "/caseload", body: ["id": .integer(supervision.value)])
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        let standing = try SupervisionStore.find(Supervision.id(path), context.tx)
        return "\(standing.reviewer.name) · \(standing.supervisorName)"
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? { "/caseload" }
}
