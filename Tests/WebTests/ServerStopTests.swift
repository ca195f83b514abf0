import Foundation
import Testing
import Values
import Web

@Suite struct ServerStopTests {
    @Test("what is under way finishes, new connections are refused")
    func graceful() throws {
        let server = try RunningServer()
        let idle = try Client(server.port)
        let keptAlive = try Client(server.port)
        keptAlive.request("GET /")
        #expect(try keptAlive.answer().status == 200)
        let busy = try (0..<3).map { _ in try Client(server.port) }
        for client in busy { client.request("GET /while?ms=500") }
        usleep(100_000)
        server.server.stop(graceSeconds: 5)
        usleep(100_000)
        #expect(throws: Client.Closed.self) { _ = try Client(server.port) }
        keptAlive.request("GET /")
        let refused = try keptAlive.answer()
        #expect(refused.status == 503 && refused.header("Connection") == "close")
        for client in busy {
            let answer = try client.answer()
            #expect(answer.status == 200 && answer.text == "done" && answer.header("Connection") == "close")
        }
        #expect(idle.isClosedByServer())
        #expect(server.hasEnded(within: 2))
    }

    @Test("after the grace the rest is cancelled and answered 503")
    func forced() throws {
        let cancelled = Shared(0)
        let server = try RunningServer {
            $0.fastWorkers = 2
        } handler: { request in
            let gone = DispatchSemaphore(value: 0)
            request.cancellation.onCancel { gone.signal() }
            if gone.wait(timeout: .now() + 10) == .success { cancelled.change { $0 += 1 } }
            return .text("late")
        }
        let clients = try (0..<5).map { _ in try Client(server.port) }
        for client in clients { client.request("GET /") }
        usleep(200_000)
        server.server.stop(graceSeconds: 0.3)
        for client in clients { #expect(try client.answer().status == 503) }
        #expect(server.hasEnded(within: 5))
        #expect(cancelled.value == 2)
    }

    @Test("a handler that heeds nothing does not keep the server, nor does a stream nobody reads")
    func stubborn() throws {
        let server = try RunningServer { _ in
        } handler: { request in
            if request.path == "/stuck" { sleep(8) }
            return .stream(type: "a/b", name: "x") { writer in
                while true { try writer.write(String(repeating: "x", count: 10_000)) }
            }
        }
        let stuck = try Client(server.port)
        stuck.request("GET /stuck")
        let unread = try Client(server.port, receiveBuffer: 4_096)
        unread.request("GET /stream")
        usleep(200_000)
        server.server.stop(graceSeconds: 0.2)
        #expect(try stuck.answer().status == 503)
        #expect(server.hasEnded(within: 9))
    }

    @Test("stopping an idle server, twice, or one that never ran is quick")
    func idle() throws {
        let server = try RunningServer()
        server.server.stop(graceSeconds: 60)
        server.server.stop(graceSeconds: 60)
        #expect(server.hasEnded(within: 2))
        let unused = try Server(
            settings: ServerSettings(), lane: { _ in .fast }, bodyLimit: { _ in 0 },
            makeHandler: { ClosureHandler(lane: $0, body: { _ in .text("") }) })
        unused.stop(graceSeconds: 1)
    }
}
