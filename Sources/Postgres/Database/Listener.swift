internal import CLinux
internal import CPostgres
internal import Glibc

/// Listens to one channel on a connection and a thread of its own until it is stopped or released.
package final class Listener: Sendable {
    /// Written to when the thread should end. An eventfd.
    private let stopSignal: Int32
    private let thread: ServiceThread?

    init(address: DatabaseAddress, channel: StaticString, wake: @escaping @Sendable () -> Void) {
        let signal = eventfd(0, Int32(EFD_CLOEXEC))
        stopSignal = signal
        thread = ServiceThread {
            var loop = Listening(address: address, channel: channel, stopSignal: signal, wake: wake)
            loop.run()
        }
    }

    deinit {
        _ = eventfd_write(stopSignal, 1)
        thread?.join()
        Glibc.close(stopSignal)
    }

    /// Ends listening soon; harmless when repeated.
    package func stop() { _ = eventfd_write(stopSignal, 1) }
}

/// The listener's thread: connect, LISTEN, wait; when the connection breaks, again with growing pauses up to two
/// seconds.
private struct Listening {
    let address: DatabaseAddress
    let channel: StaticString
    let stopSignal: Int32
    let wake: @Sendable () -> Void

    mutating func run() {
        let connection = Connection(address)
        var pause: Int32 = 50
        while !isStopped(withinMilliseconds: 0) {
            if (try? connection.open()) != nil, (try? connection.listen(to: channel)) != nil {
                pause = 50
                // What was sent before the LISTEN is not repeated, so everyone looks once.
                wake()
                while connection.waitForNotification(orReadable: stopSignal) { wake() }
            }
            connection.close()
            if isStopped(withinMilliseconds: pause) { return }
            pause = min(2000, pause * 2)
        }
    }

    private func isStopped(withinMilliseconds milliseconds: Int32) -> Bool {
        var signal = pollfd(fd: stopSignal, events: Int16(POLLIN), revents: 0)
        return poll(&signal, 1, milliseconds) > 0
    }
}

extension Connection {
    fileprivate func listen(to channel: StaticString) throws(DatabaseError) {
        // A channel is a name, not a value; it comes from the source and is quoted as one.
        _ = try run([SQL(checked: "listen \"\(channel)\"", parameters: [], marks: [])])
    }

    /// True after one or more notifications; false when the connection broke or the other file became readable.
    fileprivate func waitForNotification(orReadable stopSignal: Int32) -> Bool {
        guard let session = try? session() else { return false }
        while isOpen {
            var count = 0
            while let notification = PQnotifies(session) {
                PQfreemem(notification)
                count += 1
            }
            if count > 0 { return true }
            var files = [
                pollfd(fd: PQsocket(session), events: Int16(POLLIN), revents: 0),
                pollfd(fd: stopSignal, events: Int16(POLLIN), revents: 0),
            ]
            if poll(&files, 2, -1) < 0 && errno != EINTR { return false }
            if files[1].revents != 0 { return false }
            guard PQconsumeInput(session) == 1 else { return false }
        }
        return false
    }
}
