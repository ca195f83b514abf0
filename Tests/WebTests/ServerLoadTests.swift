import Foundation
import Testing
import Web

@Suite struct ServerLoadTests {
    @Test("so many connections asking at once are all answered, without a stall", arguments: [127, 128, 129, 256])
    func concurrent(count: Int) throws {
        let server = try RunningServer { $0.connectionsPerAddress = 600 }
        let clients = try (0..<count).map { _ in try Client(server.port) }
        let begin = ContinuousClock.now
        for round in 0..<5 {
            for client in clients { client.request("GET /about/\(round)") }
            for client in clients { #expect(try client.answer().text.hasPrefix("GET /about/\(round) ")) }
        }
        #expect(ContinuousClock.now - begin < .seconds(8))
    }

    @Test("threads that connect, ask, leave and send rubbish at once do not confuse each other")
    func soak() throws {
        let server = try RunningServer()
        let failures = Shared(0)
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for turn in 0..<60 {
                guard let client = try? Client(server.port) else { continue }
                let name = "\(thread)-\(turn)"
                switch turn % 6 {
                case 0: client.request("GET /about/\(name)")
                case 1: client.send("GET /half HTTP/1.1\r\nHo")
                case 2: client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nhalf")
                case 3: client.request("GET /while?ms=5")
                case 4:
                    client.request("POST /echo", body: Array(name.utf8))
                    if (try? client.answer().text) != name { failures.change { $0 += 1 } }
                default:
                    client.request("GET /about/\(name)")
                    if (try? client.answer().text.contains(name)) != true { failures.change { $0 += 1 } }
                }
            }
        }
        #expect(failures.value == 0)
        #expect(try server.ask("GET /").status == 200)
        server.server.stop(graceSeconds: 5)
        #expect(server.hasEnded(within: 6))
    }
}
