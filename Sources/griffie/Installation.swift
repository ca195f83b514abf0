internal import Doors
internal import Glibc
internal import Postgres
internal import Values

/// Where this Griffie lives: its own files, its data folder, its database.
struct Installation {
    /// The folder that holds Migrations and Reports, found upward from the program itself.
    let root: String
    private let givenFolder: String?
    private let environment = Terminal.environment()

    init(dataFolder: String?) {
        root = Self.findRoot()
        givenFolder = dataFolder.map(Self.absolute)
    }

    var migrations: String { root + "/Migrations" }

    /// The data folder: as given, else that of the last start, else `.griffie` beside the program.
    var dataFolder: String {
        givenFolder ?? Self.firstLine(lastFolderFile) ?? root + "/.griffie"
    }

    /// The data folder of a start: a start without `--data` uses the standard one, not that of the last start.
    var dataFolderToServe: String { givenFolder ?? root + "/.griffie" }

    /// A server of one's own, by DATABASE_URL or libpq's variables; nil for the private one.
    var ownServer: DatabaseAddress? {
        if let url = environment["DATABASE_URL"], !url.isEmpty { return DatabaseAddress(url: url) }
        guard environment["PGHOST"] != nil || environment["PGSERVICE"] != nil else { return nil }
        return DatabaseAddress(environment: environment)
    }

    /// The owner's address on a server of one's own: GRIFFIE_OWNER_URL, or else the same address.
    var ownServerOwner: DatabaseAddress? {
        if let url = environment["GRIFFIE_OWNER_URL"], !url.isEmpty { return DatabaseAddress(url: url) }
        return ownServer
    }

    func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// The private cluster in a data folder.
    func cluster(in folder: String) -> EmbeddedCluster { EmbeddedCluster(folder: folder + "/cluster") }

    /// A database for one command: the running service's, by the data folder; started for a moment where it rests.
    func database() throws -> Database {
        if let ownServer { return Database(address: ownServer) }
        guard access(dataFolder + "/cluster", F_OK) == 0 else {
            throw Failure(
                status: 1,
                Text(
                    "In \(dataFolder) staat nog geen database. Start Griffie eerst met scripts/run.",
                    "There is no database in \(dataFolder) yet. Start Griffie with scripts/run first."))
        }
        let cluster = cluster(in: dataFolder)
        try cluster.start()
        guard let address = cluster.serviceAddress else { throw PoolFault.unavailable }
        return Database(address: address)
    }

    /// Where the service of the data folder was last reached, such as `http://127.0.0.1:8080`.
    var site: String? { Self.firstLine(siteFile(in: dataFolder)) }

    /// Keeps the address of this service for the commands that follow.
    func remember(site: String) { Self.keep(site, in: siteFile(in: dataFolderToServe)) }

    private func siteFile(in folder: String) -> String { folder + "/site" }

    private static func keep(_ line: String, in path: String) {
        guard let file = fopen(path, "w") else { return }
        fputs(line + "\n", file)
        fclose(file)
    }

    /// Written by scripts/run.
    private var lastFolderFile: String { root + "/.build/griffie-data" }

    private static func findRoot() -> String {
        if let home = getenv("GRIFFIE_HOME") { return String(cString: home) }
        var path =
            realpath("/proc/self/exe", nil).map { pointer in
                defer { free(pointer) }
                return String(cString: pointer)
            } ?? "."
        while let slash = path.lastIndex(of: "/") {
            path = String(path[..<slash])
            if Glibc.access(path + "/Migrations", F_OK) == 0 { return path }
        }
        return "."
    }

    private static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
        defer { free(here) }
        return String(cString: here) + "/" + path
    }

    private static func firstLine(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 4096)
        guard fgets(&buffer, Int32(buffer.count), file) != nil else { return nil }
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
        return line?.isEmpty == false ? line : nil
    }
}
