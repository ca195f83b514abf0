internal import Glibc

/// Where the programs of one PostgreSQL version are.
struct ServerPrograms {
    /// The folder with `initdb`, `pg_ctl` and `postgres`.
    let folder: String
    /// The major version: `15`.
    let version: String

    /// The version that made a cluster, or the newest one when there is none yet.
    static func find(version wanted: String?) throws(ClusterFault) -> ServerPrograms {
        let root = "/usr/lib/postgresql"
        let installed = (FileText.names(in: root) ?? [])
            .filter { Int($0) != nil && access("\(root)/\($0)/bin/initdb", X_OK) == 0 }
            .sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }
        guard let version = wanted ?? installed.last else { throw .noPrograms }
        guard installed.contains(version) else { throw .otherVersion(version) }
        return ServerPrograms(folder: "\(root)/\(version)/bin", version: version)
    }

    func path(_ program: String) -> String { "\(folder)/\(program)" }
}
