/// Words as they stand in markup: the five characters of markup become references, so that words mean themselves in text
/// and in a quoted attribute value alike; control characters, which HTML forbids, become U+FFFD.
enum Escaping {
    /// The bytes of `words` once they are escaped.
    static func count(_ words: String) -> Int {
        var words = words
        return words.withUTF8 { bytes in
            var count = bytes.count
            for byte in bytes where isSpecial(byte) { count += reference(for: byte).utf8CodeUnitCount - 1 }
            return count
        }
    }

    /// One bit for each character below 64 that does not stand for itself: `"`, `&`, `'`, `<`, `>` and the control
    /// characters but for tab, line feed and return.
    private static let special: UInt64 =
        (0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A | 1 << 0x0D)) | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

    @inline(__always)
    static func isSpecial(_ byte: UInt8) -> Bool { byte < 64 ? special >> UInt64(byte) & 1 == 1 : byte == 0x7F }

    static func reference(for byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: "\u{FFFD}"
        }
    }
}

/// Writes markup into memory of exactly the length it takes, which is known before the first byte is written.
struct MarkupWriter {
    private var next: UnsafeMutablePointer<UInt8>
    private let end: UnsafeMutablePointer<UInt8>

    /// The bytes that `write` writes, which must be `count`.
    static func bytes(_ count: Int, _ write: (inout MarkupWriter) -> Void) -> [UInt8] {
        guard count > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
            guard let start = buffer.baseAddress else { return }
            var writer = MarkupWriter(next: start, end: start + count)
            write(&writer)
            precondition(writer.next == writer.end, "A piece of markup was shorter than it said.")
            written = count
        }
    }

    mutating func append(_ byte: UInt8) {
        precondition(next < end)
        next.initialize(to: byte)
        next += 1
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        precondition(bytes.count <= end - next)
        next.initialize(from: start, count: bytes.count)
        next += bytes.count
    }

    mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

    mutating func append(literal: StaticString) {
        append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Runs of ordinary bytes are copied in one go.
    mutating func append(escaping words: String) {
        var words = words
        words.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices where Escaping.isSpecial(bytes[index]) {
                append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                append(literal: Escaping.reference(for: bytes[index]))
                start = index + 1
            }
            append(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }
}
