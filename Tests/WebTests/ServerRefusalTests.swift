import Foundation
import Testing
import Web

@Suite struct ServerRefusalTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let request: String
        let status: Int
        var testDescription: String { name }

        init(_ name: String, _ request: String, _ status: Int) {
            self.name = name
            self.request = request
            self.status = status
        }
    }

    static let cases = [
        Case(
            "length and chunked",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        Case("two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", 400),
        Case("a list of lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3, 3\r\n\r\nabc", 400),
        Case("a signed length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +3\r\n\r\nabc", 400),
        Case("a space before the colon", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length : 3\r\n\r\nabc", 400),
        Case(
            "an unknown transfer coding",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501),
        Case("chunked in HTTP/1.0", "POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        Case("no host", "GET / HTTP/1.1\r\n\r\n", 400),
        Case("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        Case("a bare percent", "GET /a%2 HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        Case("no hexadecimal digits", "GET /?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        Case("a NUL in the path", "GET /a%00b HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        Case("a NUL in the query", "GET /?a=%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        Case("a raw NUL in the path", "GET /a\u{0}b HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        Case("bad UTF-8 in the path", "GET /%FF HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        Case("overlong UTF-8 in the query", "GET /?a=%C0%AF HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        Case("a target without a slash", "GET a HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        Case("an unknown method", "BREW / HTTP/1.1\r\nHost: x\r\n\r\n", 501),
        Case("a small-letter method", "get / HTTP/1.1\r\nHost: x\r\n\r\n", 501),
        Case("TRACE", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n", 405),
        Case("CONNECT", "CONNECT a:1 HTTP/1.1\r\nHost: x\r\n\r\n", 405),
        Case("HTTP/1.0 without a host is fine", "GET / HTTP/1.0\r\n\r\n", 200),
        Case(
            "two equal lengths are fine",
            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 200),
    ]

    @Test("a request whose end or meaning is uncertain is refused", arguments: cases)
    func refusals(one: Case) throws {
        let seen = Shared(0)
        let server = try RunningServer { _ in
        } handler: { request in
            seen.change { $0 += 1 }
            return RunningServer.answer(request)
        }
        let client = try Client(server.port)
        client.send(one.request)
        let answer = try client.answer()
        #expect(answer.status == one.status)
        #expect(seen.value == (one.status == 200 ? 1 : 0))
        if one.status != 200 { #expect(!String(decoding: client.rest(), as: UTF8.self).contains(" 200 ")) }
        if one.status == 405 { #expect(answer.header("Allow") != nil) }
        #expect(try server.ask("GET /").status == 200)
    }

    @Test("a broken or endless header gets an error or an end, never a handler")
    func rubbish() throws {
        let server = try RunningServer()
        let rubbish = [
            "\r\n\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\nHost\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}",
            "HTTP/1.1 200 OK\r\n\r\n",
            "GET / HTTP/9.9\r\nHost: x\r\n\r\n", "GET /" + String(repeating: "a", count: 70_000) + " HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nX: " + String(repeating: "a", count: 70_000) + "\r\n\r\n",
        ]
        for text in rubbish {
            let client = try Client(server.port, timeoutSeconds: 1)
            client.send(text)
            shutdown(client.socket, Int32(SHUT_WR))
            #expect(!String(decoding: client.rest(), as: UTF8.self).contains(" 200 "))
        }
        #expect(try server.ask("GET /").status == 200)
    }

    @Test(
        "a broken chunk ends the connection before any handler",
        arguments: ["zz", "-1", "0x5", "+5", "fffffffffffffffff", " 5"])
    func brokenChunks(size: String) throws {
        let server = try RunningServer()
        let client = try Client(server.port, timeoutSeconds: 2)
        client.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n\(size)\r\nhello\r\n0\r\n\r\n")
        #expect(!String(decoding: client.rest(), as: UTF8.self).contains(" 200 "))
        #expect(try server.ask("GET /").status == 200)
    }

    @Test("the layer above makes the error answers")
    func failure() throws {
        let server = try RunningServer {
            $0.failure = { status, head in
                .json(
                    ["status": .integer(Int64(status)), "id": .string(head.id)], status: status,
                    type: "application/problem+json")
            }
        }
        let answer = try server.ask("GET /%")
        #expect(answer.header("Content-Type") == "application/problem+json")
        #expect(try JSON.parse(answer.body)["id"]?.string == answer.header("X-Request-Id"))
    }

    @Test("an address or a header that is too long is refused by us, up to three times what we serve")
    func tooLong() throws {
        let server = try RunningServer {
            $0.failure = { status, head in .text("ours: \(status) \(head.header("accept") ?? "")", status: status) }
        }
        let word = String(repeating: "a", count: 8_000)
        #expect(try server.ask("GET /?" + word).status == 200)
        #expect(try server.ask("GET /", ["X-Long: " + word + word]).status == 200)
        for count in [2, 5] {
            let long = String(repeating: word, count: count)
            #expect(try server.ask("GET /?" + long, ["Accept: text/html"]).text == "ours: 414 text/html")
        }
        for count in [3, 6] {
            let long = String(repeating: word, count: count)
            #expect(try server.ask("GET /", ["Accept: text/html", "X-Long: " + long]).text == "ours: 431 text/html")
        }
        #expect(try server.ask("GET /").status == 200)
    }

    @Test("a declared length over the limit is refused before a byte is sent, the limit itself is fine")
    func declaredTooLarge() throws {
        let server = try RunningServer(bodyLimit: 1 << 20)
        #expect(try server.ask("POST /echo", body: [UInt8](repeating: 7, count: 1 << 20)).body.count == 1 << 20)
        let client = try Client(server.port)
        client.send(
            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: \((1 << 20) + 1)\r\nExpect: 100-continue\r\n\r\n")
        #expect(try client.answer().status == 413)
        #expect(client.isClosedByServer())
        let eager = try Client(server.port)
        eager.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999999999\r\n\r\n")
        #expect(try eager.answer().status == 413)
    }

    @Test("a chunked body over the limit is dropped and refused at its end")
    func chunkedTooLarge() throws {
        let server = try RunningServer(bodyLimit: 100_000)
        let client = try Client(server.port)
        client.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in 0..<20 { client.send("4000\r\n" + String(repeating: "x", count: 0x4000) + "\r\n") }
        client.send("0\r\n\r\n")
        #expect(try client.answer().status == 413)
    }

    @Test("bodies that do not fit in memory together are refused")
    func bodyMemory() throws {
        let server = try RunningServer { $0.bodyMemoryLimit = 150_000 }
        let half = try Client(server.port)
        half.send(
            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100001\r\n\r\n" + String(repeating: "x", count: 100_000))
        usleep(200_000)
        let refused = try server.ask("POST /echo", body: [UInt8](repeating: 1, count: 100_000))
        #expect(refused.status == 503 && refused.header("Retry-After") != nil)
        half.send("x")
        #expect(try half.answer().body.count == 100_001)
        #expect(try server.ask("POST /echo", body: [UInt8](repeating: 1, count: 100_000)).status == 200)
    }

    @Test("when too many wait, the next is refused at once")
    func queue() throws {
        let server = try RunningServer {
            $0.fastWorkers = 1
            $0.fastQueueLimit = 2
        }
        let busy = try (0..<3).map { _ in try Client(server.port) }
        for client in busy {
            client.request("GET /while?ms=400")
            usleep(50_000)
        }
        let begin = ContinuousClock.now
        let refused = try server.ask("GET /")
        #expect(refused.status == 503 && refused.header("Retry-After") == "1")
        #expect(try server.ask("POST /", body: [1]).status == 503)
        #expect(ContinuousClock.now - begin < .milliseconds(250))
        for client in busy { #expect(try client.answer().status == 200) }
        #expect(try server.ask("GET /").status == 200)
    }
}
