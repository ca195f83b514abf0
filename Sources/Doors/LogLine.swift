internal import Glibc
package import Postgres
internal import Synchronization
internal import Values
package import Web

/// One line of the service's log: what was asked, how it ended, how long it took. Never the content, never a person.
package struct LogLine: Sendable {
    package let requestID: String
    package let method: String
    package let path: String
    package let status: Int
    package let microseconds: Int64
    package let fault: String?

    init(request: Request, status: Int, microseconds: Int64, fault: String?) {
        requestID = request.id
        method = request.method.rawValue
        path = Self.withoutSecrets(request.segments)
        self.status = status
        self.microseconds = microseconds
        self.fault = fault
        Self.metrics.count(status, microseconds)
    }

    /// The line as one JSON object.
    package var json: JSON {
        var fields: [(String, JSON)] = [
            ("event", .string("request")), ("request", .string(requestID)), ("method", .string(method)),
            ("path", .string(path)), ("status", .integer(Int64(status))), ("microseconds", .integer(microseconds)),
        ]
        if let fault { fields.append(("fault", .string(fault))) }
        return .object(fields)
    }

    /// Counts since the start, for `/metrics`.
    package static let metrics = Metrics()

    /// Microseconds on a clock that only runs forward.
    package static func clock() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000
    }

    /// A fault for the log: SQLSTATE and constraint of the database, or the error's type, never its values.
    package static func describe(_ error: any Error) -> String {
        if let described = error as? any FaultForLog { return described.logged }
        return String(describing: type(of: error))
    }

    /// The secret of a director's link stands in the address; long segments stay out of the log.
    private static func withoutSecrets(_ segments: [String]) -> String {
        "/" + segments.map { $0.utf8.count > 30 ? "…" : $0 }.joined(separator: "/")
    }
}

/// An error that can say for the log what happened, without personal values.
package protocol FaultForLog {
    var logged: String { get }
}

extension DatabaseError: FaultForLog {
    /// SQLSTATE, table and constraint; no values.
    package var logged: String { description }
}

/// Counts of answers, in the text format that Prometheus reads.
package final class Metrics: Sendable {
    private struct Counts {
        var byStatus: [Int: Int64] = [:]
        var microseconds: Int64 = 0
    }

    private let counts = Mutex(Counts())

    func count(_ status: Int, _ microseconds: Int64) {
        counts.withLock {
            $0.byStatus[status, default: 0] += 1
            $0.microseconds += microseconds
        }
    }

    var response: Response {
        let now = counts.withLock { $0 }
        var lines = ["# TYPE griffie_requests_total counter"]
        lines += now.byStatus.sorted { $0.key < $1.key }.map {
            "griffie_requests_total{status=\"\($0.key)\"} \($0.value)"
        }
        lines += [
            "# TYPE griffie_request_microseconds_total counter",
            "griffie_request_microseconds_total \(now.microseconds)",
        ]
        return Response(
            status: 200, headers: [("Content-Type", "text/plain; version=0.0.4")],
            body: .bytes(Array((lines.joined(separator: "\n") + "\n").utf8)))
    }
}
