internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Does the work that waits in the job table, one at a time on a thread of its own.
///
/// A job is taken, done and marked in one transaction: whoever kills the service or its database in the middle leaves
/// the job as it was. The worker is woken when a job is asked for, and looks by itself now and then, since a retry rings
/// no bell.
package final class JobWorker: Sendable {
    private let database: Database
    private let root: String
    private let kinds: [String: JobKind]
    private let daily: [String]
    private let log: @Sendable (JSON) -> Void
    private let stopping = Cancellation()
    private let bell = Bell()
    private let listener: Listener
    private let thread = ThreadBox()

    /// How long the worker sleeps when nobody rings, in milliseconds.
    private static let pollMilliseconds: Int32 = 2000

    /// Starts at once. `log` takes a line for each try, without personal values.
    /// - Parameter daily: the kinds that are asked for by themselves, at the start and on each day that begins.
    init(
        database: Database, root: String, kinds: [JobKind], daily: [JobKind] = [],
        log: @escaping @Sendable (JSON) -> Void
    ) {
        self.database = database
        self.root = root
        self.kinds = Dictionary(uniqueKeysWithValues: (kinds + daily).map { ($0.name, $0) })
        self.daily = daily.map(\.name)
        self.log = log
        listener = database.listen(channel: "griffie_jobs") { [bell] in bell.ring() }
        thread.start { self.run() }
    }

    /// Ends the worker: what it is busy with is left for the next start. Harmless when repeated; without it the worker
    /// lives on.
    package func stop() {
        stopping.cancel()
        bell.ring()
        thread.join()
        listener.stop()
    }

    private func run() {
        var askedOn: Day?
        while !stopping.isCancelled {
            do {
                let day = Moment.now().day
                if day != askedOn {
                    try askDaily()
                    askedOn = day
                }
                while !stopping.isCancelled, try doNext() {}
            } catch {
                // The database is away, or the connection broke: the job was not touched, so look again after a pause.
                if !(error is JobLeft) { log(line("paused", [("fault", .string(JobFault.describe(error)))])) }
            }
            bell.wait(milliseconds: Self.pollMilliseconds)
        }
    }

    /// Does no harm where another worker asked already.
    private func askDaily() throws {
        guard !daily.isEmpty else { return }
        let prelude = Prelude.statement(.jobs, roles: [.jobs], action: "job", requestID: "job")
        try database.transaction(lane: .jobs, prelude: prelude) { tx in
            for name in daily { try JobStore.askToday(name, in: tx) }
        }
    }

    /// - Returns: false where nothing is due.
    private func doNext() throws -> Bool {
        let prelude = Prelude.statement(.jobs, roles: [.jobs], action: "job", requestID: "job")
        return try database.transaction(lane: .jobs, prelude: prelude) { tx in
            guard let job = try JobStore.take(in: tx) else { return false }
            let started = LogLine.clock()
            let failure = try attempt(job, tx)
            if let failure {
                try JobStore.failed(job.id, failure.fault, mayPass: failure.mayPass, in: tx)
            } else {
                try JobStore.done(job.id, in: tx)
            }
            log(
                line(
                    failure == nil ? "done" : "failed",
                    [
                        ("job", .integer(job.id)), ("kind", .string(job.kind)),
                        ("microseconds", .integer(LogLine.clock() - started)),
                        ("fault", failure.map { .string($0.fault) } ?? .null),
                    ]))
            return true
        }
    }

    /// One try. A failure undoes what the try wrote and nothing else.
    private func attempt(_ job: JobStore.Taken, _ tx: Transaction) throws -> JobFailed? {
        guard let kind = kinds[job.kind] else {
            return JobFailed(fault: "no worker knows this kind of job", mayPass: false)
        }
        do {
            try tx.savepoint {
                try kind.perform(
                    JobRun(tx: tx, subject: job.subject, today: job.today, root: root, cancellation: stopping))
            }
            return nil
        } catch let failure as JobFailed {
            return failure
        } catch {
            if stopping.isCancelled { throw JobLeft() }
            if let fault = error as? PoolFault { throw fault }
            if let lost = error as? DatabaseError, lost.isConnectionLost { throw lost }
            return JobFailed(fault: JobFault.describe(error), mayPass: true)
        }
    }

    private func line(_ outcome: String, _ fields: [(String, JSON)]) -> JSON {
        .object([("event", .string("job")), ("outcome", .string(outcome))] + fields)
    }
}

/// What a fault of a job is called where others may read it.
enum JobFault {
    /// SQLSTATE and constraint of the database, or the error's type; never a value.
    static func describe(_ error: any Error) -> String {
        (error as? DatabaseError)?.description ?? LogLine.describe(error)
    }
}
