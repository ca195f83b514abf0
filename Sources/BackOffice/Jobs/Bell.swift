internal import CLinux
internal import Glibc

/// Wakes a thread that waits for work. A ring while nobody waits is heard at the next wait.
final class Bell: Sendable {
    private let file = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))

    deinit { close(file) }

    func ring() { _ = eventfd_write(file, 1) }

    /// Waits for a ring, at most so long.
    func wait(milliseconds: Int32) {
        var files = [pollfd(fd: file, events: Int16(POLLIN), revents: 0)]
        poll(&files, 1, milliseconds)
        var rings: eventfd_t = 0
        _ = eventfd_read(file, &rings)
    }
}
