internal import CCrypt
internal import Glibc

/// Passwords as yescrypt hashes (libxcrypt); about 20 ms and 16 MB each, so for the slow lane only.
enum Password {
    /// The fewest characters of a password (NIST SP 800-63B: length counts, composition rules do not).
    static let least = 12
    /// The most bytes that libxcrypt hashes (its limit of 512 counts the closing NUL); longer input is refused before it
    /// costs anything.
    static let mostBytes = 511

    /// The hash of a new password under a fresh salt.
    /// - Returns: nil where the library gives none (no entropy, no memory).
    static func hash(_ password: String) -> String? {
        guard let setting = crypt_gensalt_ra("$y$", 5, nil, 0) else { return nil }
        defer { free(setting) }
        return crypt(password, setting)
    }

    /// True where the password belongs to the hash. Without a hash it takes as long, and is false.
    static func matches(_ password: String, _ hash: String?) -> Bool {
        let known = hash ?? absent
        guard let computed = crypt(password, known) else { return false }
        let isSame =
            computed.utf8.count == known.utf8.count
            && zip(computed.utf8, known.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
        return isSame && hash != nil
    }

    /// The setting of a hash that no password has, so that an unknown e-mail address takes as long as a known one.
    private static let absent = "$y$j9T$F5Jx5fExrKuPp53xLKQ..1$"

    private static func crypt(_ password: String, _ setting: UnsafePointer<CChar>) -> String? {
        var room: UnsafeMutableRawPointer?
        var size: Int32 = 0
        defer { free(room) }
        guard let hash = crypt_ra(password, setting, &room, &size) else { return nil }
        let text = String(cString: hash)
        return text.hasPrefix("*") ? nil : text
    }
}
