/// What is known of a request when its header has arrived and its body has not.
package struct RequestHead: Sendable {
    /// What is asked for.
    package let method: Method
    /// The path, decoded, without the query.
    package let path: String
    /// The path's parts, each decoded on its own: `/quotes/7/issue` is `["quotes", "7", "issue"]`.
    package let segments: [String]
    /// The query's names and values, decoded, in order; a name without a value has an empty one.
    package let query: [(String, String)]
    /// The header fields as sent, in order.
    package let headers: [(String, String)]
    /// The client's address, without the port; behind a trusted proxy the address that the proxy saw.
    package let remoteAddress: String
    /// Whether the client's connection is encrypted (told by a trusted proxy).
    package let isTLS: Bool
    /// A random name for this request, also in the answer's `X-Request-Id` and in the log.
    package let id: String

    /// Reads a target such as `/quotes?year=2026`; the other facts as given.
    ///
    /// - Throws: ``BadRequest`` when the target has bad percent-encoding, invalid UTF-8 or a NUL.
    package init(
        method: Method = .get, target: String, headers: [(String, String)] = [], remoteAddress: String = "127.0.0.1",
        isTLS: Bool = false, id: String = RequestHead.randomID()
    ) throws(BadRequest) {
        try self.init(
            method: method, rawTarget: target.utf8, headers: headers, remoteAddress: remoteAddress, isTLS: isTLS, id: id
        )
    }

    init(
        method: Method, rawTarget: some Collection<UInt8>, headers: [(String, String)], remoteAddress: String,
        isTLS: Bool, id: String
    ) throws(BadRequest) {
        let target = try RequestTarget(rawTarget)
        self.init(
            method: method, path: target.path, segments: target.segments, query: target.query, headers: headers,
            remoteAddress: remoteAddress, isTLS: isTLS, id: id)
    }

    init(
        method: Method, path: String, segments: [String], query: [(String, String)], headers: [(String, String)],
        remoteAddress: String, isTLS: Bool, id: String
    ) {
        self.method = method
        self.path = path
        self.segments = segments
        self.query = query
        self.headers = headers
        self.remoteAddress = remoteAddress
        self.isTLS = isTLS
        self.id = id
    }

    /// The first header field of this name, whatever its case.
    package func header(_ name: String) -> String? {
        headers.first { equalIgnoringCase($0.0, name) }?.1
    }

    /// The first query value of this name.
    package func query(_ name: String) -> String? {
        query.first { $0.0 == name }?.1
    }

    /// The first cookie of this name (RFC 6265 §5.4), without surrounding quotes.
    package func cookie(_ name: String) -> String? {
        for (header, line) in headers where equalIgnoringCase(header, "cookie") {
            for pair in line.utf8.split(separator: UInt8(ascii: ";")) {
                guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
                guard trimmed(pair[..<equals]).elementsEqual(name.utf8) else { continue }
                return unquoted(trimmed(pair[pair.index(after: equals)...]))
            }
        }
        return nil
    }

    /// A new random request id: sixteen hexadecimal digits.
    package static func randomID() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    private func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
        var text = text
        while let first = text.first, first == 0x20 || first == 0x09 { text = text.dropFirst() }
        while let last = text.last, last == 0x20 || last == 0x09 { text = text.dropLast() }
        return text
    }

    private func unquoted(_ value: Substring.UTF8View) -> String {
        let quote = UInt8(ascii: "\"")
        guard value.count >= 2, value.first == quote, value.last == quote else { return String(Substring(value)) }
        return String(Substring(value.dropFirst().dropLast()))
    }
}
