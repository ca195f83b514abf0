/// A cookie that only the server reads: always `HttpOnly` and `SameSite`.
package struct Cookie: Sendable {
    /// When the browser sends it along with requests that begin on other sites.
    package enum SameSite: String, Sendable {
        /// With links that lead here, not with forms and scripts.
        case lax = "Lax"
        /// Never.
        case strict = "Strict"
    }

    /// Its name; use the prefix `__Host-` when it is secure.
    package let name: String
    /// Its value; characters that a cookie cannot hold are percent-encoded.
    package let value: String
    /// How long it lives, in seconds; nil ends with the browser, 0 removes it.
    package let maxAgeSeconds: Int?
    /// The paths it is sent to.
    package let path: String
    /// Whether it only travels encrypted.
    package let isSecure: Bool
    /// When it is sent along from other sites.
    package let sameSite: SameSite

    /// A cookie for the whole site, unless a path is given.
    package init(
        name: String, value: String, maxAgeSeconds: Int? = nil, path: String = "/", isSecure: Bool,
        sameSite: SameSite = .lax
    ) {
        self.name = name
        self.value = value
        self.maxAgeSeconds = maxAgeSeconds
        self.path = path
        self.isSecure = isSecure
        self.sameSite = sameSite
    }

    /// The cookie that makes the browser forget this one.
    package static func removal(of name: String, isSecure: Bool) -> Cookie {
        Cookie(name: name, value: "", maxAgeSeconds: 0, isSecure: isSecure)
    }

    /// The value of a `Set-Cookie` field.
    package var serialised: String {
        var line = "\(name)=\(Self.encoded(value)); Path=\(path); HttpOnly; SameSite=\(sameSite.rawValue)"
        if let maxAgeSeconds { line += "; Max-Age=\(maxAgeSeconds)" }
        if isSecure { line += "; Secure" }
        return line
    }

    /// Leaves RFC 6265's cookie octets but for `%` as they are.
    private static func encoded(_ value: String) -> String {
        var bytes: [UInt8] = []
        for byte in value.utf8 {
            let isPlain = byte > 0x20 && byte < 0x7F && !"\",;\\%".utf8.contains(byte)
            if isPlain { bytes.append(byte) } else { bytes += [UInt8(ascii: "%")] + hexDigits(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
