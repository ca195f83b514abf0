import Glibc
import Postgres

/// A folder for one test below a new temporary one; removed with the object.
final class Scratch: Sendable {
    let path: String
    private let root: String

    init(_ name: String = "data") {
        var template = Array("/tmp/griffie-scratch-XXXXXX".utf8CString)
        root = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
        // The server's user must be able to pass.
        chmod(root, 0o755)
        path = "\(root)/\(name)"
        mkdir(path, 0o755)
    }

    deinit { FolderTree.remove(root) }

    func write(_ name: String, _ text: String) {
        mkdir(path + "/always", 0o755)
        let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        _ = text.withCString { Glibc.write(file, $0, strlen($0)) }
        close(file)
    }

    func remove(_ name: String) { unlink("\(path)/\(name)") }
}
