internal import Doors
internal import Values
internal import Web

/// One reviewer with employers, active periods and history.
struct ReviewerDetail: View {
    static let door = ViewDoor(
        "reviewer show", path: "/reviewers/{reviewer}", roles: Role.office + [.administrator],
        title: Text("Reviewer", "Reviewer"),
        help: Text(
            "Toont een reviewer: bereikbaarheid, werkgevers, actieve periodes en geschiedenis.",
            "Shows a reviewer: ways to reach, employers, active periods and history."))

    let reviewer: ID<Reviewer>

    init(_ read: inout FieldReader) {
        reviewer = read.value("reviewer", Text("reviewer", "reviewer"))
    }

    func load(in context: Context) throws -> ReviewerFile { try ReviewerFile(reviewer, in: context) }

    func json(_ model: ReviewerFile, in context: Context) throws -> JSON { model.json(try context.language) }

    func page(_ model: ReviewerFile, in context: Context) throws -> Page {
        try ReviewerSheet(
            file: model, language: context.language, today: context.today,
            setting: .register(mayChange: context.may(ChangeReviewer.self))
        ).page
    }
}
