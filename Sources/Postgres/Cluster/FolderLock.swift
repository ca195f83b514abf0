internal import CLinux
internal import Glibc

/// A lock on a file that the system lifts when its holder dies, however it dies.
final class FolderLock: Sendable {
    private let file: Int32

    /// Opens the lock's file; nil when that is impossible.
    init?(path: String) {
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        if file < 0 { return nil }
    }

    deinit { close(file) }

    /// Waits for the lock to be ours alone; false when the time is over.
    func takeAlone(withinSeconds seconds: Double) -> Bool {
        let deadline = Deadline(secondsFromNow: seconds)
        while flock(file, LOCK_EX | LOCK_NB) != 0 {
            if deadline.hasPassed { return false }
            usleep(20_000)
        }
        return true
    }

    /// Takes the lock together with others who share it; false while somebody has it alone.
    func share() -> Bool { flock(file, LOCK_SH | LOCK_NB) == 0 }

    func release() { _ = flock(file, LOCK_UN) }
}
