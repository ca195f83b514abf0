internal import Doors
internal import Postgres
internal import Values
internal import Web

/// One cohort: who takes part, who was there on which day, who completed the training.
struct CohortShow: View {
    static let door = ViewDoor(
        "cohort show", path: "/cohorts/{cohort}", roles: TrainingList.door.roles, title: Text("Cohort", "Cohort"),
        help: Text(
            "Toont een cohort: trainers, dagen, wie er was en wie de opleiding heeft afgerond.",
            "Shows a cohort: trainers, days, who was there and who completed the training."))

    let cohort: ID<Cohort>

    struct Model {
        let cohort: Cohort
        let trainers: [Trainer]
        let members: [CohortMember]
        let days: [Gathering]
        /// Which days each attended.
        let attended: [ID<Reviewer>: Set<ID<Gathering>>]
        let history: AuditTrail?
    }

    init(_ read: inout FieldReader) {
        cohort = read.value("cohort", Text("cohort", "cohort"))
    }

    func load(in context: Context) throws -> Model {
        let found = try context.tx.pipeline([
            CohortStore.select(cohort), CohortStore.trainers(of: cohort), CohortStore.members(of: cohort),
            GatheringStore.of(cohort: cohort), CohortStore.attendance(of: cohort),
        ])
        let attended = try found[4].reduce(into: [ID<Reviewer>: Set<ID<Gathering>>]()) { days, row in
            days[try row("reviewer"), default: []].insert(try row("gathering"))
        }
        return Model(
            cohort: try CohortStore.one(found[0].first), trainers: try found[1].map(Trainer.init),
            members: try found[2].map(CohortMember.init), days: try found[3].map(Gathering.init), attended: attended,
            history: try AuditTrail.of(ActivityTrailStore.cohort(cohort), in: context))
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        let members = model.members.map { member in
            let days = (model.attended[member.reviewer.id] ?? []).map(\.value).sorted()
            return JSON.object((member.json.members ?? []) + [("attended", .array(days.map(JSON.integer)))])
        }
        let more: [(String, JSON)] = [
            ("trainers", .array(model.trainers.map(\.json))), ("members", .array(members)),
            ("days", .array(model.days.map(\.json))),
            ("history", try model.history?.json(context.language) ?? .null),
        ]
        return .object((model.cohort.json.members ?? []) + more)
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        CohortPage(
            model: model, language: try context.language, today: try context.today,
            mayChange: context.may(JoinCohort.self), mayComplete: context.may(CompleteTraining.self)
        ).page
    }
}
