import Foundation
import Testing
import Web

@Suite struct ServerTimeTests {
    private static func hasty(_ settings: inout ServerSettings) {
        settings.headerSeconds = 0.7
        settings.bodySeconds = 0.7
        settings.idleSeconds = 1
    }

    @Test("a header that drips in is cut off, however alive the client is")
    func headerDrip() throws {
        let server = try RunningServer(Self.hasty)
        let client = try Client(server.port)
        let begin = ContinuousClock.now
        client.send("GET / HTTP/1.1\r\nHost: x\r\n")
        for number in 0..<30 where ContinuousClock.now - begin < .seconds(3) {
            client.send("X-\(number): drip\r\n")
            usleep(50_000)
        }
        client.send("\r\n")
        #expect(client.rest().isEmpty)
    }

    @Test("a body that drips in is told that it is too slow, one that flows is served")
    func bodyDrip() throws {
        let seen = Shared(0)
        let server = try RunningServer(Self.hasty) { request in
            seen.change { $0 += 1 }
            return .text("\(request.body.count)")
        }
        let client = try Client(server.port)
        client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 40\r\n\r\n")
        for _ in 0..<30 {
            client.send("x")
            usleep(50_000)
        }
        client.send("0123456789")
        #expect(try client.answer().status == 408)
        #expect(client.isClosedByServer() && seen.value == 0)

        let steady = try Client(server.port)
        steady.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 40000\r\n\r\n")
        for _ in 0..<20 {
            steady.send(String(repeating: "x", count: 2_000))
            usleep(60_000)
        }
        #expect(try steady.answer().text == "40000")
    }

    @Test("half a body followed by silence, or by a closed connection, gets an answer and reaches no handler")
    func halfBody() throws {
        let seen = Shared(0)
        let server = try RunningServer {
            Self.hasty(&$0)
            $0.failure = { status, head in .text("\(status) \(head.path)", status: status) }
        } handler: { _ in
            seen.change { $0 += 1 }
            return .text("")
        }
        let silent = try Client(server.port)
        silent.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf")
        do {
            let leaving = try Client(server.port)
            leaving.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf")
            let abrupt = try Client(server.port)
            abrupt.send("GET / HT")
        }
        let broken = try ["Content-Length: 10\r\n\r\nhalf", "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"].map {
            rest in
            let client = try Client(server.port)
            client.send("POST /up HTTP/1.1\r\nHost: x\r\n" + rest)
            shutdown(client.socket, Int32(SHUT_WR))
            return client
        }
        for client in broken {
            let answer = try client.answer()
            #expect(answer.status == 400 && answer.text == "400 /up")
            #expect(answer.header("Connection") == "close" && answer.header("X-Request-Id") != nil)
            #expect(client.isClosedByServer())
        }
        let late = try silent.answer()
        #expect(late.status == 408 && late.text == "408 /")
        #expect(silent.isClosedByServer())
        #expect(seen.value == 0)
        #expect(try server.ask("GET /").status == 200)
    }

    @Test("a whole body is never taken for half of one where the client closes its side behind it")
    func closedBehindIt() throws {
        let server = try RunningServer()
        for _ in 0..<50 {
            let client = try Client(server.port)
            client.send(
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n" + String(repeating: "x", count: 990))
            client.send("0123456789")
            shutdown(client.socket, Int32(SHUT_WR))
            #expect(!String(decoding: client.rest(), as: UTF8.self).contains(" 400 "))
        }
    }

    @Test("a silent connection is closed after a while, also between requests")
    func idle() throws {
        let server = try RunningServer(Self.hasty)
        let fresh = try Client(server.port)
        let used = try Client(server.port)
        used.request("GET /")
        #expect(try used.answer().status == 200)
        let begin = ContinuousClock.now
        #expect(fresh.isClosedByServer() && used.isClosedByServer())
        #expect(ContinuousClock.now - begin < .seconds(4))
    }

    @Test("a client that does not take its answer is cut off")
    func stuckReader() throws {
        let server = try RunningServer {
            $0.sendSeconds = 0.5
            $0.minimumBytesPerSecond = 20_000_000
        } handler: { _ in
            Response(body: .bytes([UInt8](repeating: 1, count: 20_000_000)))
        }
        let client = try Client(server.port, receiveBuffer: 4_096)
        client.request("GET /")
        sleep(3)
        #expect(client.rest().count < 20_000_000)
    }

    @Test("connections over the limit of one address are closed")
    func perAddress() throws {
        let server = try RunningServer { $0.connectionsPerAddress = 3 }
        var clients = try (0..<3).map { _ in try Client(server.port) }
        for client in clients {
            client.request("GET /")
            #expect(try client.answer().status == 200)
        }
        let fourth = try Client(server.port)
        fourth.request("GET /")
        #expect(fourth.isClosedByServer())
        clients.removeLast()
        usleep(100_000)
        #expect(try server.ask("GET /").status == 200)
    }

    @Test("connections over the limit wait until another leaves")
    func inAll() throws {
        let server = try RunningServer { $0.connectionLimit = 4 }
        var clients = try (0..<4).map { _ in try Client(server.port) }
        for client in clients {
            client.request("GET /")
            #expect(try client.answer().status == 200)
        }
        let waiting = try Client(server.port)
        waiting.request("GET /")
        usleep(100_000)
        clients.removeLast()
        #expect(try waiting.answer().status == 200)
    }
}
