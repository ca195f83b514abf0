/// Where a streamed body is written.
package protocol BodyWriter: AnyObject {
    /// Sends bytes; waits while the client has not taken enough of what was written before.
    ///
    /// - Throws: ``StreamEnded`` when nobody will read them any more: stop producing.
    func write(_ bytes: [UInt8]) throws(StreamEnded)
}

extension BodyWriter {
    /// Sends text as UTF-8.
    package func write(_ text: String) throws(StreamEnded) { try write(Array(text.utf8)) }
}

/// The client of a stream has gone, was too slow, or the server is stopping.
package struct StreamEnded: Error, Sendable {
    /// Nothing to tell: the connection is over.
    package init() {}
}

/// Keeps what is written, for those who want a streamed body as a whole.
final class BodyCollector: BodyWriter {
    private(set) var bytes: [UInt8] = []

    func write(_ bytes: [UInt8]) throws(StreamEnded) { self.bytes.append(contentsOf: bytes) }
}
