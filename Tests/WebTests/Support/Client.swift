import Foundation
import Glibc

/// A small HTTP client on a raw socket, so that tests can send what no library would.
final class Client {
    struct Answer {
        var status = 0
        var headers: [(String, String)] = []
        var body: [UInt8] = []

        func header(_ name: String) -> String? {
            headers.first { $0.0.lowercased() == name.lowercased() }?.1
        }
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    struct Closed: Error {}

    let socket: Int32
    private var buffer: [UInt8] = []

    init(_ port: UInt16, receiveBuffer: Int32? = nil, timeoutSeconds: Int = 20) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var size = receiveBuffer {
            setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        var timeout = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw Closed() }
    }

    deinit { close(socket) }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            sent += count
        }
    }

    /// Sends a request with a Host and, when there is a body, its length.
    func request(_ line: String, _ headers: [String] = [], body: [UInt8] = []) {
        var lines = [line + " HTTP/1.1", "Host: localhost"] + headers
        if !body.isEmpty { lines.append("Content-Length: \(body.count)") }
        send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
    }

    /// Reads one answer; `isHead` when none of it follows the header.
    func answer(isHead: Bool = false) throws -> Answer {
        var answer = Answer()
        let lines = try line(until: "\r\n\r\n").components(separatedBy: "\r\n")
        answer.status = Int(lines[0].split(separator: " ")[1]) ?? 0
        answer.headers = lines.dropFirst().map {
            let parts = $0.split(separator: ":", maxSplits: 1)
            return (String(parts[0]), parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
        }
        if answer.status == 100 { return try self.answer(isHead: isHead) }
        if isHead || answer.status == 204 || answer.status == 304 { return answer }
        if answer.header("Transfer-Encoding") == "chunked" {
            while true {
                let count = Int(try line(until: "\r\n"), radix: 16) ?? 0
                answer.body += try take(count)
                _ = try line(until: "\r\n")
                if count == 0 { break }
            }
        } else {
            answer.body = try take(Int(answer.header("Content-Length") ?? "") ?? 0)
        }
        return answer
    }

    /// Whether the server closes without sending more.
    func isClosedByServer() -> Bool { buffer.isEmpty && (try? fill()) == nil && errno != EAGAIN }

    /// Whatever arrives until the server closes.
    func rest() -> [UInt8] {
        while (try? fill()) != nil {}
        defer { buffer = [] }
        return buffer
    }

    /// Reads at most so many bytes, without looking at them.
    func read(_ count: Int) throws -> [UInt8] {
        if buffer.isEmpty { try fill(count) }
        let piece = Array(buffer.prefix(count))
        buffer.removeFirst(piece.count)
        return piece
    }

    private func line(until end: String) throws -> String {
        let mark = Array(end.utf8)
        while true {
            if let place = buffer.firstRange(of: mark) {
                defer { buffer.removeSubrange(..<place.upperBound) }
                return String(decoding: buffer[..<place.lowerBound], as: UTF8.self)
            }
            try fill()
        }
    }

    private func take(_ count: Int) throws -> [UInt8] {
        while buffer.count < count { try fill() }
        defer { buffer.removeFirst(count) }
        return Array(buffer.prefix(count))
    }

    private func fill(_ limit: Int = 65_536) throws {
        var piece = [UInt8](repeating: 0, count: limit)
        errno = 0
        let count = recv(socket, &piece, limit, 0)
        guard count > 0 else { throw Closed() }
        buffer += piece[..<count]
    }
}
