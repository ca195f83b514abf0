import BackOffice
import Glibc
import Postgres
import Synchronization
import TestSupport
import Values
import Web

/// A worker on an office's database, and what it says.
final class JobScene {
    let office: Office
    private let lines = Lines()
    private var worker: JobWorker?

    /// What the worker logged, from its own thread.
    private final class Lines: Sendable {
        let all = Mutex<[String]>([])
    }

    init(_ office: Office) { self.office = office }

    deinit { worker?.stop() }

    /// What the worker said so far, a line of JSON for each try.
    var said: [String] { lines.all.withLock { $0 } }

    /// - Parameter runsDaily: true for what is asked for by itself each day.
    func start(root: String = Repository.folder, runsDaily: Bool = false) {
        worker = BackOffice.jobWorker(database: office.service, root: root, runsDaily: runsDaily) { [lines] line in
            lines.all.withLock { $0.append(String(decoding: line.rendered(), as: UTF8.self)) }
        }
    }

    func stop() {
        worker?.stop()
        worker = nil
    }

    /// Asks for work as its part does.
    func ask(_ kind: String, _ subject: Int64 = 1) throws -> Int64 {
        try office.number("insert into jobs.job (kind, subject) values (\(kind), \(subject)) returning id")
    }

    /// Waits until a question as the owner is answered with yes; false after half a minute.
    func until(_ question: SQL) throws -> Bool {
        for _ in 0..<600 {
            if try office.number(question) > 0 { return true }
            usleep(50_000)
        }
        return false
    }

    /// What a letter needs to know of the foundation.
    func settle() throws {
        try office.asOwner(
            """
            insert into settings.foundation (
                from_day, name, address_line, postal_code, city, kvk_number, vat_number, iban, email)
            values ('2026-01-01', 'Stichting Learning Together', 'Voorbeeldstraat 12', '3511 AB', 'Utrecht', '12345678',
                'NL123456782B90', 'NL02ABNA0123456789', 'info@learningtogether.example') returning from_day
            """)
    }

    /// A folder with a typesetter that does as the script says.
    func root(_ script: String) throws -> String {
        let folder = "/tmp/griffie-jobs-\(getpid())-\(Secret.token().prefix(8))"
        guard mkdir(folder, 0o700) == 0, mkdir(folder + "/scripts", 0o700) == 0,
            let file = fopen(folder + "/scripts/render-document", "w")
        else { throw Office.Missing(what: "a folder") }
        fputs("#!/bin/sh\n" + script + "\n", file)
        fclose(file)
        chmod(folder + "/scripts/render-document", 0o700)
        return folder
    }
}
