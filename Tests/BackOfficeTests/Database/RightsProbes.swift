import Postgres

/// One statement, and which roles get how far with it: those in `allowed` touch a row, those in `blind` have the right
/// but no row to touch, all others are denied (SQLSTATE 42501).
struct Probe: Sendable {
    let name: String
    let statement: SQL
    let allowed: Set<DatabaseRole>
    let blind: Set<DatabaseRole>

    init(
        _ name: String, _ statement: SQL, _ allowed: Set<DatabaseRole> = [], blind: Set<DatabaseRole> = []
    ) {
        self.name = name
        self.statement = statement
        self.allowed = allowed
        self.blind = blind
    }
}

private let keepers: Set<DatabaseRole> = [.administrator, .console]
private let setters: Set<DatabaseRole> = [.board, .administrator, .console]
private let lookingBack: Set<DatabaseRole> = [.board, .treasurer, .auditor, .administrator, .console]

extension Probe {
    /// The person at work is Ans (1), the other person is Bob (2); see `TwoPeople`.
    static let ofPeople: [Probe] = [
        Probe(
            "read another person", "select email from access.person where id = 2",
            DatabaseRole.office.union([.jobs, .retention, .console]), blind: [.reviewer]),
        Probe("read oneself", "select email from access.person where id = 1", DatabaseRole.staff),
        Probe("add a person", "insert into access.person (name) values ('Cas')", keepers),
        Probe("add a closed person", "insert into access.person (name, closed_at) values ('Cas', now())"),
        Probe(
            "choose one's language", "update access.person set language = 'en' where id = 1",
            DatabaseRole.signedIn.union([.console])),
        Probe(
            "choose another's language", "update access.person set language = 'en' where id = 2",
            keepers, blind: DatabaseRole.signedIn.subtracting([.administrator])),
        Probe("rename oneself", "update access.person set name = 'Anna' where id = 1", keepers.union([.retention])),
        Probe(
            "close a person", "update access.person set closed_at = now(), closed_ground = 'x' where id = 2",
            keepers.union([.retention])),
        Probe("set a version", "update access.person set version = 9 where id = 1"),
        Probe("delete a person", "delete from access.person where id = 2"),
        Probe(
            "read the roles of another", "select role from access.role_holding where person = 2",
            DatabaseRole.office.union([.jobs, .retention, .console]), blind: [.reviewer]),
        Probe("read one's roles", "select role from access.role_holding where person = 1", DatabaseRole.staff),
        Probe(
            "give a role",
            "insert into access.role_holding (person, role, from_day) values (2, 'supervisor', '2026-01-01')", keepers),
        Probe(
            "give a role in another's name",
            "insert into access.role_holding (person, role, from_day, given_by) values (2, 'reviewer', '2026-01-01', 1)"
        ),
        Probe(
            "end a role",
            "update access.role_holding set until_day = '2027-01-01' where person = 2 and from_day < '2099-01-01'",
            keepers),
        Probe("turn a role into another", "update access.role_holding set role = 'board' where person = 2"),
        Probe(
            "withdraw a role that has not begun",
            "delete from access.role_holding where person = 2 and from_day = '2099-01-01'", keepers),
        Probe(
            "delete a role that was held",
            "delete from access.role_holding where person = 2 and from_day < '2099-01-01'", blind: keepers),
    ]

