package import Postgres
internal import Values
internal import Web

/// The statement that opens every transaction: who is asking, and in which role the rest runs.
///
/// It travels with the first statements of the request. Where the database does not admit the caller, the role is one
/// without any right, so that those statements are refused too.
package enum Prelude {
    /// The prelude of one request.
    package static func statement(
        _ credential: Credential, roles: [Role], action: String, requestID: String
    ) -> SQL {
        let hash = credential.secret.isEmpty ? "" : Secret.hex(Secret.sha256(Array(credential.secret.utf8)))
        let wanted = roles.map(\.rawValue)
        return """
            select e.*, set_config('role', e.db_role, true) as entered,
                set_config('griffie.person', coalesce(e.person::text, ''), true) as entered_as,
                set_config('griffie.action', \(action), true) as entered_for,
                set_config('griffie.request', \(requestID), true) as entered_by,
                set_config('griffie.actor', \(credential.actor), true) as entered_with,
                set_config('griffie.link', \(credential.isLink ? hash : ""), true) as entered_through
            from access.enter(\(credential.kind), decode(\(hash), 'hex'), \(wanted), \(action)) e
            """
    }

    static func caller(_ row: Row?, fallback: Credential) throws -> Caller {
        guard let row else { throw Unadmitted.signedOut }
        switch try row("verdict") as String {
        case "ok": break
        case "forbidden": throw Unadmitted.forbidden
        default: throw Unadmitted.signedOut
        }
        let person: Int64? = try row("person")
        let roles: [String] = try row("roles")
        let acting: String = try row("acting_role")
        let language: String? = try row("language")
        return Caller(
            person: person.map { ID<Person>($0) }, name: try row("name") ?? "", email: try row("email"),
            role: Role(rawValue: acting) ?? .public, roles: roles.compactMap(Role.init),
            language: language.flatMap(Language.init) ?? .nl, session: try row("session"), today: try row("today"))
    }
}
