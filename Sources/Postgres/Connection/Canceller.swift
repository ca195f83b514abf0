internal import CPostgres

/// Asks the server, from any thread, to cancel what one connection is doing now. Without effect when it does nothing.
package final class Canceller: Sendable {
    // PQcancel only reads the object, and is documented as safe in another thread than the connection's.
    private nonisolated(unsafe) let handle: OpaquePointer

    init?(connection: OpaquePointer) {
        guard let handle = PQgetCancel(connection) else { return nil }
        self.handle = handle
    }

    deinit { PQfreeCancel(handle) }

    /// Returns when the server has been told (over a connection of its own), not when it has obeyed.
    package func cancel() {
        var refusal = [CChar](repeating: 0, count: 256)
        _ = PQcancel(handle, &refusal, Int32(refusal.count))
    }
}
