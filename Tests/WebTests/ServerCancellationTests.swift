import Foundation
import Testing
import Values
import Web

@Suite struct ServerCancellationTests {
    @Test("a client that goes away while a worker is busy fires the cancellation")
    func disconnect() throws {
        let cancelled = Shared(0)
        let entered = Shared(false)
        let server = try RunningServer { _ in
        } handler: { request in
            guard request.path == "/wait" else { return .text("here") }
            let gone = DispatchSemaphore(value: 0)
            request.cancellation.onCancel { gone.signal() }
            entered.value = true
            if gone.wait(timeout: .now() + 5) == .success { cancelled.change { $0 += 1 } }
            return .text("too late")
        }
        do {
            let client = try Client(server.port)
            client.request("GET /wait")
            #expect(entered.becomes { $0 })
        }
        #expect(cancelled.becomes { $0 == 1 })
        #expect(try server.ask("GET /").text == "here")
    }

    @Test("a request whose client left before its turn never reaches a handler")
    func leftInQueue() throws {
        let seen = Shared<[String]>([])
        let server = try RunningServer {
            $0.fastWorkers = 1
        } handler: { request in
            seen.change { $0.append(request.path) }
            usleep(400_000)
            return .text("")
        }
        let first = try Client(server.port)
        first.request("GET /first")
        #expect(seen.becomes { $0 == ["/first"] })
        do { try Client(server.port).request("GET /left") }
        usleep(100_000)
        _ = try server.ask("GET /last")
        #expect(seen.value == ["/first", "/last"])
    }

    @Test("an answered request is never cancelled by the next one's end")
    func notCancelled() throws {
        let requests = Shared<[Request]>([])
        let server = try RunningServer { _ in
        } handler: { request in
            requests.change { $0.append(request) }
            return .text("")
        }
        do {
            let client = try Client(server.port)
            for _ in 0..<3 {
                client.request("GET /")
                _ = try client.answer()
            }
        }
        usleep(200_000)
        #expect(requests.value.count == 3 && requests.value.allSatisfy { !$0.cancellation.isCancelled })
    }
}
