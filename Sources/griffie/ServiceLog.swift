internal import Doors
internal import Web

/// The service's log: one JSON object a line, on standard error.
enum ServiceLog {
    static let write: @Sendable (LogLine) -> Void = { Terminal.write($0.json.line + "\n", to: 2) }
}
