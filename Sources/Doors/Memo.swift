internal import Synchronization

/// What a pure function gave before, by all that it was given, so that the same page is not drawn twice.
///
/// The key is the whole input, compared as a whole: an answer can not be out of date. It is for drawing what was read,
/// never for reading.
package final class Memo<Key: Hashable & Sendable, Value: Sendable, Failure: Error>: Sendable {
    private let known = Mutex<[Key: Value]>([:])
    private let capacity: Int
    private let make: @Sendable (Key) throws(Failure) -> Value

    /// - Parameters:
    ///   - capacity: how many answers are kept; when one more comes, all are forgotten.
    ///   - make: the function; it depends on its key only. What it throws is not kept.
    package init(capacity: Int, _ make: @escaping @Sendable (Key) throws(Failure) -> Value) {
        self.capacity = capacity
        self.make = make
    }

    /// The function's answer for `key`. Two who ask at the same moment may both compute it.
    package func callAsFunction(_ key: Key) throws(Failure) -> Value {
        if let value = known.withLock({ $0[key] }) { return value }
        let value = try make(key)
        known.withLock { known in
            if known.count >= capacity { known.removeAll(keepingCapacity: true) }
            known[key] = value
        }
        return value
    }
}