    static let ofKeys: [Probe] = [
        Probe("read a password", "select hash from access.password"),
        Probe("see who has a password", "select person from access.password"),
        Probe("put a password", "insert into access.password (person, hash) values (2, '$y$x')"),
        Probe("change a password", "update access.password set hash = '$y$x'"),
        Probe("drop a password", "delete from access.password"),
        Probe("read the hash of a session", "select token_hash from access.session"),
        Probe("find a session by its hash", "select id from access.session where token_hash = '\\x00'"),
        Probe(
            "see one's sessions", "select opened_at from access.session where person = 1",
            DatabaseRole.signedIn.union([.console])),
        Probe(
            "see another's sessions", "select opened_at from access.session where person = 2",
            keepers, blind: DatabaseRole.signedIn.subtracting([.administrator])),
        Probe(
            "end one's sessions", "update access.session set ended_at = now() where person = 1",
            DatabaseRole.signedIn.union([.console])),
        Probe(
            "end another's sessions", "update access.session set ended_at = now() where person = 2",
            keepers, blind: DatabaseRole.signedIn.subtracting([.administrator])),
        Probe("take a session over", "update access.session set person = 1"),
        Probe("prolong a session", "update access.session set seen_at = now()"),
        Probe(
            "make a session",
            "insert into access.session (token_hash, person) values (sha256('new'), 1)"),
        Probe("delete a session", "delete from access.session"),
        Probe("read the hash of a token", "select token_hash from access.token"),
        Probe(
            "see one's tokens", "select name from access.token where person = 1",
            DatabaseRole.signedIn.union([.console])),
        Probe(
            "see another's tokens", "select name from access.token where person = 2",
            keepers, blind: DatabaseRole.signedIn.subtracting([.administrator])),
        Probe(
            "make one's own token",
            """
            insert into access.token (token_hash, person, name, scope, until_day)
            values (sha256('new'), 1, 'script', 'read', access.calendar_day() + 7)
            """,
            DatabaseRole.signedIn.union([.console])),
        Probe(
            "make a token of another",
            """
            insert into access.token (token_hash, person, name, scope, until_day)
            values (sha256('new'), 2, 'script', 'read', access.calendar_day() + 7)
            """,
            [.console]),
        Probe(
            "revoke another's token", "update access.token set revoked_at = now() where person = 2",
            keepers, blind: DatabaseRole.signedIn.subtracting([.administrator])),
        Probe("widen a token", "update access.token set scope = 'act'"),
        Probe("prolong a token", "update access.token set until_day = until_day + 1"),
        Probe("read the hash of an invitation", "select token_hash from access.invitation"),
        Probe("see the invitations", "select until_moment from access.invitation", keepers),
        Probe("invite", "insert into access.invitation (token_hash, person) values (sha256('new'), 2)", keepers),
        Probe("withdraw an invitation", "update access.invitation set withdrawn_at = now()", keepers),
        Probe("prolong an invitation", "update access.invitation set until_moment = now() + interval '1 year'"),
        Probe("read the tries to sign in", "select at from access.sign_in_try"),
        Probe("forget the tries to sign in", "delete from access.sign_in_try"),
        Probe(
            "keep an answer",
            """
            insert into access.idempotency (action, key, request_hash, status, answer)
            values ('x', 'new', sha256('x'), 200, '{}')
            """,
            DatabaseRole.signedIn.union([.console])),
        Probe(
            "read one's answers", "select answer from access.idempotency where action = 'mine'",
            DatabaseRole.signedIn, blind: [.console]),
        Probe(
            "read another's answers", "select answer from access.idempotency where action = 'theirs'",
            blind: DatabaseRole.signedIn.union([.console])),
        Probe("change an answer", "update access.idempotency set status = 500"),
    ]

    static let ofTheAudit: [Probe] = [
        Probe(
            "read who was let in", "select after from audit.line where schema_name = 'access'",
            lookingBack.union([.retention]), blind: [.coordinator, .supervisor]),
        Probe(
            "read what became of the work", "select after from audit.line where schema_name = 'settings'",
            lookingBack.union([.coordinator, .supervisor, .retention])),
        Probe(
            "read the history", "select after from audit.history where table_name = 'person'",
            lookingBack, blind: [.coordinator, .supervisor]),
        Probe(
            "read the personal values", "select value from audit.personal", lookingBack,
            blind: [.coordinator, .supervisor]),
        Probe("erase a personal value", "delete from audit.personal", [.retention]),
        Probe("change a personal value", "update audit.personal set value = '1'"),
        Probe(
            "add a personal value",
            "insert into audit.personal (line, side, column_name, salt, value) select 1, 'after', 'x', '\\x00', '1'"),
        Probe("write a line", "insert into audit.line (role) values ('board')"),
        Probe("change a line", "update audit.line set role = 'board'"),
        Probe("delete a line", "delete from audit.line"),
        Probe("empty the lines", "truncate audit.line cascade"),
        Probe("lock the lines", "lock table audit.line"),
        Probe(
            "note a confirmation", "select audit.note('access', 'person', '1', '{\"confirmed\": true}')",
            DatabaseRole.everyone),
    ]

