internal import Doors
internal import Look
internal import Values
internal import Web

/// How a reviewer stands on the competencies of each level, and how that came about.
struct AssessmentList: View {
    static let door = ViewDoor(
        "assessment list", path: "/reviewers/{reviewer}/assessments", roles: Role.office + [.reviewer],
        title: Text("Competenties", "Competencies"),
        help: Text(
            "Toont het competentieprofiel van een reviewer en het verloop over de beoordelingen.",
            "Shows a reviewer's profile of competencies and its course over the assessments."))

    let reviewer: ID<Reviewer>

    init(_ read: inout FieldReader) { reviewer = read.value("reviewer", Text("reviewer", "reviewer")) }

    func load(in context: Context) throws -> AssessmentFile { try AssessmentFile(of: reviewer, context.tx) }

    func json(_ model: AssessmentFile, in context: Context) throws -> JSON {
        let language = try context.language
        return .array(model.assessments.map { model.json($0, language) })
    }

    func table(_ model: AssessmentFile, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("id", Text("Nummer", "Number"), figure: true),
                .init("assessedOn", Text("Beoordeeld op", "Assessed on")), .init("level", Text("Niveau", "Level")),
                .init("competency", Text("Competentie", "Competency")), .init("verdict", Text("Oordeel", "Verdict")),
            ],
            rows: model.assessments.flatMap { one in
                one.lines.map { line in
                    [
                        String(one.id.value), one.assessedOn.iso, one.level, line.competency.name(language),
                        line.verdict.title(language),
                    ]
                }
            })
    }

    func page(_ model: AssessmentFile, in context: Context) throws -> Page {
        let language = try context.language
        let say = Speech(language)
        let caller = try context.caller
        let mayAssess = context.may(RecordAssessment.self) && caller.person != model.reviewer.person
        let address = model.reviewer.href + "/assessments"
        let main = HTML.fragment([
            PageHead(
                say(Self.door.title), kicker: model.reviewer.registerNumber + " · " + model.reviewer.name,
                turns: mayAssess ? [Turn.link(say(RecordAssessment.door.title), address + "/new")] : []
            ).html,
            model.assessments.isEmpty
                ? EmptyState(
                    say("Nog niet beoordeeld", "Not assessed yet"),
                    say(
                        "Een supervisor beoordeelt de competenties van het niveau.",
                        "A supervisor assesses the competencies of the level.")
                ).html : .fragment(model.byLevel.map { level($0, model, language) }),
            all(model, language),
            ListFoot.html(nil, ExportLinks(language, at: PageAddress(address))),
        ])
        let home = caller.role == .reviewer ? "/me" : model.reviewer.href
        return Page(say(Self.door.title), trail: [(model.reviewer.name, home)], main: main)
    }

    private func level(
        _ one: (level: String, name: Text, assessments: [Assessment]), _ model: AssessmentFile, _ language: Language
    ) -> HTML {
        let say = Speech(language)
        let table = CompetencyTable(one.assessments, language)
        return section {
            h2 { say("Profiel op het niveau \(one.name.nl)", "Profile at the level \(one.name.en)") }
            if let latest = one.assessments.first {
                div(.cls("pair")) {
                    div { CompetencyPicture(latest, of: model.reviewer.name, language).html }
                    table.profile
                }
                if let words = latest.words { p { words } }
            }
            table.trend
        }
    }

    private func all(_ model: AssessmentFile, _ language: Language) -> HTML {
        guard !model.assessments.isEmpty else { return .empty }
        let say = Speech(language)
        return section {
            h2 { say("Alle beoordelingen", "All assessments") }
            DataTable(
                language,
                [
                    .words(Text("Beoordeeld op", "Assessed on")), .words(Text("Niveau", "Level")),
                    .words(Text("Door", "By")), .words(Text("Stand", "State")),
                ],
                rows: model.assessments.map { one in
                    let isCorrected = model.successor(of: one) != nil
                    return DataTable.Row([
                        a(href: one.href) { one.assessedOn.formatted(language) }, .text(say(one.levelName)),
                        .text(one.assessor ?? ""),
                        StateMark(
                            isCorrected ? .calm : .done,
                            isCorrected ? say("verbeterd", "corrected") : say("geldt", "in force")
                        ).html,
                    ])
                }
            ).html
        }
    }
}
