import BackOffice
import Doors
import Glibc
import Postgres
import TestSupport
import Testing
import Values
import Web

@Suite("The worker", .serialized)
struct JobWorkerTests {
    @Test("work that no one knows is given up at once, with a fault that names no value")
    func unknown() throws {
        let scene = JobScene(try Office())
        scene.start()
        let job = try scene.ask("conjure")
        #expect(try scene.until("select count(*) from jobs.job where id = \(job) and given_up_at is not null"))
        let admin = try scene.office.visitor(.administrator)
        let listed = try admin.get("/jobs.json").json[0]
        #expect(listed?["state"]?.string == "given_up")
        #expect(listed?["fault"]?.string == "no worker knows this kind of job")
        #expect(listed?["tries"]?.integer == 1)
        #expect(try admin.get("/jobs").text.contains("no worker knows this kind of job"))
        let told = try scene.office.console("jobs")
        #expect(told == (try scene.office.console("jobs", "list")) && told.out.contains("no worker knows"))
        scene.stop()
        #expect(try admin.post("/jobs/\(job)/retry", json: [:]).text == #"{"id":\#(job)}"#)
        #expect(try admin.post("/jobs/\(job)/retry", json: [:]).code == "job.not-given-up")
        #expect(try admin.post("/jobs/999/retry", json: [:]).code == "not-found")
        let retry = BackOffice.house.actions.first { $0.door.name == "job retry" }
        #expect(retry?.refusals.map(\.name) == ["not-found", "job.not-given-up"])
        #expect(try admin.get("/jobs.json?state=waiting").json.items?.count == 1)
        scene.start()
        #expect(try scene.until("select count(*) from jobs.job where id = \(job) and given_up_at is not null"))
    }

    @Test("a try that failed is tried again later, and given up after eight")
    func backOff() throws {
        let scene = JobScene(try QuoteScene().issuedOffice())
        try scene.settle()
        let root = try scene.root("echo 'Marja de Groot could not be set' >/dev/null; echo 'no room' >&2; exit 1")
        scene.start(root: root)
        #expect(try scene.until("select count(*) from jobs.job where tries = 1"))
        #expect(
            try scene.office.number(
                """
                select count(*) from jobs.job where given_up_at is null and due_at > now()
                    and fault = 'the typesetter (status 1): no room'
                """) == 1)
        for tries in 2...8 {
            try scene.office.asOwner("update jobs.job set due_at = now() returning id")
            #expect(try scene.until("select count(*) from jobs.job where tries = \(tries)"), "try \(tries)")
        }
        #expect(try scene.office.number("select count(*) from jobs.job where given_up_at is not null") == 1)
        #expect(try scene.office.number("select count(*) from documents.document") == 0)
    }

    @Test("what can never go well is not tried again; its folder was private and is gone")
    func wrong() throws {
        let scene = JobScene(try QuoteScene().issuedOffice())
        try scene.settle()
        scene.start(root: try scene.root("echo \"$(stat -c %a \"${4%/*}\") ${4%/*}\" >&2; exit 2"))
        #expect(try scene.until("select count(*) from jobs.job where given_up_at is not null and tries = 1"))
        let fault: String = try scene.office.asOwner("select fault from jobs.job")[0]("fault")
        #expect(fault.hasPrefix("the typesetter (status 2): 700 /tmp/griffie-document-"))
        #expect(access(String(fault.split(separator: " ").last ?? ""), F_OK) != 0)
    }

    @Test("a worker that is stopped in the middle leaves the job as it was, and its successor does it")
    func stopped() throws {
        let scene = JobScene(try QuoteScene().issuedOffice())
        try scene.settle()
        let mark = "/tmp/griffie-started-\(getpid())"
        unlink(mark)
        scene.start(root: try scene.root("touch \(mark); sleep 60"))
        for _ in 0..<600 where access(mark, F_OK) != 0 { usleep(50_000) }
        #expect(access(mark, F_OK) == 0)
        let before = LogLine.clock()
        scene.stop()
        #expect(LogLine.clock() - before < 5_000_000)
        unlink(mark)
        #expect(try scene.office.number("select count(*) from jobs.job where tries = 0 and done_at is null") == 1)
        scene.start(root: try scene.root("printf '%%PDF-1.7 made' > \"$5\""))
        #expect(try scene.until("select count(*) from jobs.job where done_at is not null"))
        #expect(try scene.office.number("select count(*) from documents.document") == 1)
    }

    @Test("when the database ends every session, the worker comes back and goes on")
    func sessionsEnd() throws {
        let scene = JobScene(try Office())
        scene.start()
        _ = try scene.ask("first")
        #expect(try scene.until("select count(*) from jobs.job where given_up_at is not null"))
        // The service may end its own sessions; the owner is no superuser.
        try scene.office.service.transaction(lane: .console, prelude: nil) { tx in
            _ = try tx.rows(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and usename = 'griffie_service' and pid <> pg_backend_pid()
                """)
        }
        _ = try scene.ask("second")
        #expect(try scene.until("select count(*) from jobs.job where kind = 'second' and given_up_at is not null"))
    }

    @Test("two workers never do the same job")
    func two() throws {
        let scene = JobScene(try Office())
        let other = JobScene(scene.office)
        scene.start()
        other.start()
        for number in 1...50 { _ = try scene.ask("thing", Int64(number)) }
        #expect(
            try scene.until(
                "select count(*) from (select from jobs.job where given_up_at is not null having count(*) = 50) as all_done"
            ))
        #expect(try scene.office.number("select max(tries) from jobs.job") == 1)
        #expect(scene.said.count + other.said.count == 50)
    }

    @Test("the list is for who looks after the house; the others are turned away")
    func roles() throws {
        let office = try Office()
        let job = try office.number("insert into jobs.job (kind, subject) values ('thing', 1) returning id")
        for role in Role.ofPeople {
            let visitor = try office.visitor(role)
            let reads: Bool = [Role.administrator, .board, .auditor, .coordinator, .treasurer].contains(role)
            #expect(try visitor.get("/jobs.json").status == (reads ? 200 : 403), "\(role)")
            let retries: Bool = [Role.administrator, .coordinator].contains(role)
            #expect(try visitor.post("/jobs/\(job)/retry", json: [:]).status == (retries ? 409 : 403), "\(role)")
        }
        #expect(try office.stranger.get("/jobs.json").status == 401)
        #expect(throws: DatabaseError.self) {
            try office.raw(as: "coordinator", "update jobs.job set done_at = now() returning id")
        }
    }
}

extension QuoteScene {
    /// The office of an issued quote, whose document is being asked for.
    func issuedOffice() throws -> Office {
        _ = try issued()
        return office
    }
}
