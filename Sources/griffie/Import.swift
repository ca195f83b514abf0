internal import BackOffice
internal import Doors
internal import Glibc
internal import Postgres
internal import Values

/// `griffie import <what> FILE.csv`: takes a list over, all or nothing.
struct Import {
    private let subject: AnyImport
    private let path: String
    private let maps: [String]
    private let fixed: [String: FieldTree]
    private let facts: RunFacts
    private let token: String?

    /// The most bytes of a file.
    private static let limit = 256 << 20

    /// How the command is used, with the fields of each kind of list.
    static var usage: String {
        let kinds = Imports.all.map { subject in
            let fields = subject.contract.fields.map(\.name).joined(separator: ", ")
            return "  \(subject.word): \(fields)"
        }
        return """
            griffie import \(Imports.all.map(\.word).joined(separator: "|")) FILE.csv \
            [--map FIELD=COLUMN …] [--FIELD VALUE …] [--dry-run] [--json]

              griffie import organisations list.csv --kind municipality --map name=naam --map cbsCode=code --dry-run

            \(kinds.joined(separator: "\n"))
            """
    }

    init(flags: Flags, facts: RunFacts) throws {
        let word = flags.words.dropFirst().first ?? ""
        guard let subject = Imports.all.first(where: { $0.word == word }) else {
            let words = Imports.all.map(\.word).joined(separator: ", ")
            throw Failure(
                status: 2,
                Text(
                    "“\(word)” kan niet worden overgenomen. Wel: \(words). Zie griffie import --help",
                    "“\(word)” cannot be imported. There is: \(words). See griffie import --help"))
        }
        let fields: FieldTree
        switch flags.fields(subject.contract, pathFields: ["file"]) {
        case .success(let tree): fields = tree
        case .failure(let fault):
            throw Failure(status: 2, Text("\(fault.path): \(fault.text.nl)", "\(fault.path): \(fault.text.en)"))
        }
        guard case .record(var named) = fields, case .text(let path)? = named.removeValue(forKey: "file") else {
            throw Failure(status: 2, Text("Geef het CSV-bestand.", "Give the CSV file."))
        }
        self.subject = subject
        self.path = path
        maps = (named.removeValue(forKey: "map") ?? .absent).items.map(\.shown)
        fixed = named
        self.facts = facts
        token = try facts.personToken(flags)
    }

    func run() throws -> CommandOutcome {
        let bytes = try read()
        let bar = ProgressBar(facts.language)
        defer { bar.end() }
        let order = ImportOrder(bytes: bytes, maps: maps, fixed: fixed, progress: bar.show)
        do {
            return outcome(try report(order))
        } catch let misuse as ImportMisuse {
            throw Failure(status: 2, misuse.text)
        } catch {
            guard !(error is Failure), let problem = BackOffice.house.problem(of: error) else { throw error }
            throw Failure(status: 1, problem.text)
        }
    }

    /// Ends a transaction of which nothing is to be kept.
    private struct Undone: Error {
        let report: ImportReport
    }

    private func report(_ order: ImportOrder) throws -> ImportReport {
        let credential = token.map(Credential.token) ?? .console(Terminal.userName)
        let prelude = Prelude.statement(
            credential, roles: [token == nil ? .console : .coordinator], action: "import \(subject.word)",
            requestID: "console:" + Terminal.userName)
        let database = try facts.installation.database()
        do {
            return try database.transaction(lane: .console, prelude: prelude) { tx in
                let context = Context(
                    tx: tx, credential: credential, database: database, requestID: "console", channel: .command)
                _ = try context.caller
                let report = try subject.run(order, in: context)
                if facts.dryRun || !report.faults.isEmpty { throw Undone(report: report) }
                return report
            }
        } catch let undone as Undone {
            return undone.report
        }
    }

    private func outcome(_ report: ImportReport) -> CommandOutcome {
        let status: Int32 = report.faults.isEmpty ? 0 : 1
        let remarks = ignored(report)
        if facts.json { return CommandOutcome(status: status, out: report.json(facts.language).line, err: remarks) }
        guard report.faults.isEmpty else {
            let lines = report.faults.map { $0.sentence(facts.language) }
            return CommandOutcome(
                status: status,
                err: ([failed(report)] + lines + [remarks]).filter { !$0.isEmpty }
                    .joined(separator: "\n"))
        }
        return CommandOutcome(status: status, out: done(report), err: remarks)
    }

    private func ignored(_ report: ImportReport) -> String {
        let names = report.ignored.filter { !$0.isEmpty }
        guard !names.isEmpty else { return "" }
        let list = names.joined(separator: ", ")
        return Text("Niet gebruikte kolommen: \(list).", "Columns not used: \(list).")(facts.language)
    }

    private func failed(_ report: ImportReport) -> String {
        let count = report.faults.count
        return Text(
            "Er is niets overgenomen: \(count) van de gegevens in \(report.rows) regels klopt niet.",
            "Nothing was imported: \(count) faults in \(report.rows) lines.")(facts.language)
    }

    private func done(_ report: ImportReport) -> String {
        let (new, known) = (report.new, report.known)
        if facts.dryRun {
            return Text(
                "Proef: \(report.rows) regels, \(new) nieuw, \(known) al bekend. Er is niets bewaard.",
                "Trial: \(report.rows) lines, \(new) new, \(known) known already. Nothing was saved.")(facts.language)
        }
        return Text(
            "\(new) overgenomen, \(known) waren al bekend.", "\(new) imported, \(known) were known already.")(
                facts.language)
    }

    private func read() throws -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw unreadable }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count < 0, errno == EINTR { continue }
            guard count > 0, bytes.count + count <= Self.limit else { throw unreadable }
            bytes += chunk[..<count]
        }
    }

    private var unreadable: Failure {
        Failure(
            status: 2,
            Text(
                "\(path) is niet te lezen. Controleer de naam, of je het mag lezen, en of het kleiner is dan 256 MiB.",
                "\(path) cannot be read. Check its name, your right to read it, and that it is below 256 MiB."))
    }
}
