internal import Glibc

/// Where the server's socket stands. A socket's whole path may take 107 bytes, and libpq and the server read a comma as
/// the beginning of another address: such a cluster gets a short folder of its own under the temporary directory.
enum SocketFolder {
    static func path(for folder: String) -> String {
        let inside = folder + "/socket"
        let isPlain = !inside.utf8.contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x5c || $0 < 32
        }
        if isPlain && inside.utf8.count + "/.s.PGSQL.5432.lock".utf8.count <= 107 { return inside }
        return "\(temporary)/griffie-\(String(fingerprint(folder), radix: 36))"
    }

    private static var temporary: String {
        guard let named = getenv("TMPDIR").map({ String(cString: $0) }), named.hasPrefix("/"), named.utf8.count < 50,
            !named.utf8.contains(UInt8(ascii: ","))
        else { return "/tmp" }
        return named.hasSuffix("/") ? String(named.dropLast()) : named
    }

    /// FNV-1a: the same for every start, and no secret: the folder's owner and mode are what protects it.
    private static func fingerprint(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}
