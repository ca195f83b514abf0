internal import Doors
internal import Look
internal import Values
internal import Web

/// One assessment: the profile as a picture and a table, with what was said.
struct AssessmentShow: View {
    static let door = ViewDoor(
        "assessment show", path: "/assessments/{assessment}", roles: Role.office + [.reviewer],
        title: Text("Beoordeling", "Assessment"),
        help: Text(
            "Toont een beoordeling van competenties.", "Shows an assessment of competencies."))

    let assessment: ID<Assessment>

    init(_ read: inout FieldReader) { assessment = read.value("assessment", Text("beoordeling", "assessment")) }

    struct Model {
        let file: AssessmentFile
        let assessment: Assessment
    }

    func load(in context: Context) throws -> Model {
        let (file, found) = try AssessmentDesk.standing(assessment, in: context)
        return Model(file: file, assessment: found)
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        model.file.json(model.assessment, try context.language)
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        let (language, caller) = (try context.language, try context.caller)
        let say = Speech(language)
        let (one, reviewer) = (model.assessment, model.file.reviewer)
        let newer = model.file.successor(of: one)
        let mayCorrect =
            context.may(CorrectAssessment.self) && caller.person != reviewer.person && newer == nil
        let main = group {
            PageHead(
                say("Beoordeling van \(reviewer.name)", "Assessment of \(reviewer.name)"),
                kicker: say(one.levelName) + " · " + one.assessedOn.formatted(language),
                lead: one.assessor.map { say("Door \($0)", "By \($0)") },
                turns: mayCorrect ? [Turn.link(say("Verbeteren", "Correct"), one.href + "/correction")] : []
            ).html
            corrections(one, newer, say)
            div(.cls("pair")) {
                div { CompetencyPicture(one, of: reviewer.name, language).html }
                CompetencyTable([one], language).profile
            }
            if let words = one.words {
                section {
                    h2 { say("Toelichting", "Words") }
                    words.split(separator: "\n").map { line in p { String(line) } }
                }
            }
        }
        return Page(
            say("Beoordeling van \(reviewer.name)", "Assessment of \(reviewer.name)"),
            trail: [
                (reviewer.name, caller.role == .reviewer ? "/me" : reviewer.href),
                (say(AssessmentList.door.title), reviewer.href + "/assessments"),
            ], main: main)
    }

    private func corrections(_ one: Assessment, _ newer: Assessment?, _ say: Speech) -> HTML {
        if let newer {
            return Notice(.attention) {
                say("Deze beoordeling is verbeterd: ", "This assessment was corrected: ")
                a(href: newer.href) { say("lees de verbetering", "read the correction") }
                "."
            }.html
        }
        guard let earlier = one.corrects else { return .empty }
        return p {
            say("Deze beoordeling verbetert een eerdere: ", "This assessment corrects an earlier one: ")
            a(href: Assessment.href(earlier)) { say("lees die", "read it") }
            "."
        }
    }
}

/// The profile on a reviewer's page.
enum AssessmentPanel {
    static let panel = Panel<Reviewer> { reviewer, context in
        let caller = try context.caller
        guard AssessmentList.door.roles.contains(caller.role) else { return .empty }
        let language = try context.language
        let say = Speech(language)
        let file = try AssessmentFile(of: reviewer, context.tx)
        let mayAssess = context.may(RecordAssessment.self) && caller.person != file.reviewer.person
        guard mayAssess || !file.assessments.isEmpty else { return .empty }
        let address = file.reviewer.href + "/assessments"
        return section {
            h2 { say("Competenties", "Competencies") }
            if let level = file.byLevel.first, let latest = level.assessments.first {
                div(.cls("pair")) {
                    div { CompetencyPicture(latest, of: file.reviewer.name, language).html }
                    CompetencyTable(level.assessments, language).profile
                }
                p { a(href: address) { say("Profiel en verloop", "Profile and course") } }
            } else {
                p { say("Er is nog geen beoordeling.", "There is no assessment yet.") }
            }
            if mayAssess { p { a(href: address + "/new") { say(RecordAssessment.door.title) } } }
        }
    }
}
