internal import Doors
internal import Postgres
internal import Values

/// Makes the letter of an issued version, once: the bytes are kept and never made anew.
enum QuoteDocumentJob {
    static let name = "quote_document"

    static let kind = JobKind(
        name: name, title: Text("Document van een offerte", "Document of a quote"),
        perform: { run in try perform(run) })

    private static func perform(_ run: JobRun) throws {
        guard let held = try QuoteDocumentStore.hold(run.subject, in: run.tx) else {
            throw JobFailed(fault: "version \(run.subject) was not issued", mayPass: false)
        }
        guard !held.isMade else { return }
        guard let sheet = try QuoteStore.sheet(held.quote, held.ordinal, run.tx), let totals = sheet.totals,
            let number = sheet.number, let validUntil = sheet.content.validUntil,
            let facts = try QuoteDocumentStore.facts(sheet.version, on: run.today, in: run.tx)
        else { throw JobFailed(fault: "version \(run.subject) has no amounts or no number", mayPass: false) }
        try check(facts.foundation)
        let data = QuoteDocumentData(
            sheet: sheet, totals: totals, number: number, validUntil: validUntil, facts: facts)
        let pdf = try Typesetter(root: run.root, cancellation: run.cancellation).render("quote", data.json)
        let document = try DocumentStore.add(
            made: pdf, .pdf, name: fileName(number, sheet.ordinal), in: run.tx)
        try QuoteDocumentStore.keep(document, of: sheet.version, in: run.tx)
    }

    static func fileName(_ number: String, _ ordinal: Int) -> String {
        ordinal == 1 ? "\(number).pdf" : "\(number)-v\(ordinal).pdf"
    }

    /// A first start knows only the foundation's name; a letter needs more.
    private static func check(_ foundation: QuoteDocumentFacts.Foundation) throws {
        let missing = [
            ("address", foundation.address.isEmpty), ("KvK number", foundation.kvk == nil),
            ("IBAN", foundation.iban == nil), ("e-mail address", foundation.email == nil),
        ].filter(\.1).map(\.0)
        guard !missing.isEmpty else { return }
        throw JobFailed(
            fault: "the settings do not yet hold the foundation's \(missing.joined(separator: ", ")): "
                + "fill them in and try again", mayPass: false)
    }
}
