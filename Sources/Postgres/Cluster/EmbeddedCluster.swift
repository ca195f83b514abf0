internal import CPostgres
internal import Glibc

/// A PostgreSQL server of this program's own: data in one folder, reachable by a socket in it and by no network.
///
/// The server is a process of its own. It survives when the program is killed and is adopted by the next start; it
/// stops when the last program that uses it calls `stop`.
package final class EmbeddedCluster {
    /// What `start` found or did.
    package enum Status: Sendable, Hashable {
        /// Not started by this object, or stopped.
        case stopped
        /// This object started the server.
        case started
        /// The server ran already.
        case adopted
    }

    /// What `start` did.
    package private(set) var status = Status.stopped

    private let requested: String
    private let purpose: ClusterPurpose
    private var running: Running?

    private struct Running {
        let folder: ClusterFolder
        let programs: ServerPrograms
        let users: FolderLock
    }

    /// Touches nothing yet. The folder is made when it does not exist; one that exists must be empty or ours.
    package init(folder: String, purpose: ClusterPurpose = .service) {
        requested = folder
        self.purpose = purpose
    }

    /// Starts the server or adopts the one that runs; gives the address of the owner, as whom migrations run.
    /// The first start makes the cluster (about a second). Throws `ClusterFault`.
    @discardableResult
    package func start() throws(ClusterFault) -> DatabaseAddress {
        if let running { return address(running.folder, user: ClusterSettings.owner) }
        let folder = try ClusterFolder.prepare(requested, serverUser: try .forServer())
        let programs = try ServerPrograms.find(version: folder.version)
        let turn = try Self.turn(folder)
        defer { turn.release() }
        guard let users = FolderLock(path: folder.users), users.share() else { throw .taken }
        let server = ClusterServer(folder: folder, programs: programs, purpose: purpose)
        if try server.isAnswering() {
            status = .adopted
        } else {
            if !folder.isMade { try server.make() }
            try server.start()
            status = .started
        }
        running = Running(folder: folder, programs: programs, users: users)
        return address(folder, user: ClusterSettings.owner)
    }

    /// The address of the role that owns nothing and may do nothing by itself; nil before `start`.
    package var serviceAddress: DatabaseAddress? {
        running.map { address($0.folder, user: ClusterSettings.service) }
    }

    /// Stops the server, unless another program uses it too. Open transactions are rolled back.
    package func stop() throws(ClusterFault) {
        guard let running else { return }
        let turn = try Self.turn(running.folder)
        defer { turn.release() }
        running.users.release()
        let isLast = running.users.takeAlone(withinSeconds: 0)
        defer { running.users.release() }
        self.running = nil
        status = .stopped
        if isLast {
            try ClusterServer(folder: running.folder, programs: running.programs, purpose: purpose).stop()
        }
    }

    /// The address of any database in the cluster, as the owner or the service; nil before `start`.
    package func address(database: String, asOwner: Bool) -> DatabaseAddress? {
        running.map {
            DatabaseAddress(
                socketDirectory: SocketFolder.path(for: $0.folder.path),
                user: asOwner ? ClusterSettings.owner : ClusterSettings.service, database: database)
        }
    }

    private func address(_ folder: ClusterFolder, user: String) -> DatabaseAddress {
        DatabaseAddress(
            socketDirectory: SocketFolder.path(for: folder.path), user: user, database: ClusterSettings.database)
    }

    /// The turn to start or stop: one at a time.
    private static func turn(_ folder: ClusterFolder) throws(ClusterFault) -> FolderLock {
        guard let lock = FolderLock(path: folder.lock) else {
            throw .cannotMake(folder.lock, reason: String(cString: strerror(errno)))
        }
        guard lock.takeAlone(withinSeconds: 60) else { throw .taken }
        return lock
    }
}
