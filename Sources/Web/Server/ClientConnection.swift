internal import CMicrohttpd
internal import Glibc

/// A client's connection, as the event loop sees it. Confined to the loop's thread.
final class ClientConnection {
    let socket: Int32
    /// The client's address without the port, IPv4 written as IPv4.
    let address: String
    /// When the loop closes it, in milliseconds of the monotonic clock; nil while the work is on our side.
    var deadline: Int64?
    /// The request that is on it.
    weak var exchange: Exchange?

    init?(_ connection: OpaquePointer, deadline: Int64) {
        guard let socket = griffie_connection_info(connection, .CONNECTION_INFO_CONNECTION_FD) else { return nil }
        self.socket = socket.pointee.connect_fd
        let peer = griffie_connection_info(connection, .CONNECTION_INFO_CLIENT_ADDRESS)
        address = peer.flatMap { $0.pointee.client_addr }.map(Self.text) ?? "?"
        self.deadline = deadline
    }

    /// The state that was kept with a connection of the library.
    static func of(_ connection: OpaquePointer) -> ClientConnection? {
        griffie_connection_info(connection, .CONNECTION_INFO_SOCKET_CONTEXT)
            .flatMap { $0.pointee.socket_context }
            .map { Unmanaged<ClientConnection>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Whether bytes have arrived that the library has not read.
    var hasUnread: Bool {
        var byte: UInt8 = 0
        return recv(socket, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)) > 0
    }

    /// Sends what the socket takes at once.
    func say(_ bytes: [UInt8]) {
        _ = send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
    }

    /// Cuts the connection: the library has no call for that, but it notices.
    func cut() {
        deadline = nil
        shutdown(socket, Int32(SHUT_RDWR))
    }

    private static func text(of address: UnsafeMutablePointer<sockaddr>) -> String {
        var name = [UInt8](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = Int32(address.pointee.sa_family)
        let raw = UnsafeRawPointer(address)
        let source =
            family == AF_INET6
            ? raw + (MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr) ?? 0)
            : raw + (MemoryLayout<sockaddr_in>.offset(of: \.sin_addr) ?? 0)
        name.withUnsafeMutableBytes { buffer in
            _ = inet_ntop(
                family, source, buffer.assumingMemoryBound(to: CChar.self).baseAddress, socklen_t(buffer.count))
        }
        let text = String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
        return text.hasPrefix("::ffff:") && text.contains(".") ? String(text.dropFirst(7)) : text
    }
}
