internal import Glibc

/// A user of the operating system.
struct SystemUser: Sendable, Hashable {
    let name: String
    let id: uid_t
    let group: gid_t

    /// The user of this process; nil when the system does not know it by name.
    static var current: SystemUser? { from(getpwuid(geteuid())) }

    /// As whom the server runs: this user, but never root, with which PostgreSQL refuses to run.
    static func forServer() throws(ClusterFault) -> SystemUser {
        if geteuid() != 0, let current { return current }
        guard geteuid() == 0, let user = from(getpwnam("postgres")) ?? from(getpwnam("nobody")), user.id != 0 else {
            throw .noServerUser
        }
        return user
    }

    /// What stands before a command so that it runs as this user without a way back; empty when it would anyway.
    var prefix: [String] {
        guard id != geteuid() else { return [] }
        return [
            "/usr/bin/setpriv", "--reuid=\(id)", "--regid=\(group)", "--clear-groups", "--no-new-privs", "--",
        ]
    }

    private static func from(_ entry: UnsafeMutablePointer<passwd>?) -> SystemUser? {
        guard let entry = entry?.pointee, let name = entry.pw_name else { return nil }
        return SystemUser(name: String(cString: name), id: entry.pw_uid, group: entry.pw_gid)
    }
}
