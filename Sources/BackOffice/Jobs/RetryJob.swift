internal import Doors
internal import Values
internal import Web

/// Lets a job that was given up be tried again.
struct RetryJob: Action {
    static let door = Door(
        "job retry", path: "/jobs/{job}/retry", roles: [.administrator, .coordinator, .console],
        title: Text("Opnieuw proberen", "Try again"), button: Text("Werk opnieuw proberen", "Try the work again"),
        help: Text(
            "Wat is opgegeven, wordt meteen opnieuw geprobeerd.", "What was given up is tried again at once."))
    static let refusals: [RefusalCode] = [.notFound, .jobNotGivenUp]

    private let job: Int64

    init(_ read: inout FieldReader) { job = read.value("job", Text("Werk", "Work")) }

    func perform(in context: Context) throws -> Done {
        _ = try context.caller
        guard let entry = try JobStore.find(job, in: context.tx) else {
            throw Refused.notFound(Text("Dit werk", "This work"))
        }
        guard try JobStore.retry(job, in: context.tx) else { throw JobsRefused.notGivenUp(job, entry.state) }
        return Done(
            Text("Werk \(job) wordt opnieuw geprobeerd.", "Work \(job) is tried again."), at: "/jobs",
            body: .object([("id", .integer(job))]))
    }
}

extension RefusalCode {
    static let jobNotGivenUp: RefusalCode = "job.not-given-up"
}

/// Why an action about a job is refused.
enum JobsRefused {
    static func notGivenUp(_ job: Int64, _ state: JobStore.State) -> Refused {
        Refused(
            .jobNotGivenUp,
            Text(
                "Werk \(job) is niet opgegeven: de stand is “\(state.title.nl)”. "
                    + "Alleen wat is opgegeven, kan opnieuw worden geprobeerd. Kijk later nog eens.",
                "Work \(job) was not given up: it is “\(state.title.en)”. "
                    + "Only what was given up can be tried again. Look again later."))
    }
}
