internal import Doors
internal import Web

/// The service's log: one JSON object a line, on standard error.
enum ServiceLog {
    static let write: @Sendable (LogLine) -> Void = { write($0.json) }

    @Sendable
    static func write(_ line: JSON) { Terminal.write(line.line + "\n", to: 2) }
}
