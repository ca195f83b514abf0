internal import CLinux
internal import Glibc
internal import Synchronization

/// News for the event loop.
enum Mail: Sendable {
    /// The exchange of this number has its answer.
    case answered(UInt64)
    /// The streamed body of this exchange goes on.
    case streamGoesOn(UInt64)
    /// Stop, after at most so many seconds for what is under way.
    case stop(graceSeconds: Double)
}

/// Where other threads leave news for the event loop, which sleeps on ``descriptor``.
///
/// Only the loop may resume a connection: a resume from another thread gets lost in libmicrohttpd.
final class Mailbox: Sendable {
    /// An eventfd, readable when there is news.
    let descriptor: Int32
    private let letters = Mutex<[Mail]>([])

    init() throws(ServerFault) {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard descriptor >= 0 else { throw ServerFault.system("eventfd", errno) }
    }

    deinit { close(descriptor) }

    func post(_ mail: Mail) {
        let isFirst = letters.withLock { letters in
            letters.append(mail)
            return letters.count == 1
        }
        if isFirst { eventfd_write(descriptor, 1) }
    }

    func collect() -> [Mail] {
        var count: eventfd_t = 0
        eventfd_read(descriptor, &count)
        return letters.withLock { letters in
            defer { letters = [] }
            return letters
        }
    }
}
