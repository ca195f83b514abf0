import Foundation
import Testing
import Web

@Suite struct ServerStreamTests {
    /// Six megabytes in lines; tells how far the producer is and how it ended.
    private static func lines(_ written: Shared<Int>, _ ended: Shared<Bool>) -> Response {
        .stream(type: "text/csv", name: "lijst.csv") { writer in
            defer { ended.value = true }
            for number in 0..<60_000 {
                let line = "\(number);" + String(repeating: "x", count: 93) + "\n"
                try writer.write(line)
                written.change { $0 += line.utf8.count }
            }
        }
    }

    @Test("a slow reader gets all of a stream, and the producer waits for it")
    func slowReader() throws {
        let written = Shared(0)
        let ended = Shared(false)
        let server = try RunningServer { _ in
        } handler: { _ in
            Self.lines(written, ended)
        }
        let client = try Client(server.port, receiveBuffer: 16_384)
        client.request("GET /", ["Connection: close"])
        _ = try client.read(1_000)
        usleep(500_000)
        #expect(written.value < 5_000_000 && !ended.value)
        var count = 1_000
        var pieces = 0
        while let piece = try? client.read(200_000) {
            count += piece.count
            pieces += 1
            if pieces % 8 == 0 { usleep(1_000) }
        }
        #expect(ended.becomes { $0 })
        #expect(count > written.value && written.value > 5_700_000)
    }

    @Test("a stream arrives byte for byte and the connection lives on")
    func whole() throws {
        let server = try RunningServer { _ in
        } handler: { _ in
            Self.lines(Shared(0), Shared(false))
        }
        let client = try Client(server.port)
        for _ in 0..<2 {
            client.request("GET /")
            let answer = try client.answer()
            #expect(answer.header("Content-Disposition") == "attachment; filename=\"lijst.csv\"")
            let lines = answer.text.split(separator: "\n")
            #expect(lines.count == 60_000 && lines.enumerated().allSatisfy { $1.hasPrefix("\($0);") })
        }
        client.request("HEAD /")
        #expect(try client.answer(isHead: true).status == 200)
        #expect(client.rest().isEmpty)
    }

    @Test("a producer that fails cuts the connection: half a file never looks whole")
    func failing() throws {
        struct Broken: Error {}
        let server = try RunningServer { _ in
        } handler: { _ in
            .stream(type: "text/csv", name: "a.csv") { writer in
                try writer.write("half")
                throw Broken()
            }
        }
        let client = try Client(server.port)
        client.request("GET /")
        #expect(throws: Client.Closed.self) { _ = try client.answer() }
    }

    @Test("a producer that pauses is waited for")
    func pausing() throws {
        let server = try RunningServer {
            $0.sendSeconds = 0.3
        } handler: { _ in
            .stream(type: "text/plain", name: "a.txt") { writer in
                for _ in 0..<4 {
                    try writer.write(String(repeating: "x", count: 40_000))
                    usleep(300_000)
                }
            }
        }
        #expect(try server.ask("GET /").body.count == 160_000)
    }

    @Test("a reader that leaves stops the producer, waiting or writing", arguments: [0, 20])
    func leaving(pauseMilliseconds: UInt32) throws {
        let ended = Shared(false)
        let server = try RunningServer {
            $0.fastWorkers = 1
        } handler: { request in
            guard request.path == "/stream" else { return .text("free") }
            return .stream(type: "text/plain", name: "a.txt") { writer in
                defer { ended.value = true }
                while true {
                    try writer.write("line\n")
                    usleep(pauseMilliseconds * 1_000)
                }
            }
        }
        do {
            let client = try Client(server.port)
            client.request("GET /stream")
            usleep(200_000)
        }
        #expect(ended.becomes { $0 })
        #expect(try server.ask("GET /").text == "free")
    }
}
