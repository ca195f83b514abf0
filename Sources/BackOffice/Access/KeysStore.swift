internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The SQL about the keys by which people come in: sessions, passwords, invitations, tokens. Only digests are kept.
enum KeysStore {
    /// A digest as SQL takes it.
    static func digest(_ secret: String) -> String { Secret.hex(Secret.sha256(Array(secret.utf8))) }

    struct Try {
        let id: Int64?
        let hash: String?
        let waitSeconds: Int64
    }

    /// Counts a try before its outcome is known.
    static func beginSignIn(_ email: String, from address: String, in tx: Transaction) throws -> Try {
        let row = try tx.row("select try, hash, wait_seconds from access.begin_sign_in(\(email), \(address))")
        return try Try(id: row?("try"), hash: row?("hash"), waitSeconds: row?("wait_seconds") ?? 0)
    }

    /// Opens a session for a try whose password was right; false where the try is no longer open.
    static func finishSignIn(_ id: Int64, token: String, browser: String, in tx: Transaction) throws -> Bool {
        let row = try tx.row(
            "select access.finish_sign_in(\(id), decode(\(digest(token)), 'hex'), \(browser)) as session")
        let session: Int64? = try row?("session")
        return session != nil
    }

    static func endSession(_ token: String, in tx: Transaction) throws {
        _ = try tx.rows("select access.end_session(decode(\(digest(token)), 'hex')) as ended")
    }

    static func endSessions(of person: ID<Person>, in tx: Transaction) throws -> Int64 {
        let row = try tx.row("select access.end_sessions(\(person)) as ended")
        return try row?("ended") ?? 0
    }

    static func changeOwnPassword(_ hash: String, keeping session: Int64?, in tx: Transaction) throws {
        _ = try tx.rows("select access.change_own_password(\(hash), \(session)) is null as changed")
    }

    static func setPassword(_ hash: String, of person: ID<Person>, in tx: Transaction) throws {
        _ = try tx.rows("select access.set_password(\(person), \(hash)) is null as changed")
    }

    static func invited(by secret: String, in tx: Transaction) throws -> String? {
        try tx.row("select name from access.invitation_for(decode(\(digest(secret)), 'hex'))").map { try $0("name") }
    }

    static func accept(_ secret: String, hash: String, in tx: Transaction) throws -> Bool {
        let row = try tx.row("select access.accept_invitation(decode(\(digest(secret)), 'hex'), \(hash)) as person")
        let person: Int64? = try row?("person")
        return person != nil
    }

    static func invite(_ person: ID<Person>, secret: String, in tx: Transaction) throws {
        _ = try tx.execute(
            "insert into access.invitation (person, token_hash) values (\(person), decode(\(digest(secret)), 'hex'))")
    }

    struct Token {
        let id: Int64
        let owner: String
        let name: String
        let scope: String
        let until: Day
        let usedAt: Moment?
        let isRevoked: Bool
    }

    /// The tokens of a person; of everybody for the administrator and the console.
    static func tokens(of person: ID<Person>?, in tx: Transaction) throws -> [Token] {
        try tx.rows(
            """
            select token.id, person.name as owner, token.name, token.scope, token.until_day, token.used_at,
                token.revoked_at is not null as is_revoked
            from access.token join access.person on person.id = token.person
            where \(person)::bigint is null or token.person = \(person)
            order by token.revoked_at is not null, token.until_day desc, token.id desc limit 200
            """
        ).map { row in
            try Token(
                id: row("id"), owner: row("owner"), name: row("name"), scope: row("scope"), until: row("until_day"),
                usedAt: row("used_at"), isRevoked: row("is_revoked"))
        }
    }

    /// Keeps a new token and gives its id.
    static func createToken(
        _ secret: String, for person: ID<Person>, name: String, scope: String, until: Day, in tx: Transaction
    ) throws -> Int64 {
        let row = try tx.row(
            """
            insert into access.token (person, token_hash, name, scope, until_day)
            values (\(person), decode(\(digest(secret)), 'hex'), \(name), \(scope), \(until)) returning id
            """)
        return try row?("id") ?? 0
    }

    /// The real day in Amsterdam, which tokens follow, and how many days one may live.
    static func tokenTerm(in tx: Transaction) throws -> (today: Day, days: Int64) {
        let row = try tx.row("select access.calendar_day() as today, settings.term_on('token_days') as days")
        guard let row else { throw Refused.notFound(Text("De termijn", "The term")) }
        return try (row("today"), row("days"))
    }

    /// - Returns: false where it was revoked already; nil where there is no such token for this person.
    static func revoke(_ id: Int64, in tx: Transaction) throws -> Bool? {
        guard let row = try tx.row("select revoked_at is null as is_open from access.token where id = \(id)") else {
            return nil
        }
        guard try row("is_open") else { return false }
        return try tx.execute("update access.token set revoked_at = now() where id = \(id) and revoked_at is null") == 1
    }

    struct Session {
        let id: Int64
        let openedAt: Moment
        let seenAt: Moment
        let browser: String
    }

    static func openSessions(of person: ID<Person>, in tx: Transaction) throws -> [Session] {
        try tx.rows(
            """
            select id, opened_at, seen_at, user_agent from access.session
            where person = \(person) and ended_at is null order by seen_at desc limit 50
            """
        ).map { try Session(id: $0("id"), openedAt: $0("opened_at"), seenAt: $0("seen_at"), browser: $0("user_agent")) }
    }
}
