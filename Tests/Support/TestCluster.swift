internal import Glibc
package import Postgres
internal import Synchronization

/// The one private cluster of this test process: started when first asked for, removed at exit.
package enum TestCluster {
    /// Where things went wrong, for the test that asked first and all after it.
    package struct Broken: Error {
        package let reason: String
    }

    private static let prefix = "griffie-test-"

    private static let shared: Result<EmbeddedClusterBox, Broken> = {
        sweep()
        let folder = "/tmp/\(prefix)\(getpid())"
        let cluster = EmbeddedCluster(folder: folder, purpose: .tests)
        do {
            try cluster.start()
        } catch {
            return .failure(Broken(reason: String(describing: error)))
        }
        // Swift Testing has no moment after the last test; this runs at any ordinary end of the process.
        atexit { TestCluster.removeOwn() }
        return .success(EmbeddedClusterBox(cluster: cluster, folder: folder))
    }()

    /// The owner's address in the cluster's own, empty database.
    package static func owner() throws -> DatabaseAddress { try address(database: "griffie", asOwner: true) }

    /// The folder in which the cluster stands.
    package static var folder: String { get throws { try shared.get().folder } }

    /// The address of any database in the cluster, as the owner or the service.
    package static func address(database: String, asOwner: Bool) throws -> DatabaseAddress {
        let box = try shared.get()
        return try box.cluster.withLock { cluster throws(Broken) in
            guard let address = cluster.address(database: database, asOwner: asOwner) else {
                throw Broken(reason: "the cluster has stopped")
            }
            return address
        }
    }

    private static func removeOwn() {
        guard case .success(let box) = shared else { return }
        box.cluster.withLock { try? $0.stop() }
        FolderTree.remove(box.folder)
    }

    /// Ends and removes the clusters of test processes that were killed: folders named after a process that is gone.
    private static func sweep() {
        guard let temporary = opendir("/tmp") else { return }
        defer { closedir(temporary) }
        var orphans: [String] = []
        while let entry = readdir(temporary) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count)) else { continue }
            // The system gives numbers again: a folder of this very number is an orphan too.
            if process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) { orphans.append("/tmp/" + name) }
        }
        for folder in orphans where access(folder + "/griffie-cluster", F_OK) == 0 {
            // Adopting and stopping is the way to end a server that nobody uses.
            let cluster = EmbeddedCluster(folder: folder, purpose: .tests)
            if (try? cluster.start()) != nil { try? cluster.stop() }
            FolderTree.remove(folder)
        }
    }
}

/// The cluster in a lock, because it is not made for several threads.
private final class EmbeddedClusterBox: Sendable {
    let cluster: Mutex<EmbeddedCluster>
    let folder: String

    init(cluster: sending EmbeddedCluster, folder: String) {
        self.cluster = Mutex(cluster)
        self.folder = folder
    }
}
