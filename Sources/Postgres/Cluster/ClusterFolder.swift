internal import Glibc

/// The folder of a private cluster and what stands in it:
///
///     griffie-cluster   the marker: this program made the folder
///     lock, users       who is starting or stopping the server, and who uses it
///     data/             PostgreSQL's own; data/log/ holds its log
///     socket/           where it answers, unless the path is too long
struct ClusterFolder: Sendable {
    /// The absolute path without links, so that every start finds the same server.
    let path: String
    let serverUser: SystemUser

    private static let marker = "griffie-cluster"

    var data: String { path + "/data" }
    var lock: String { path + "/lock" }
    var users: String { path + "/users" }

    /// Makes the folder, or checks that it is one of ours.
    static func prepare(_ folder: String, serverUser: SystemUser) throws(ClusterFault) -> ClusterFolder {
        try makeFolders(folder)
        guard let resolved = realpath(folder, nil) else { throw .cannotMake(folder, reason: reason()) }
        defer { free(resolved) }
        let path = String(cString: resolved)
        guard let names = FileText.names(in: path) else { throw .foreignFolder(path) }
        if !names.contains(marker) {
            guard names.isEmpty else { throw .foreignFolder(path) }
            // Others must be able to pass through to the data and the socket, which have their own locks.
            chmod(path, 0o711)
            let file = open("\(path)/\(marker)", O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
            guard file >= 0 else { throw .cannotMake(path, reason: reason()) }
            close(file)
        }
        return ClusterFolder(path: path, serverUser: serverUser)
    }

    /// True when the data was made to the end.
    var isMade: Bool { access(data, F_OK) == 0 }

    /// The major version that made the data; nil when there is none.
    var version: String? {
        guard isMade, let text = FileText.read(data + "/PG_VERSION") else { return nil }
        return String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    /// Makes a folder that belongs to the server's user alone, or checks that it does.
    func makeOwned(_ folder: String) throws(ClusterFault) {
        if mkdir(folder, 0o700) != 0 && errno != EEXIST { throw .cannotMake(folder, reason: Self.reason()) }
        // Held open, so that what is checked is what is changed.
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { throw .socketFolderTaken(folder) }
        defer { close(file) }
        var state = stat()
        guard fstat(file, &state) == 0, state.st_uid == serverUser.id || state.st_uid == geteuid() else {
            throw .socketFolderTaken(folder)
        }
        guard fchown(file, serverUser.id, serverUser.group) == 0, fchmod(file, 0o700) == 0 else {
            throw .cannotMake(folder, reason: Self.reason())
        }
    }

    /// Writes a file that the server's user may read and nobody else.
    func write(_ text: String, to file: String) throws(ClusterFault) {
        guard FileText.write(text, to: file, mode: 0o600, owner: serverUser) else {
            throw .cannotMake(file, reason: Self.reason())
        }
    }

    /// A name for what a program prints, of this process alone.
    func outputPath(_ program: String) -> String { "\(path)/\(program)-\(getpid()).output" }

    /// Removes what a start that was killed left half made.
    func removeDrafts() {
        for name in FileText.names(in: path) ?? [] where name.hasPrefix("making-") || name.contains(".output") {
            FolderTree.remove("\(path)/\(name)")
        }
    }

    /// The folder to make the data in before it gets its name.
    var draft: String { "\(path)/making-\(getpid())" }

    private static func makeFolders(_ folder: String) throws(ClusterFault) {
        guard access(folder, F_OK) != 0 else { return }
        var made = folder.hasPrefix("/") ? "" : "."
        for part in folder.split(separator: "/") {
            made += "/" + part
            if mkdir(made, 0o755) != 0 && errno != EEXIST { throw .cannotMake(made, reason: reason()) }
        }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
