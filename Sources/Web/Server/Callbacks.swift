internal import CMicrohttpd
internal import Glibc

// What libmicrohttpd calls, always on the event loop's thread, with the engine as context.

private func engine(_ context: UnsafeMutableRawPointer?) -> Engine? {
    context.map { Unmanaged<Engine>.fromOpaque($0).takeUnretainedValue() }
}

private func exchange(_ context: UnsafeMutableRawPointer?) -> Exchange? {
    context.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
}

/// A connection opened or closed: its state lives in the library's socket context.
func connectionCallback(
    _ context: UnsafeMutableRawPointer?, _ handle: OpaquePointer?,
    _ kept: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ event: MHD_ConnectionNotificationCode
) {
    guard let engine = engine(context), let handle, let kept else { return }
    if event == .CONNECTION_NOTIFY_STARTED {
        guard let connection = engine.open(handle) else { return }
        kept.pointee = Unmanaged.passRetained(connection).toOpaque()
    } else if let state = kept.pointee {
        kept.pointee = nil
        engine.closed(Unmanaged<ClientConnection>.fromOpaque(state).takeRetainedValue())
    }
}

/// The request line arrived: the only place where the target is seen as it was sent. What is returned becomes the
/// exchange's context until `completedCallback`.
func targetCallback(
    _ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _ handle: OpaquePointer?
) -> UnsafeMutableRawPointer? {
    guard let engine = engine(context), let target, let handle, let connection = ClientConnection.of(handle) else {
        return nil
    }
    let bytes = UnsafeRawBufferPointer(start: target, count: strlen(target))
    let exchange = engine.newExchange(connection, handle, rawTarget: Array(bytes))
    exchange.targetEnd = UInt(bitPattern: target) + UInt(bytes.count)
    return Unmanaged.passRetained(exchange).toOpaque()
}

/// The header is complete, a piece of the body is there, the body is complete, or the exchange was resumed.
func accessCallback(
    _ context: UnsafeMutableRawPointer?, _ handle: OpaquePointer?, _ target: UnsafePointer<CChar>?,
    _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?, _ upload: UnsafePointer<CChar>?,
    _ uploadCount: UnsafeMutablePointer<Int>?, _ kept: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let engine = engine(context), let exchange = exchange(kept?.pointee), let uploadCount else { return .NO }
    switch exchange.phase {
    case .header:
        return engine.begin(exchange, method: method, version: version)
    case .body where uploadCount.pointee > 0:
        engine.receive(UnsafeRawBufferPointer(start: upload, count: uploadCount.pointee), exchange)
        uploadCount.pointee = 0
        return .YES
    case .body:
        return engine.complete(exchange)
    case .working:
        return engine.answer(exchange)
    case .sending:
        uploadCount.pointee = 0
        return .YES
    }
}

/// The answer has left, or the connection broke.
func completedCallback(
    _ context: UnsafeMutableRawPointer?, _ handle: OpaquePointer?,
    _ kept: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ end: MHD_RequestTerminationCode
) {
    guard let engine = engine(context), let kept, let state = kept.pointee else { return }
    kept.pointee = nil
    let exchange = Unmanaged<Exchange>.fromOpaque(state).takeRetainedValue()
    engine.over(exchange, whole: end == .REQUEST_TERMINATED_COMPLETED_OK)
}

/// What the library gets to read a streamed body from.
final class StreamSource {
    let pipe: StreamPipe
    let exchange: Exchange
    let engine: Engine

    init(pipe: StreamPipe, exchange: Exchange, engine: Engine) {
        self.pipe = pipe
        self.exchange = exchange
        self.engine = engine
    }
}

/// Gives the next piece of a streamed body; 0 when there is none yet, -1 at the end, -2 to cut the connection
/// (the library's MHD_CONTENT_READER_END_OF_STREAM and _END_WITH_ERROR).
func streamReaderCallback(
    _ context: UnsafeMutableRawPointer?, _ position: UInt64, _ target: UnsafeMutablePointer<CChar>?, _ limit: Int
) -> Int {
    guard let context, let target else { return -2 }
    let source = Unmanaged<StreamSource>.fromOpaque(context).takeUnretainedValue()
    switch source.pipe.take(into: UnsafeMutableRawBufferPointer(start: target, count: limit)) {
    case .bytes(let count):
        source.engine.taken(count, source.exchange)
        return count
    case .nothingYet:
        source.engine.pause(source.exchange)
        return 0
    case .end:
        return -1
    case .broken:
        return -2
    }
}

/// The streamed response is destroyed.
func streamFreeCallback(_ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    Unmanaged<StreamSource>.fromOpaque(context).release()
}
