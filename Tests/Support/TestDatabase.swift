internal import Glibc
package import Postgres
internal import Synchronization

/// A database for one test: a copy of a template that was migrated once. Dropped when the object is released.
package final class TestDatabase: Sendable {
    package let name: String
    /// As the owner, who may do everything in it.
    package let owner: DatabaseAddress
    /// As the service, who may do nothing by itself.
    package let service: DatabaseAddress

    private static let templates = Mutex<[String: String]>([:])
    private static let counter = Atomic<Int>(0)

    /// A copy (about 40 ms) of the template for this folder of migrations; nil = an empty database.
    package static func clone(migrations folder: String? = nil) throws -> TestDatabase {
        let keeper = DatabaseKeeper(owner: try TestCluster.owner())
        let name = "test_\(counter.add(1, ordering: .relaxed).newValue)"
        // Two copies of one template at once would wait for each other anyway.
        try templates.withLock { templates in
            let template = try templates[folder ?? ""] ?? makeTemplate(folder, number: templates.count, keeper)
            templates[folder ?? ""] = template
            try keeper.copy(template, to: name)
        }
        return try TestDatabase(name: name)
    }

    /// The database as the service sees it, with small lanes.
    package func database(
        _ lanes: [Database.LaneName: LaneSettings] = [
            .fast: LaneSettings(connections: 4, waitSeconds: 10, statementSeconds: 30)
        ]
    ) -> Database {
        Database(address: service, lanes: lanes)
    }

    private init(name: String) throws {
        self.name = name
        owner = try TestCluster.address(database: name, asOwner: true)
        service = try TestCluster.address(database: name, asOwner: false)
    }

    deinit {
        if let address = try? TestCluster.owner() { try? DatabaseKeeper(owner: address).drop(name) }
    }

    private static func makeTemplate(_ folder: String?, number: Int, _ keeper: DatabaseKeeper) throws -> String {
        let name = "template_\(number)"
        try keeper.create(name)
        if let folder {
            let address = try TestCluster.address(database: name, asOwner: true)
            do {
                _ = try Migrator(folder: folder).migrate(address)
            } catch {
                // A half-made template must not be taken for a whole one by the next test.
                try keeper.drop(name)
                throw error
            }
        }
        return name
    }
}

/// Where the repository stands, so that tests find `Migrations` wherever they are run.
package enum Repository {
    /// The folder with `Package.swift`.
    package static let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
}
