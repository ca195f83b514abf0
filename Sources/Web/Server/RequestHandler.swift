/// Which workers serve a request: many for quick ones, a few for slow ones, so that slow work never takes all.
package enum Lane: Sendable, CaseIterable {
    /// Pages and actions: one short transaction.
    case fast
    /// Password hashing, reports, exports.
    case slow
}

/// What answers requests. Every worker thread makes one and keeps it, so it may hold a connection of its own.
package protocol RequestHandler {
    /// Answers one request, on the worker's thread; may block.
    func handle(_ request: Request) -> Response
}
