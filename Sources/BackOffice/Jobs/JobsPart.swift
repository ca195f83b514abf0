internal import Doors
internal import Values

/// Work that is done outside requests.
enum JobsPart {
    static let part = Part(
        actions: [AnyAction(RetryJob.self)], views: [AnyView(ListJobs.self)],
        rules: [
            "job_waits_once": Text(
                "Dit werk wacht al. Wacht tot het gedaan is.", "This work waits already. Wait until it is done.")
        ])
}
