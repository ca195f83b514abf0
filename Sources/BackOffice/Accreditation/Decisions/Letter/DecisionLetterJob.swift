internal import Doors
internal import Postgres
internal import Values

/// Makes the letter on a decision, once: the bytes are kept and never made anew.
enum DecisionLetterJob {
    static let name = "decision_letter"

    static let kind = JobKind(
        name: name, title: Text("Brief over een besluit", "Letter on a decision"), perform: { run in try perform(run) })

    private static func perform(_ run: JobRun) throws {
        let id = ID<Decision>(run.subject)
        guard try DecisionLetterStore.document(of: id, run.tx) == nil else { return }
        guard let letter = try DecisionLetter(id, on: run.today, run.tx) else {
            throw JobFailed(fault: "decision \(run.subject) is not there or waits for a second", mayPass: false)
        }
        guard letter.missing.isEmpty else {
            throw JobFailed(
                fault: "the settings do not yet hold the foundation's \(letter.missing.joined(separator: ", ")): "
                    + "fill them in and try again", mayPass: false)
        }
        let pdf = try Typesetter(root: run.root, cancellation: run.cancellation).render("decision", letter.json)
        let document = try DocumentStore.add(made: pdf, .pdf, name: letter.fileName, in: run.tx)
        try DecisionLetterStore.keep(document, of: id, run.tx)
    }
}
