internal import CMicrohttpd

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
        for (name, value) in response.headers where !Self.isOurs(name) {
            MHD_add_response_header(pointer, name, Self.oneLine(value))
        }
        MHD_add_response_header(pointer, "X-Request-Id", requestID)
    }

    private static func isOurs(_ name: String) -> Bool {
        ["content-length", "transfer-encoding", "date", "x-request-id"].contains { equalIgnoringCase(name, $0) }
    }

    /// A value never breaks into a second line or header.
    private static func oneLine(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return value }
        return String(decoding: value.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
    }
}

extension Response {
    fileprivate var sendableStatus: UInt32 { (200...599).contains(status) ? UInt32(status) : 500 }

    /// Whether HTTP lets this status have a body.
    var mayHaveBody: Bool { status != 204 && status != 304 }
}