    static let ofSettings: [Probe] = [
        Probe("ask for today", "select settings.today()", DatabaseRole.everyone.union([.service])),
        Probe("ask for the rate", "select rate_cents from settings.rate_on('2026-09-01')", DatabaseRole.staff),
        Probe("ask for a term", "select settings.term_on('quote_validity_days')", DatabaseRole.everyone),
        Probe("read the foundation", "select name from settings.foundation_on('2026-09-01')", DatabaseRole.everyone),
        Probe("read the kinds", "select name_nl from settings.review_kinds_on('2026-09-01')", DatabaseRole.staff),
        Probe("read the steps", "select name_nl from settings.review_kind_step", DatabaseRole.staff),
        Probe(
            "set a rate ahead",
            "insert into settings.hourly_rate (from_day, rate_cents) values ('2098-01-01', 14000)", setters),
        Probe(
            "set a rate of the past",
            "insert into settings.hourly_rate (from_day, rate_cents) values ('2020-01-01', 11000)", [.console]),
        Probe(
            "set the moment of writing",
            "insert into settings.hourly_rate (from_day, rate_cents, written_at) values ('2098-01-01', 1, '2001-01-01')"
        ),
        Probe("change a rate", "update settings.hourly_rate set rate_cents = 1"),
        Probe("withdraw a rate ahead", "delete from settings.hourly_rate where from_day = '2099-01-01'", setters),
        Probe(
            "withdraw a rate in force", "delete from settings.hourly_rate where from_day = '2021-01-01'",
            blind: setters),
        Probe(
            "set a term", "insert into settings.term (key, from_day, value) values ('token_days', '2098-01-01', 30)",
            setters),
        Probe(
            "invent a term", "insert into settings.term_kind select 'x', unit, 0, 1, 'x', 'x' from settings.term_kind"),
        Probe(
            "add a step to a kind in force",
            "insert into settings.review_kind_step values (1, 7, 'more', 'Meer', 'More', 5)"),
        Probe("stop the calendar", "insert into settings.clock (today) values ('2026-09-01')", [.console]),
    ]

    static let ofDoors: [Probe] = [
        Probe("enter", "select from access.enter('public', null, '{public}', 'x')", [.service]),
        Probe("touch a key", "select access.touch('session', '\\x00')", [.service]),
        Probe("begin to sign in", "select from access.begin_sign_in('a@b.nl', '::1')", [.service]),
        Probe("finish signing in", "select access.finish_sign_in(1, sha256('x'), '')", [.service]),
        Probe("sign out", "select access.end_session(sha256('x'))", [.service]),
        Probe("sign someone out everywhere", "select access.end_sessions(2)", [.service]),
        Probe("set someone's password", "select access.set_password(2, '$y$x')", [.service, .console]),
        Probe("change one's password", "select access.change_own_password('$y$x')", DatabaseRole.signedIn),
        Probe("look at an invitation", "select from access.invitation_for(sha256('Bob invited'))", [.service]),
        Probe("accept an invitation", "select access.accept_invitation(sha256('x'), '$y$x')", [.service]),
        Probe("prune", "select access.prune()", [.jobs, .retention]),
        Probe("give rights", "select house.allow('access.person', 'select', '{public}')"),
        Probe("forget rights", "select house.forget_rights()"),
        Probe("lift row security", "select house.protect('access.person')"),
        Probe("make a table", "create table settings.mine (id int)"),
        Probe("make a table in public", "create table public.mine (id int)"),
    ]
}
