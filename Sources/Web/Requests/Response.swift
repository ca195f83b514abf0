/// An answer.
package struct Response: Sendable {
    /// What follows the header.
    package enum Body: Sendable {
        /// All bytes at once; empty for none.
        case bytes([UInt8])
        /// Bytes that are made while they are sent. The closure runs on the worker's thread, after the handler
        /// returned; ``BodyWriter/write(_:)`` waits while the client is slower. When the closure throws, the
        /// connection is cut, so that half a file never looks whole.
        case stream(@Sendable (any BodyWriter) throws -> Void)
    }

    /// The status, 200 … 599.
    package var status: Int
    /// Header fields in order; Date, Content-Length and X-Request-Id are the server's.
    package var headers: [(String, String)]
    /// What follows the header.
    package var body: Body

    /// An answer from its parts.
    package init(status: Int = 200, headers: [(String, String)] = [], body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A page, with the document type in front.
    package static func html(_ page: HTML, status: Int = 200) -> Response {
        Response(
            status: status, headers: [("Content-Type", "text/html; charset=utf-8")],
            body: .bytes(HTML.fragment([.raw("<!DOCTYPE html>\n"), page]).rendered()))
    }

    /// Plain words.
    package static func text(_ words: String, status: Int = 200) -> Response {
        Response(
            status: status, headers: [("Content-Type", "text/plain; charset=utf-8")], body: .bytes(Array(words.utf8)))
    }

    /// A JSON value; `type` for its relatives, such as `application/problem+json`.
    package static func json(_ value: JSON, status: Int = 200, type: String = "application/json") -> Response {
        Response(status: status, headers: [("Content-Type", type)], body: .bytes(value.rendered()))
    }

    /// Go and look there (303: with GET, whatever this request was).
    package static func redirect(_ location: String, status: Int = 303) -> Response {
        Response(status: status, headers: [("Location", location)])
    }

    /// A file to save, or to show in the window when `inline`.
    package static func file(_ bytes: [UInt8], type: String, name: String, inline: Bool = false) -> Response {
        Response(headers: fileHeaders(type: type, name: name, inline: inline), body: .bytes(bytes))
    }

    /// A file that is made while it is sent.
    package static func stream(
        type: String, name: String, inline: Bool = false, _ produce: @escaping @Sendable (any BodyWriter) throws -> Void
    ) -> Response {
        Response(headers: fileHeaders(type: type, name: name, inline: inline), body: .stream(produce))
    }

    /// The same answer with one header field more.
    package func with(_ name: String, _ value: String) -> Response {
        var response = self
        response.headers.append((name, value))
        return response
    }

    /// The same answer that also sets a cookie.
    package func with(_ cookie: Cookie) -> Response { with("Set-Cookie", cookie.serialised) }

    /// The first header field of this name, whatever its case.
    package func header(_ name: String) -> String? {
        headers.first { equalIgnoringCase($0.0, name) }?.1
    }

    /// The whole body, a stream run to its end: for tests and for the command line.
    package func collectedBody() throws -> [UInt8] {
        switch body {
        case .bytes(let bytes):
            return bytes
        case .stream(let produce):
            let collector = BodyCollector()
            try produce(collector)
            return collector.bytes
        }
    }

    private static func fileHeaders(type: String, name: String, inline: Bool) -> [(String, String)] {
        [
            ("Content-Type", type),
            ("Content-Disposition", contentDisposition(inline ? "inline" : "attachment", fileName: name)),
            ("X-Content-Type-Options", "nosniff"),
        ]
    }
}
