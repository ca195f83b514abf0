import Postgres

/// Whom most tests are about.
enum TwoPeople {
    /// Ans (1) is at work, Bob (2) is the other; each has every kind of key.
    static let statements: [SQL] = [
        "insert into access.person (name, email) values ('Ans Actor', 'ans@example.nl'), ('Bob Other', 'bob@example.nl')",
        """
        insert into access.role_holding (person, role, from_day)
        values (1, 'coordinator', '2020-01-01'), (2, 'coordinator', '2020-01-01'), (2, 'board', '2099-01-01')
        """,
        "insert into access.password (person, hash) values (1, '$y$ans'), (2, '$y$bob')",
        "insert into access.session (token_hash, person) values (sha256('Ans session'), 1), (sha256('Bob session'), 2)",
        """
        insert into access.token (token_hash, person, name, scope, until_day)
        values (sha256('Ans token'), 1, 'hers', 'read', access.calendar_day() + 30),
            (sha256('Bob token'), 2, 'his', 'act', access.calendar_day() + 30)
        """,
        "insert into access.invitation (token_hash, person) values (sha256('Bob invited'), 2)",
        "insert into access.sign_in_try (account, address) values (sha256('ans'), '::1')",
        """
        insert into access.idempotency (person, role, action, key, request_hash, status, answer)
        values (1, 'griffie_board', 'mine', 'k', sha256('x'), 200, '{}'),
            (2, 'griffie_board', 'theirs', 'k', sha256('x'), 200, '{}')
        """,
        "insert into settings.hourly_rate (from_day, rate_cents) values ('2099-01-01', 15000)",
    ]
}
