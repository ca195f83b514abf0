internal import Doors
internal import Values
internal import Web

/// Plans a gathering, or writes down one that was held.
struct PlanGathering: Action {
    static let door = Door(
        "gathering plan", path: "/gatherings", formPath: "/gatherings/new", roles: [.supervisor, .coordinator],
        title: Text("Bijeenkomst plannen", "Plan a gathering"),
        help: Text(
            "Plan intervisie, een themabijeenkomst of een opleidingsdag. Ook een dag die al is geweest, kan.",
            "Plan intervision, a theme meeting or a day of a training. A day that has passed is possible too."))
    static let refusals: [RefusalCode] = [GatheringRefused.groupCode, .notFound]

    let kind: GatheringKind
    let content: GatheringContent
    let group: ID<IntervisionGroup>?
    let cohort: ID<Cohort>?

    init(_ read: inout FieldReader) {
        kind = read.choice("kind", Text("Wat", "What"))
        content = GatheringContent(&read)
        group = read.optionalPick(
            "group", Text("Intervisiegroep", "Intervision group"),
            hint: Text("Alleen bij intervisie.", "With intervision only."), from: GroupStore.choices)
        cohort = read.optionalPick(
            "cohort", Text("Cohort van een opleiding", "Cohort of a training"),
            hint: Text("Alleen bij een opleidingsdag.", "With a day of a training only."), from: CohortStore.choices)
        guard !read.hasFault("kind") else { return }
        if group != nil, kind != .intervision {
            read.fault("group", Text("Een groep hoort bij intervisie.", "A group goes with intervision."))
        }
        if cohort != nil, kind != .training {
            read.fault("cohort", Text("Een cohort hoort bij een opleiding.", "A cohort goes with a training."))
        }
    }

    func perform(in context: Context) throws -> Done {
        if let group, try !GroupStore.isRunning(group, on: content.day, context.tx) {
            throw GatheringRefused.groupNotRunning(content.day)
        }
        if let cohort { _ = try CohortStore.find(cohort, context.tx) }
        let id = try GatheringStore.plan(self, context.tx)
        return Done(
            Text(
                "“\(content.title)” staat op \(content.day.formatted(.nl)).",
                "“\(content.title)” is on \(content.day.formatted(.en))."),
            at: Gathering.href(id), body: ["id": .integer(id.value)])
    }
}
