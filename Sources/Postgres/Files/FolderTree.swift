internal import Glibc

/// Whole folders.
package enum FolderTree {
    /// Removes a file, or a folder with all that is in it. Follows no links; what cannot be removed stays.
    package static func remove(_ path: String) {
        var state = stat()
        guard lstat(path, &state) == 0 else { return }
        guard state.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        for name in FileText.names(in: path) ?? [] { remove("\(path)/\(name)") }
        rmdir(path)
    }
}
