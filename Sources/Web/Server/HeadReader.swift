internal import CMicrohttpd

/// Reads and judges a request's header: what libmicrohttpd lets through is not all fit to be served.
struct HeadReader {
    /// A header that will not be served, with the status to answer.
    struct Refusal: Error {
        let status: Int
        /// What could be read, for the maker of the answer.
        let head: RequestHead
    }

    let method: String
    let version: String
    let rawTarget: [UInt8]
    let headers: [(String, String)]
    let connectionAddress: String
    /// The target went on behind a NUL, where nobody that reads C strings sees it.
    private let hidesTarget: Bool
    private let settings: ServerSettings

    init(
        _ handle: OpaquePointer, method: UnsafePointer<CChar>?, version: UnsafePointer<CChar>?, exchange: Exchange,
        settings: ServerSettings
    ) {
        self.method = method.map { String(cString: $0) } ?? ""
        self.version = version.map { String(cString: $0) } ?? ""
        rawTarget = exchange.rawTarget
        headers = Self.headers(of: handle)
        connectionAddress = exchange.connection.address
        self.settings = settings
        // In the library's buffer the version stands one byte behind the target, unless a NUL cut the target short.
        let gap = UInt(bitPattern: version) &- exchange.targetEnd
        hidesTarget = gap > 1 && gap < 65_536
    }

    /// The header, when it may be served.
    func head() throws(Refusal) -> RequestHead {
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else { throw refusal(505) }
        guard let known = Method(rawValue: method) else {
            throw refusal(["TRACE", "CONNECT"].contains(method) ? 405 : 501)
        }
        guard !hidesTarget else { throw refusal(400) }
        guard rawTarget.count <= settings.targetLimit else { throw refusal(414) }
        let headerCount = headers.reduce(0) { $0 + $1.0.utf8.count + $1.1.utf8.count }
        guard headerCount <= settings.headerLimit else { throw refusal(431) }
        let framing = framingStatus
        guard framing == 200 else { throw refusal(framing) }
        let hosts = values("host")
        guard hosts.count == 1 || (hosts.isEmpty && version == "HTTP/1.0") else { throw refusal(400) }
        do throws(BadRequest) {
            return try RequestHead(
                method: known, rawTarget: rawTarget, headers: headers, remoteAddress: remoteAddress, isTLS: isTLS,
                id: RequestHead.randomID())
        } catch {
            throw refusal(error.status)
        }
    }

    /// The declared length of the body; nil when it is chunked or there is none.
    var declaredLength: Int? { values("content-length").first.flatMap { Int($0) } }

    var hasBody: Bool { !values("transfer-encoding").isEmpty || (declaredLength ?? 0) > 0 }

    /// 200, or why we cannot be sure where this request ends (request smuggling, RFC 9112 §11.2).
    private var framingStatus: Int {
        guard headers.allSatisfy({ Self.isToken($0.0) }) else { return 400 }
        let lengths = values("content-length")
        let isNumber = { (value: String) in (1...18).contains(value.utf8.count) && value.utf8.allSatisfy(Self.isDigit) }
        guard lengths.allSatisfy(isNumber), Set(lengths.map { Int($0) }).count <= 1 else { return 400 }
        let encodings = values("transfer-encoding")
        guard !encodings.isEmpty else { return 200 }
        guard lengths.isEmpty, encodings.count == 1, version == "HTTP/1.1" else { return 400 }
        return equalIgnoringCase(encodings[0], "chunked") ? 200 : 501
    }

    private func values(_ name: String) -> [String] {
        headers.filter { equalIgnoringCase($0.0, name) }.map(\.1)
    }

    /// The last hop is the only one that our proxy wrote itself.
    private var remoteAddress: String {
        guard settings.trustedProxy, let last = values("x-forwarded-for").last?.split(separator: ",").last else {
            return connectionAddress
        }
        let address = String(last.drop { $0 == " " }.prefix { $0 != " " })
        let isAddress = !address.isEmpty && address.utf8.allSatisfy { hexValue($0) != nil || $0 == 0x2E || $0 == 0x3A }
        return isAddress && address.utf8.count <= 45 ? address : connectionAddress
    }

    private var isTLS: Bool {
        settings.trustedProxy && values("x-forwarded-proto").last.map { equalIgnoringCase($0, "https") } ?? false
    }

    private func refusal(_ status: Int) -> Refusal {
        let head = RequestHead(
            method: Method(rawValue: method) ?? .get, path: "/", segments: [], query: [], headers: headers,
            remoteAddress: remoteAddress, isTLS: isTLS, id: RequestHead.randomID())
        return Refusal(status: status, head: head)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// RFC 9110 §5.6.2; a name with a space before its colon is the classic way to hide a length from a proxy.
    private static func isToken(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"()<>@,;:\\\"/[]?={}".utf8.contains($0) }
    }

    private static func headers(of handle: OpaquePointer) -> [(String, String)] {
        var headers: [(String, String)] = []
        headers.reserveCapacity(16)
        withUnsafeMutablePointer(to: &headers) { list in
            _ = MHD_get_connection_values_n(
                handle, .HEADER_KIND,
                { context, _, name, nameCount, value, valueCount in
                    context?.assumingMemoryBound(to: [(String, String)].self).pointee
                        .append((text(name, nameCount), text(value, valueCount)))
                    return .YES
                }, list)
        }
        return headers
    }
}

private func text(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
    guard let start else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
}
