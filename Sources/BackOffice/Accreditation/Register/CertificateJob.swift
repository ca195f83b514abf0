internal import Doors
internal import Postgres
internal import Values

/// Makes the certificate of a running registration, once for each way in which it runs.
enum CertificateJob {
    static let name = "certificate"

    static let kind = JobKind(
        name: name, title: Text("Certificaat van een registratie", "Certificate of a registration"),
        perform: { run in try perform(run) })

    private static func perform(_ run: JobRun) throws {
        guard let reviewer = try CertificateStore.holder(of: run.subject, run.tx),
            let running = try CertificateStore.running(of: reviewer, run.tx), running.registration == run.subject
        else { throw JobFailed(fault: "registration \(run.subject) does not run today", mayPass: false) }
        guard try !CertificateStore.isMade(of: reviewer, run.tx) else { return }
        guard let facts = try CertificateStore.facts(of: reviewer, running, on: run.today, run.tx),
            let data = CertificateData(facts, running, issuedOn: run.today)
        else {
            throw JobFailed(
                fault: "the settings do not yet hold the foundation's website, where the register is found: "
                    + "fill it in and try again", mayPass: false)
        }
        let pdf = try Typesetter(root: run.root, cancellation: run.cancellation).render("certificate", data.json)
        let document = try DocumentStore.add(made: pdf, .pdf, name: fileName(facts.number), in: run.tx)
        try CertificateStore.keep(document, of: running, run.tx)
    }

    static func fileName(_ number: String) -> String { "certificaat-\(number).pdf" }
}
