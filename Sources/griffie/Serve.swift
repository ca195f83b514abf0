internal import BackOffice
internal import Doors
internal import Glibc
internal import Postgres
internal import Values
internal import Web

/// The service: its database, its workers, its pages, until it is told to stop.
struct Serve {
    private let facts: RunFacts
    private let withDemo: Bool
    private var settings = ServerSettings()

    init(flags: Flags, facts: RunFacts) throws {
        self.facts = facts
        withDemo = flags.has("demo")
        let wanted = flags.value("port") ?? facts.installation.variable("GRIFFIE_PORT") ?? "8080"
        guard let port = UInt16(wanted) else {
            throw Failure(status: 2, Text("“\(wanted)” is geen poort.", "“\(wanted)” is no port."))
        }
        settings.port = port
        settings.address = flags.value("address") ?? facts.installation.variable("GRIFFIE_ADDRESS") ?? "127.0.0.1"
        // Each has a connection, and the private PostgreSQL takes sixty.
        settings.fastWorkers = min(settings.fastWorkers, 32)
        settings.trustedProxy = facts.installation.variable("GRIFFIE_TRUSTED_PROXY") == "1"
    }

    func run() throws -> CommandOutcome {
        let stop = StopSignals()
        let cluster =
            facts.installation.ownServer == nil
            ? facts.installation.cluster(in: facts.installation.dataFolderToServe) : nil
        let owner = try cluster.map { try $0.start() } ?? facts.installation.ownServerOwner
        guard let owner, let address = cluster?.serviceAddress ?? facts.installation.ownServer else {
            throw PoolFault.unavailable
        }
        // Also where what follows fails: a database that nobody uses does not go on running.
        defer { try? cluster?.stop() }
        say(try Migrate.migrate(owner, facts))
        let database = Database(address: address, lanes: [.fast: fastLane])
        defer { database.close() }
        if withDemo { try loadDemo(into: database) }
        try serve(database, stop)
        return CommandOutcome(status: 0)
    }

    /// One connection per worker.
    private var fastLane: LaneSettings {
        var lane = LaneSettings.standard(.fast)
        lane.connections = settings.fastWorkers
        return lane
    }

    private func serve(_ database: Database, _ stop: StopSignals) throws {
        let house = BackOffice.house
        let openAPI = OpenAPI(house).document.rendered()
        let reception = Reception(house)
        var settings = settings
        settings.failure = { status, head in FrontDoor.turnedAway(status, head: head, house: house) }
        let addresses = try Addresses(house)
        let server = try Server(
            settings: settings, lane: reception.lane, bodyLimit: reception.bodyLimit,
            makeHandler: { _ in
                FrontDoor(
                    house: house, addresses: addresses, database: database, openAPI: openAPI, log: ServiceLog.write)
            })
        stop.onStop { server.stop(graceSeconds: 10) }
        try server.listen()
        let site = "http://\(settings.address):\(server.port)"
        facts.installation.remember(site: site)
        say(Text("Griffie draait op \(site)", "Griffie serves at \(site)")(facts.language))
        let root = facts.installation.root
        let worker = BackOffice.jobWorker(database: database, root: root) { ServiceLog.write($0) }
        defer { worker.stop() }
        try server.run()
    }

    /// Loads the demo, or finds it there, and says who can sign in.
    private func loadDemo(into database: Database) throws {
        let given = facts.installation.variable("GRIFFIE_DEMO_PASSWORD")
        let password = given ?? String(Secret.token().prefix(16))
        let people: [Demo.SignIn]
        do {
            people = try Demo(database: database).load(password: password)
        } catch let refusal as Demo.Refusal {
            throw Failure(status: 1, refusal.text)
        }
        say(Text("Aanmelden kan als:", "Sign in as:")(facts.language))
        let width = people.map(\.email.count).max() ?? 0
        for person in people {
            say("  " + person.email + String(repeating: " ", count: width - person.email.count + 2) + person.name)
        }
        let shown = given == nil ? password : "GRIFFIE_DEMO_PASSWORD"
        say(Text("Wachtwoord: \(shown)", "Password: \(shown)")(facts.language))
    }

    private func say(_ line: String) { Terminal.write(line + "\n", to: 1) }
}
