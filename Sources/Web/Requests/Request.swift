package import Values

/// A complete request: its header, its whole body, and a way to hear that the client went away.
package struct Request: Sendable {
    /// What was known before the body came.
    package let head: RequestHead
    /// The whole body, never longer than the limit for this request.
    package let body: [UInt8]
    /// Fires when the client has gone or the server stops waiting; long work should stop then.
    package let cancellation: Cancellation

    /// A request from its parts.
    package init(head: RequestHead, body: [UInt8] = [], cancellation: Cancellation = Cancellation()) {
        self.head = head
        self.body = body
        self.cancellation = cancellation
    }

    /// What is asked for.
    package var method: Method { head.method }
    /// The path, decoded, without the query.
    package var path: String { head.path }
    /// The path's parts, each decoded on its own.
    package var segments: [String] { head.segments }
    /// The query's names and values, decoded, in order.
    package var query: [(String, String)] { head.query }
    /// The header fields as sent, in order.
    package var headers: [(String, String)] { head.headers }
    /// The client's address, without the port.
    package var remoteAddress: String { head.remoteAddress }
    /// Whether the client's connection is encrypted.
    package var isTLS: Bool { head.isTLS }
    /// The random name of this request.
    package var id: String { head.id }

    /// The first header field of this name, whatever its case.
    package func header(_ name: String) -> String? { head.header(name) }
    /// The first query value of this name.
    package func query(_ name: String) -> String? { head.query(name) }
    /// The first cookie of this name.
    package func cookie(_ name: String) -> String? { head.cookie(name) }
}
