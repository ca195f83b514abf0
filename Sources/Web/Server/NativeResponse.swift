internal import CMicrohttpd
internal import Glibc

/// A response as libmicrohttpd wants it, destroyed when nobody needs it any more (the library counts along).
final class NativeResponse: @unchecked Sendable {
    let pointer: OpaquePointer
    let status: UInt32
    /// Bytes of the body; 0 for a stream.
    let bodyCount: Int

    /// A response with its whole body. 204 and 304 have none, whatever was given.
    init?(_ response: Response, requestID: String) {
        var bytes: [UInt8] = []
        if case .bytes(let given) = response.body, response.mayHaveBody { bytes = given }
        let pointer = bytes.withUnsafeMutableBytes { buffer in
            MHD_create_response_from_buffer(buffer.count, buffer.baseAddress, .RESPMEM_MUST_COPY)
        }
        guard let pointer else { return nil }
        self.pointer = pointer
        status = response.sendableStatus
        bodyCount = bytes.count
        addHeaders(of: response, requestID: requestID)
    }

    /// A response whose body the library asks for, piece by piece, on the event loop.
    ///
    /// `free` gets the context when the response is destroyed.
    init?(
        streamOf response: Response, requestID: String, reader: MHD_ContentReaderCallback,
        context: UnsafeMutableRawPointer, free: MHD_ContentReaderFreeCallback
    ) {
        // All bits set is the library's MHD_SIZE_UNKNOWN, which Swift does not import.
        guard let pointer = MHD_create_response_from_callback(.max, 32 << 10, reader, context, free) else { return nil }
        self.pointer = pointer
        status = response.sendableStatus
        bodyCount = 0
        addHeaders(of: response, requestID: requestID)
    }

    deinit { MHD_destroy_response(pointer) }

    func closeConnection() { MHD_add_response_header(pointer, "Connection", "close") }

    /// No chunks: whatever follows the header ends with the connection.
    func endWithConnection() { griffie_response_ends_connection(pointer) }

    private func addHeaders(of response: Response, requestID: String) {
        for (name, value) in response.sendableHeaders { MHD_add_response_header(pointer, name, value) }
        MHD_add_response_header(pointer, "X-Request-Id", requestID)
    }
}

extension Response {
    /// The whole answer as it goes over the line, for where the library cannot send it.
    func message(requestID: String) -> [UInt8] {
        var bytes: [UInt8] = []
        if case .bytes(let given) = body { bytes = given }
        let reason = MHD_get_reason_phrase_for(sendableStatus).map { String(cString: $0) } ?? ""
        let headers =
            sendableHeaders + [
                ("X-Request-Id", requestID), ("Date", Self.date()), ("Content-Length", String(bytes.count)),
            ]
        let lines = ["HTTP/1.1 \(sendableStatus) \(reason)"] + headers.map { "\($0): \($1)" } + ["", ""]
        return Array(lines.joined(separator: "\r\n").utf8) + bytes
    }

    /// Now, as HTTP writes it.
    private static func date() -> String {
        var now = time(nil)
        var parts = tm()
        var text = [CChar](repeating: 0, count: 64)
        gmtime_r(&now, &parts)
        let count = strftime(&text, text.count, "%a, %d %b %Y %H:%M:%S GMT", &parts)
        return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The headers that may be given, without those that are the server's own.
    fileprivate var sendableHeaders: [(String, String)] {
        headers.filter { !Self.isOurs($0.0) }.map { ($0.0, Self.oneLine($0.1)) }
    }

    private static func isOurs(_ name: String) -> Bool {
        ["content-length", "transfer-encoding", "date", "x-request-id"].contains { equalIgnoringCase(name, $0) }
    }

    /// A value never breaks into a second line or header.
    private static func oneLine(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return value }
        return String(decoding: value.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
    }

    fileprivate var sendableStatus: UInt32 { (200...599).contains(status) ? UInt32(status) : 500 }

    /// Whether HTTP lets this status have a body.
    var mayHaveBody: Bool { status != 204 && status != 304 }
}
