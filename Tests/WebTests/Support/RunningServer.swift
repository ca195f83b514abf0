import Foundation
import Synchronization
import Web

/// A server on a free port, on a thread of its own, stopped when the test lets go of it.
final class RunningServer: Sendable {
    let server: Server
    private let ended = DispatchSemaphore(value: 0)

    var port: UInt16 { server.port }

    init(
        _ change: (inout ServerSettings) -> Void = { _ in }, bodyLimit: Int = 1 << 20,
        handler: @escaping @Sendable (Request) -> Response = RunningServer.answer
    ) throws {
        var settings = ServerSettings()
        settings.port = 0
        change(&settings)
        let server = try Server(
            settings: settings, lane: { $0.query("lane") == "slow" ? .slow : .fast }, bodyLimit: { _ in bodyLimit },
            makeHandler: { lane in ClosureHandler(lane: lane, body: handler) })
        self.server = server
        try server.listen()
        let ended = ended
        Thread.detachNewThread {
            do { try server.run() } catch { print("the server ended:", error) }
            ended.signal()
        }
    }

    deinit { server.stop(graceSeconds: 0) }

    /// Waits until `run` has returned.
    func hasEnded(within seconds: Double) -> Bool { ended.wait(timeout: .now() + seconds) == .success }

    /// One request on a connection of its own.
    func ask(_ line: String, _ headers: [String] = [], body: [UInt8] = []) throws -> Client.Answer {
        let client = try Client(port)
        client.request(line, headers, body: body)
        return try client.answer(isHead: line.hasPrefix("HEAD"))
    }

    /// What the tests ask for: a greeting, an echo, a while, all that is known of the request.
    @Sendable static func answer(_ request: Request) -> Response {
        switch request.segments.first {
        case "echo": return Response(body: .bytes(request.body))
        case "while":
            usleep((UInt32(request.query("ms") ?? "") ?? 0) * 1_000)
            return .text("done")
        case "about": return .text("\(request.method.rawValue) \(request.path) \(request.segments) \(request.query)")
        case "who": return .text("\(request.remoteAddress) \(request.isTLS)")
        default: return .text("hello")
        }
    }
}

struct ClosureHandler: RequestHandler {
    let lane: Lane
    let body: @Sendable (Request) -> Response

    func handle(_ request: Request) -> Response { body(request).with("X-Lane", "\(lane)") }
}

/// A value that threads share.
final class Shared<Value: Sendable>: Sendable {
    private let content: Mutex<Value>

    init(_ value: Value) { content = Mutex(value) }

    var value: Value {
        get { content.withLock { $0 } }
        set { content.withLock { $0 = newValue } }
    }

    func change(_ body: (inout Value) -> Void) {
        content.withLock { value in body(&value) }
    }

    /// Whether the value comes to satisfy `test` in time.
    func becomes(within seconds: Double = 5, _ test: (Value) -> Bool) -> Bool {
        let end = Date(timeIntervalSinceNow: seconds)
        while Date() < end {
            if test(value) { return true }
            usleep(5_000)
        }
        return test(value)
    }
}
