internal import CMicrohttpd
internal import Values

/// The steps of one exchange, in the order in which they happen.
extension Engine {
    /// The header is complete: judge it before a byte of the body is taken.
    func begin(_ exchange: Exchange, method: UnsafePointer<CChar>?, version: UnsafePointer<CChar>?) -> MHD_Result {
        let reader = HeadReader(
            exchange.handle, method: method, version: version, exchange: exchange, settings: settings)
        do throws(HeadReader.Refusal) {
            let head = try reader.head()
            exchange.head = head
            if head.method == .options, head.path == "*" { return sendOptions(exchange, head) }
            exchange.lane = chooseLane(head)
            exchange.bodyLimit = bodyLimit(head)
            if let length = reader.declaredLength, length > exchange.bodyLimit { return refuse(413, exchange, head) }
            if reader.hasBody, drain != nil || workforce.isFull(exchange.lane) { return refuse(503, exchange, head) }
        } catch {
            return refuse(error.status, exchange, error.head)
        }
        exchange.phase = .body
        exchange.connection.deadline = nil
        if reader.hasBody { expectBody(exchange) }
        return .YES
    }

    /// From now on it is we who notice that a body stalls or is broken off: the library would close without a word.
    private func expectBody(_ exchange: Exchange) {
        exchanges[exchange.number] = exchange
        griffie_connection_timeout(exchange.handle, 0)
        exchange.mostBodyTime = now + milliseconds(settings.bodySeconds)
        exchange.connection.deadline = min(exchange.mostBodyTime, now + milliseconds(settings.idleSeconds))
        watch(exchange)
    }

    /// A piece of the body arrived.
    func receive(_ piece: UnsafeRawBufferPointer, _ exchange: Exchange) {
        exchange.mostBodyTime += Int64(piece.count) * 1_000 / Int64(settings.minimumBytesPerSecond)
        exchange.connection.deadline = min(exchange.mostBodyTime, now + milliseconds(settings.idleSeconds))
        guard exchange.overflowStatus == nil else { return }
        if exchange.body.count + piece.count > exchange.bodyLimit {
            exchange.overflowStatus = 413
        } else if bufferedBytes + piece.count > settings.bodyMemoryLimit {
            exchange.overflowStatus = 503
        } else {
            exchange.body.append(contentsOf: piece)
            bufferedBytes += piece.count
            return
        }
        // The rest is read and dropped: the library cannot answer in the middle of an upload.
        bufferedBytes -= exchange.body.count
        exchange.body = []
    }

    /// The request is complete: off to a worker.
    func complete(_ exchange: Exchange) -> MHD_Result {
        guard let head = exchange.head else { return .NO }
        if let status = exchange.overflowStatus { return refuse(status, exchange, head) }
        if drain != nil { return refuse(503, exchange, head) }
        let ticket = Ticket(number: exchange.number, request: Request(head: head, body: exchange.body))
        guard workforce.put(ticket, into: exchange.lane) else { return refuse(503, exchange, head) }
        exchange.ticket = ticket
        exchange.phase = .working
        exchange.connection.deadline = nil
        exchanges[exchange.number] = exchange
        underWay += 1
        // The worker may be done already; its news is only read after this.
        suspend(exchange)
        return .YES
    }

    /// The exchange was resumed: send what the worker gave.
    func answer(_ exchange: Exchange) -> MHD_Result {
        releaseBody(exchange)
        switch exchange.ticket?.take() {
        case .whole(let native):
            return send(native, exchange)
        case .stream(let response, let pipe):
            guard let head = exchange.head else { return .NO }
            exchange.pipe = pipe
            let source = StreamSource(pipe: pipe, exchange: exchange, engine: self)
            let context = Unmanaged.passRetained(source)
            let native = NativeResponse(
                streamOf: response, requestID: head.id, reader: streamReaderCallback, context: context.toOpaque(),
                free: streamFreeCallback)
            guard let native else {
                context.release()
                return .NO
            }
            // The library would send the end of a chunked body even after a header alone.
            if head.method == .head { native.endWithConnection() }
            return send(native, exchange)
        case nil:
            return .NO
        }
    }

    /// The exchange is over, whole or broken off; the connection may bring another.
    func over(_ exchange: Exchange, whole: Bool) {
        releaseBody(exchange)
        if exchange.phase == .working || exchange.phase == .sending { underWay -= 1 }
        exchanges[exchange.number] = nil
        exchange.connection.exchange = nil
        unwatch(exchange)
        if let ticket = exchange.ticket, !whole { workforce.cancel(ticket) }
        exchange.pipe?.abandon()
        exchange.connection.deadline = now + milliseconds(settings.idleSeconds + settings.headerSeconds)
    }

    // MARK: Streams

    /// So many bytes of a stream were taken: the client earned time.
    func taken(_ count: Int, _ exchange: Exchange) {
        exchange.connection.deadline? += Int64(count) * 1_000 / Int64(settings.minimumBytesPerSecond)
    }

    /// A stream has nothing to send yet: the client's clock stands still.
    func pause(_ exchange: Exchange) { suspend(exchange) }

    // MARK: Answers of the server itself

    /// The server's own answer to a failure, ready to be sent.
    func failureAnswer(_ status: Int, _ head: RequestHead) -> NativeResponse? {
        var response = settings.failure(status, head)
        if status == 503, response.header("Retry-After") == nil { response = response.with("Retry-After", "1") }
        if status == 405, response.header("Allow") == nil { response = response.with("Allow", Self.allMethods) }
        return NativeResponse(response, requestID: head.id)
    }

    private static var allMethods: String { Method.allCases.map(\.rawValue).joined(separator: ", ") }

    /// Answers at once and closes: the rest of what the client sends may be no request.
    private func refuse(_ status: Int, _ exchange: Exchange, _ head: RequestHead) -> MHD_Result {
        guard let answer = failureAnswer(status, head) else { return .NO }
        answer.closeConnection()
        underWay += 1
        return send(answer, exchange)
    }

    /// Says why a request whose body does not come whole is not served, past the library, which cannot answer in the
    /// middle of an upload and has sent nothing yet; then closes.
    func giveUp(_ exchange: Exchange, _ status: Int) {
        unwatch(exchange)
        if let head = exchange.head {
            let response = settings.failure(status, head).with("Connection", "close")
            exchange.connection.say(response.message(requestID: head.id))
        }
        exchange.connection.cut()
    }

    private func sendOptions(_ exchange: Exchange, _ head: RequestHead) -> MHD_Result {
        let response = Response(status: 204, headers: [("Allow", Self.allMethods)])
        guard let native = NativeResponse(response, requestID: head.id) else { return .NO }
        underWay += 1
        return send(native, exchange)
    }

    private func send(_ native: NativeResponse, _ exchange: Exchange) -> MHD_Result {
        if drain != nil { native.closeConnection() }
        unwatch(exchange)
        if exchange.mostBodyTime > 0 { griffie_connection_timeout(exchange.handle, settings.idleTimeout) }
        exchange.phase = .sending
        exchange.connection.deadline =
            now + milliseconds(settings.sendSeconds)
            + Int64(native.bodyCount) * 1_000 / Int64(settings.minimumBytesPerSecond)
        return MHD_queue_response(exchange.handle, native.status, native.pointer)
    }

    private func releaseBody(_ exchange: Exchange) {
        bufferedBytes -= exchange.body.count
        exchange.body = []
    }
}
