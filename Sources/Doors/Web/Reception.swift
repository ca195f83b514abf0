internal import Postgres
package import Web

/// What the server must know before a request is read whole: how large it may be and which workers take it.
package struct Reception: Sendable {
    /// The most bytes of a request that brings no files, and of one that does (issue, "How well").
    package static let plainLimit = 1 << 20
    package static let fileLimit = 32 << 20

    private struct Pattern: Sendable {
        let method: Method
        let parts: [String]

        func matches(_ head: RequestHead) -> Bool {
            head.method == method && head.segments.count == parts.count
                && zip(parts, head.segments).allSatisfy { $0.first == "{" || $0 == $1 }
        }
    }

    private let slow: [Pattern]
    private let withFiles: [Pattern]

    package init(_ house: House) {
        func parts(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }
        slow =
            house.actions.filter { $0.door.lane == .slow }.map { Pattern(method: .post, parts: parts($0.door.path)) }
            + house.views.filter { $0.door.lane == .slow }.map { Pattern(method: .get, parts: parts($0.door.path)) }
        withFiles = house.actions.filter(\.door.takesFiles).map { Pattern(method: .post, parts: parts($0.door.path)) }
    }

    package func lane(_ head: RequestHead) -> Lane { slow.contains { $0.matches(head) } ? .slow : .fast }

    package func bodyLimit(_ head: RequestHead) -> Int {
        withFiles.contains { $0.matches(head) } ? Self.fileLimit : Self.plainLimit
    }
}
