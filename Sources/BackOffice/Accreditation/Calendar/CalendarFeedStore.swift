internal import Doors
internal import Postgres
internal import Values

/// The SQL about the secret address of a person's calendar. Only its digest is kept.
enum CalendarFeedStore {
    /// Since when the person's address works; nil without one.
    static func madeAt(for person: ID<Person>, _ tx: Transaction) throws -> Moment? {
        try tx.row(
            "select made_at from accreditation.calendar_feed where person = \(person) and revoked_at is null"
        ).map { try $0("made_at") }
    }

    /// - Returns: false where there was none.
    static func revoke(of person: ID<Person>, _ tx: Transaction) throws -> Bool {
        try tx.execute(
            """
            update accreditation.calendar_feed set revoked_at = now()
            where person = \(person) and revoked_at is null
            """) == 1
    }

    /// - Parameter secret: what stands in the address.
    static func make(_ secret: String, _ tx: Transaction) throws {
        try tx.execute(
            """
            insert into accreditation.calendar_feed (secret_sha256)
            values (decode(\(KeysStore.digest(secret)), 'hex'))
            """)
    }
}
