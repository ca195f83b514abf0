internal import Glibc

/// An address and port as the system wants them.
struct ListenAddress {
    private var storage = sockaddr_storage()
    let isIPv6: Bool

    /// - Throws: ``ServerFault/badAddress(_:)`` when the text is neither an IPv4 nor an IPv6 address.
    init(_ text: String, port: UInt16) throws(ServerFault) {
        isIPv6 = text.contains(":")
        let family = isIPv6 ? AF_INET6 : AF_INET
        let offset =
            isIPv6
            ? MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr) : MemoryLayout<sockaddr_in>.offset(of: \.sin_addr)
        let status = withUnsafeMutableBytes(of: &storage) { bytes -> Int32 in
            guard let base = bytes.baseAddress, let offset else { return 0 }
            bytes.storeBytes(of: sa_family_t(family), as: sa_family_t.self)
            // The port stands behind the family in both kinds, in network order.
            bytes.storeBytes(of: port.bigEndian, toByteOffset: MemoryLayout<sa_family_t>.size, as: UInt16.self)
            return inet_pton(family, text, base + offset)
        }
        guard status == 1 else { throw ServerFault.badAddress(text) }
    }

    func withPointer<Result>(_ body: (UnsafePointer<sockaddr>) -> Result) -> Result {
        withUnsafePointer(to: storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0) }
        }
    }
}
