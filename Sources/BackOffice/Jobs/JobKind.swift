internal import Doors
internal import Postgres
internal import Values

/// A kind of work that is done outside requests: what the table calls it, and how it is done.
struct JobKind: Sendable {
    /// As in `jobs.job.kind`.
    let name: String
    let title: Text
    /// Does it inside the worker's transaction, in the role of the jobs; what it throws undoes everything and counts as
    /// a try.
    let perform: @Sendable (JobRun) throws -> Void
}

/// One try of one job.
struct JobRun {
    let tx: Transaction
    /// The id of the record that it is about.
    let subject: Int64
    let today: Day
    /// The folder of the installation, with `scripts` and `Reports`.
    let root: String
    /// Fires when the service stops: the job is then left for the next start.
    let cancellation: Cancellation
}

/// A job cannot be done.
struct JobFailed: Error, FaultForLog {
    /// Why, in words without personal values.
    let fault: String
    /// False where trying again without a change elsewhere would end the same way.
    let mayPass: Bool

    var logged: String { fault }
}

/// The job was left because the service stops; it is no try.
struct JobLeft: Error {}
