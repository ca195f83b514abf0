internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Reviewers join a cohort.
struct JoinCohort: Action {
    static let door = Door(
        "cohort join", path: "/cohorts/{cohort}/members", formPath: "/cohorts/{cohort}/members/new",
        roles: [.supervisor, .coordinator], title: Text("Deelnemers toevoegen", "Add participants"),
        help: Text("Noem wie aan het cohort deelnemen, en vanaf wanneer.", "Name who join the cohort, and from when."))
    static let refusals: [RefusalCode] = [.notFound, NamedReviewers.unknownCode, TrainingRefused.memberCode]

    let cohort: ID<Cohort>
    let numbers: String?
    let joinedOn: Day

    init(_ read: inout FieldReader) {
        cohort = read.value("cohort", Text("cohort", "cohort"))
        numbers = read.pastedNames(Text("Nieuwe deelnemers", "New participants"))
        joinedOn = read.value("joinedOn", Text("Vanaf", "From"))
        if read.isMissing("numbers") { read.fault("numbers", Text("Noem wie meedoen.", "Name who take part.")) }
    }

    func perform(in context: Context) throws -> Done {
        let standing = try CohortStore.locked(cohort, context.tx)
        let members = try NamedReviewers.read(numbers, context.tx)
        let present = try Set(context.tx.rows(CohortStore.members(of: cohort)).map { try CohortMember($0).reviewer })
        let already = members.filter(present.contains)
        guard already.isEmpty else { throw TrainingRefused.alreadyMember(already.map(\.name), standing) }
        try CohortStore.join(members.map(\.id), to: cohort, on: joinedOn, context.tx)
        let names = members.map(\.name).joined(separator: ", ")
        return Done(
            Text("Deelnemer van \(standing.fullName): \(names).", "In \(standing.fullName): \(names)."),
            at: standing.href, body: ["id": .integer(cohort.value), "members": .array(members.map(\.json))])
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        .record(["joinedOn": .kept(try context.today)])
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        try CohortStore.find(Cohort.id(path), context.tx).fullName
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? { try Cohort.href(Cohort.id(path)) }
}
