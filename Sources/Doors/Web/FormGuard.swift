internal import Values
internal import Web

/// Keeps forged posts out: each form carries a value that only this visitor's own page can know.
package enum FormGuard {
    package static let sessionCookie = "griffie_session"
    /// Stands in for the session before somebody has signed in, so that those forms are guarded too.
    package static let guestCookie = "griffie_guest"
    static let field = "_csrf"
    static let keyField = "_key"
    static let header = "x-csrf-token"

    /// The value for the visitor whose secret this is.
    package static func value(for secret: String) -> String {
        Secret.hex(Secret.hmacSHA256(key: Array(secret.utf8), Array("form".utf8)))
    }

    /// True where the posted value belongs to this visitor.
    static func holds(_ posted: String?, for request: Request) -> Bool {
        guard let posted, let secret = secret(of: request) else { return false }
        return Secret.equal(Array(posted.utf8), Array(value(for: secret).utf8))
    }

    /// The secret that this visitor's browser holds: of the session, or as a guest.
    static func secret(of request: Request) -> String? {
        request.cookie(sessionCookie) ?? request.cookie(guestCookie)
    }

    /// The hidden fields of a fresh form: the guard and a key by which a second press is known.
    static func fields(for secret: String) -> [(name: String, value: String)] {
        [(field, value(for: secret)), (keyField, Secret.token())]
    }
}
