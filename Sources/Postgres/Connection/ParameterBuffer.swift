internal import CPostgres

/// The values of one statement in the shape libpq wants: pointers into one block of bytes, reused between statements.
struct ParameterBuffer {
    private var bytes: [UInt8] = []
    /// Where each value begins in `bytes`; -1 for NULL.
    private var starts: [Int] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []
    private var pointers: [UnsafePointer<CChar>?] = []

    mutating func fill(_ parameters: [SQLParameter]) {
        bytes.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        formats.removeAll(keepingCapacity: true)
        for parameter in parameters {
            switch parameter {
            case .null: add(start: -1, length: 0, format: 0)
            case .text(let text, _):
                add(start: bytes.count, length: text.utf8.count, format: 0)
                var text = text
                text.withUTF8 { bytes.append(contentsOf: $0) }
                bytes.append(0)
            case .bytes(let value):
                add(start: bytes.count, length: value.count, format: 1)
                bytes.append(contentsOf: value)
                // An empty value still needs an address of its own, or libpq would read NULL.
                bytes.append(0)
            }
        }
    }

    private mutating func add(start: Int, length: Int, format: Int32) {
        starts.append(start)
        lengths.append(Int32(clamping: length))
        formats.append(format)
    }

    /// Gives the pointers for the time of the call.
    mutating func withPointers<T>(
        _ body: (
            _ count: Int32, _ values: UnsafePointer<UnsafePointer<CChar>?>, _ lengths: [Int32], _ formats: [Int32]
        ) -> T
    ) -> T {
        pointers.removeAll(keepingCapacity: true)
        return bytes.withUnsafeBytes { block in
            let first = block.baseAddress?.assumingMemoryBound(to: CChar.self)
            for start in starts { pointers.append(start < 0 ? nil : first.map { $0 + start }) }
            return body(Int32(pointers.count), pointers, lengths, formats)
        }
    }
}
