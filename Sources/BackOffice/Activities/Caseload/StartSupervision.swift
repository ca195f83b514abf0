internal import Doors
internal import Values
internal import Web

/// Records who supervises which reviewers from a day on.
struct StartSupervision: Action {
    static let door = Door(
        "supervision start", path: "/caseload", formPath: "/caseload/new", roles: [.supervisor, .coordinator],
        title: Text("Begeleiding beginnen", "Start a supervision"),
        help: Text(
            "Leg vast welke reviewers een supervisor begeleidt, en vanaf wanneer.",
            "Record which reviewers a supervisor supervises, and from when."))
    static let refusals: [RefusalCode] = [
        SupervisionRefused.notASupervisorCode, NamedReviewers.unknownCode, SupervisionRefused.ofOneselfCode,
        SupervisionRefused.alreadyCode,
    ]

    let supervisor: ID<Person>
    let numbers: String?
    let fromDay: Day

    init(_ read: inout FieldReader) {
        supervisor = read.pick("supervisor", Text("Supervisor", "Supervisor"), from: SupervisionStore.supervisors)
        numbers = read.pastedNames(Text("Reviewers", "Reviewers"))
        fromDay = read.value("fromDay", Text("Vanaf", "From"))
        if read.isMissing("numbers") {
            read.fault("numbers", Text("Noem wie begeleid worden.", "Name who are supervised."))
        }
    }

    func perform(in context: Context) throws -> Done {
        guard let name = try SupervisionStore.supervisorName(supervisor, on: fromDay, context.tx) else {
            throw SupervisionRefused.notASupervisor(fromDay)
        }
        let reviewers = try NamedReviewers.read(numbers, context.tx)
        if let own = try ReviewerStore.find(person: supervisor, context.tx),
            reviewers.contains(where: { $0.id == own.id })
        {
            throw SupervisionRefused.ofOneself(name)
        }
        if let standing = try SupervisionStore.first(among: reviewers.map(\.id), from: fromDay, context.tx) {
            throw SupervisionRefused.already(standing)
        }
        try SupervisionStore.start(of: reviewers.map(\.id), by: supervisor, from: fromDay, context.tx)
        let names = reviewers.map(\.name).joined(separator: ", ")
        return Done(
            Text("\(name) begeleidt: \(names).", "\(name) supervises: \(names)."),
            at: "/caseload?supervisor=\(supervisor.value)", body: ["reviewers": .array(reviewers.map(\.json))])
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        let caller = try context.caller
        let own = caller.roles.contains(.supervisor) ? caller.person : nil
        return .record(["fromDay": .kept(caller.today), "supervisor": .kept(own)])
    }
}
