import Foundation
import Testing
import Web

@Suite struct ServerTests {
    @Test("a request is answered, with a random name, a date and its length")
    func hello() throws {
        let server = try RunningServer()
        #expect(server.port != 0)
        let one = try server.ask("GET /")
        let other = try server.ask("GET /")
        #expect(one.status == 200 && one.text == "hello")
        #expect(one.header("X-Request-Id")?.count == 16)
        #expect(one.header("X-Request-Id") != other.header("X-Request-Id"))
        #expect(one.header("Date") != nil && one.header("Content-Length") == "5")
    }

    @Test("the handler sees method, path, segments and query, decoded and in order")
    func about() throws {
        let server = try RunningServer()
        let answer = try server.ask("POST /about/caf%C3%A9/a%2Fb?x=1&d&x=a+b%26c", body: [1])
        #expect(
            answer.text == #"POST /about/café/a/b ["about", "café", "a/b"] [("x", "1"), ("d", ""), ("x", "a b&c")]"#)
    }

    @Test(
        "an absolute target and an encoded one are understood", arguments: ["http://x.nl/about/1?q=2", "/about/1?q=2"])
    func targets(target: String) throws {
        let server = try RunningServer()
        #expect(try server.ask("GET \(target)").text == #"GET /about/1 ["about", "1"] [("q", "2")]"#)
    }

    @Test("bodies come back whole, by length and in chunks")
    func echo() throws {
        let server = try RunningServer()
        let body = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(try server.ask("POST /echo", body: body).body == body)
        let client = try Client(server.port)
        client.send(
            "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n")
        #expect(try client.answer().text == "hello!")
        client.request("PUT /echo", ["Expect: 100-continue"], body: body)
        #expect(try client.answer().body == body)
    }

    @Test("requests sent ahead on one connection are answered in order")
    func pipelining() throws {
        let server = try RunningServer()
        let client = try Client(server.port)
        for number in 0..<20 { client.request("GET /about/\(number)") }
        for number in 0..<20 { #expect(try client.answer().text.contains("/about/\(number) ")) }
        for number in 0..<5 { client.request("POST /echo", body: Array("body \(number)".utf8)) }
        for number in 0..<5 { #expect(try client.answer().text == "body \(number)") }
    }

    @Test("HEAD has the header of GET and no body")
    func head() throws {
        let server = try RunningServer()
        let client = try Client(server.port)
        client.request("HEAD /")
        let answer = try client.answer(isHead: true)
        #expect(answer.status == 200 && answer.header("Content-Length") == "5")
        client.request("GET /")
        #expect(try client.answer().text == "hello")
    }

    @Test("OPTIONS * is answered by the server, OPTIONS of a path by the handler")
    func options() throws {
        let server = try RunningServer()
        let answer = try server.ask("OPTIONS *")
        #expect(answer.status == 204 && answer.header("Allow")?.contains("PATCH") == true)
        #expect(try server.ask("OPTIONS /about").text.hasPrefix("OPTIONS /about"))
    }

    @Test("each lane has its own workers: a slow lane that is full does not hold up the fast one")
    func lanes() throws {
        let server = try RunningServer { $0.slowWorkers = 1 }
        let slow = try (0..<3).map { _ in try Client(server.port) }
        for client in slow { client.request("GET /while?ms=300&lane=slow") }
        let begin = ContinuousClock.now
        #expect(try server.ask("GET /").header("X-Lane") == "fast")
        #expect(ContinuousClock.now - begin < .milliseconds(250))
        for client in slow { #expect(try client.answer().header("X-Lane") == "slow") }
    }

    @Test("only a trusted proxy tells who the client is")
    func proxy() throws {
        let headers = ["X-Forwarded-For: 6.6.6.6, 192.0.2.7", "X-Forwarded-Proto: https"]
        #expect(try RunningServer().ask("GET /who", headers).text == "127.0.0.1 false")
        let behind = try RunningServer { $0.trustedProxy = true }
        #expect(try behind.ask("GET /who", headers).text == "192.0.2.7 true")
        #expect(try behind.ask("GET /who").text == "127.0.0.1 false")
        #expect(try behind.ask("GET /who", ["X-Forwarded-For: <script>"]).text == "127.0.0.1 false")
    }

    @Test("a header value never breaks into another header")
    func headerInjection() throws {
        let server = try RunningServer { _ in
        } handler: { _ in
            Response.redirect("/x\r\nSet-Cookie: a=b").with("Content-Length", "999")
        }
        let answer = try server.ask("GET /")
        #expect(answer.status == 303 && answer.header("Set-Cookie") == nil)
        #expect(answer.header("Location") == "/xSet-Cookie: a=b")
    }

    @Test("204 and 304 have no body, and a status that is none becomes 500")
    func statuses() throws {
        let server = try RunningServer { _ in
        } handler: {
            .text("body", status: Int($0.segments[0])!)
        }
        for status in [200, 204, 304, 404] { #expect(try server.ask("GET /\(status)").status == status) }
        #expect(try server.ask("GET /99").status == 500)
        let client = try Client(server.port)
        for status in [204, 200] {
            client.request("GET /\(status)")
            #expect(try client.answer().body.count == (status == 204 ? 0 : 4))
        }
    }

    @Test("IPv6 works, a taken port and a wrong address are told")
    func listening() throws {
        let taken = try RunningServer()
        #expect(throws: ServerFault.cannotListen("127.0.0.1", taken.port)) {
            _ = try RunningServer { $0.port = taken.port }
        }
        #expect(throws: ServerFault.badAddress("nowhere")) { _ = try RunningServer { $0.address = "nowhere" } }
        #expect(try RunningServer { $0.address = "::1" }.port != 0)
    }
}
