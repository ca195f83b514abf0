-- Who may come in, as what, and by which key. Only hashes of keys are kept, and no acting role may read even those: they
-- are compared inside the functions of access (Migrations/always/30_access_enter.sql and its neighbours).

create function access.calendar_day() returns date language sql stable
    return (now() at time zone 'Europe/Amsterdam')::date;
comment on function access.calendar_day() is 'The true day in Amsterdam: sessions and tokens do not follow settings.clock.';

create table access.person (
    id bigint generated always as identity primary key,
    name text not null,
    email text,
    language text not null default 'nl',
    phone text,
    closed_at timestamptz,
    closed_by bigint references access.person on delete restrict,
    closed_ground text,
    active boolean not null generated always as (closed_at is null) stored,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint person_has_a_name check (name <> '' and length(name) <= 200),
    constraint email_is_an_address check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
    constraint person_language_is_known check (language in ('nl', 'en')),
    constraint phone_is_short check (length(phone) <= 40),
    constraint closing_has_its_ground check ((closed_at is null) = (closed_ground is null)),
    constraint closed_ground_is_short check (length(closed_ground) between 1 and 200)
);
comment on table access.person is 'Someone the house knows. Only who has an e-mail address and a password can sign in.';
comment on column access.person.closed_at is 'From this moment the person can do nothing any more; null: active.';
create unique index email_belongs_to_one_person on access.person (lower(email));

create table access.password (
    person bigint primary key references access.person on delete cascade,
    hash text not null,
    set_at timestamptz not null default now(),
    constraint password_is_hashed_with_yescrypt check (hash ~ '^\$y\$')
);

create table access.role_holding (
    id bigint generated always as identity primary key,
    person bigint not null references access.person on delete restrict,
    role text not null,
    from_day date not null,
    until_day date,
    ground text,
    given_by bigint default house.person() references access.person on delete restrict,
    given_at timestamptz not null default now(),
    version integer not null default 1,
    constraint role_is_known check (role = any (
        array['board', 'treasurer', 'coordinator', 'supervisor', 'reviewer', 'auditor', 'administrator'])),
    constraint role_ends_after_it_begins check (until_day >= from_day),
    constraint auditor_has_an_end_date check (role <> 'auditor' or until_day is not null),
    constraint role_holding_no_overlap exclude using gist (
        person with =, role with =, daterange(from_day, until_day, '[]') with &&)
);
comment on table access.role_holding is 'A role of a person from a day up to and including another; null: no end yet.';

-- A treasurer is a board member: on each day of the one role the person holds the other. Deferred, so that both may
-- change in one transaction in either order.
create function access.require_board_of_treasurer() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    -- Two administrators at once: one ends the board role while the other begins the treasurer's. Each waits here for the
    -- other and then sees what was written.
    perform from access.person where id in (new.person, old.person) order by id for no key update;
    if exists (
        select from access.role_holding as treasurer
        where treasurer.person in (new.person, old.person) and treasurer.role = 'treasurer'
            and not coalesce(
                daterange(treasurer.from_day, treasurer.until_day, '[]') <@ (
                    select range_agg(daterange(board.from_day, board.until_day, '[]'))
                    from access.role_holding as board
                    where board.person = treasurer.person and board.role = 'board'),
                false))
    then
        raise exception using
            errcode = '23514', constraint = 'treasurer_is_a_board_member', schema = 'access', table = 'role_holding',
            message = 'a treasurer must be a board member on each day of that role';
    end if;
    return null;
end
$$;
create constraint trigger treasurer_is_a_board_member after insert or update or delete on access.role_holding
    deferrable initially deferred for each row execute function access.require_board_of_treasurer();

create table access.session (
    id bigint generated always as identity primary key,
    token_hash bytea not null,
    person bigint not null references access.person on delete cascade,
    opened_at timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    ended_at timestamptz,
    user_agent text not null default '',
    constraint session_token_is_unique unique (token_hash),
    constraint session_token_is_a_sha256 check (octet_length(token_hash) = 32),
    constraint user_agent_is_short check (length(user_agent) <= 200)
);
comment on table access.session is 'A browser that is signed in. Idle and absolute expiry follow from the terms.';
create index session_by_person on access.session (person) where ended_at is null;

create table access.token (
    id bigint generated always as identity primary key,
    token_hash bytea not null,
    person bigint not null references access.person on delete cascade,
    name text not null,
    scope text not null,
    actions text[],
    until_day date not null,
    created_at timestamptz not null default now(),
    created_by bigint default house.person() references access.person on delete restrict,
    used_at timestamptz,
    revoked_at timestamptz,
    constraint token_is_unique unique (token_hash),
    constraint token_is_a_sha256 check (octet_length(token_hash) = 32),
    constraint token_has_a_name check (name <> '' and length(name) <= 100),
    constraint token_scope_is_known check (scope in ('read', 'act')),
    constraint only_an_acting_token_lists_actions check (actions is null or scope = 'act' and cardinality(actions) > 0)
);
comment on table access.token is 'A bearer token for scripts: it acts as its person, within its scope.';
comment on column access.token.actions is 'The only actions it may carry out; null: all that the person may.';
comment on column access.token.until_day is 'The last day it works, by the real calendar, also where the clock is stopped.';
create index token_by_person on access.token (person);

-- How long a token may live is a setting, out of a check constraint's reach.
create function access.keep_token_within_its_term() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    days constant integer := settings.term_on('token_days');
begin
    if new.until_day > access.calendar_day() + days then
        raise exception using
            errcode = '23514', constraint = 'token_ends_within_its_term', schema = 'access', table = 'token',
            message = format('a token is valid for at most %s days', days);
    end if;
    return new;
end
$$;
create trigger token_ends_within_its_term before insert on access.token
    for each row execute function access.keep_token_within_its_term();

create table access.invitation (
    id bigint generated always as identity primary key,
    token_hash bytea not null,
    person bigint not null references access.person on delete cascade,
    until_moment timestamptz not null default now() + settings.term_on('invitation_days') * interval '1 day',
    created_at timestamptz not null default now(),
    created_by bigint default house.person() references access.person on delete restrict,
    used_at timestamptz,
    withdrawn_at timestamptz,
    constraint invitation_token_is_unique unique (token_hash),
    constraint invitation_token_is_a_sha256 check (octet_length(token_hash) = 32)
);
comment on table access.invitation is 'A link with which a person sets a password, once.';
create index invitation_by_person on access.invitation (person);

create table access.sign_in_try (
    id bigint generated always as identity primary key,
    account bytea not null,
    address text not null,
    at timestamptz not null default clock_timestamp(),
    succeeded boolean not null default false,
    person bigint references access.person on delete cascade,
    constraint account_is_a_sha256 check (octet_length(account) = 32),
    constraint address_is_short check (length(address) <= 64)
);
comment on table access.sign_in_try is 'Tries to sign in, counted to slow down guessing, and soon forgotten.';
comment on column access.sign_in_try.account is
    'SHA-256 of the lower-cased e-mail address that was typed: people type passwords there by mistake.';
create index sign_in_try_by_account on access.sign_in_try (account, at);
create index sign_in_try_by_address on access.sign_in_try (address, at);
create index sign_in_try_by_moment on access.sign_in_try (at);

create table access.idempotency (
    id bigint generated always as identity primary key,
    person bigint default house.person() references access.person on delete cascade,
    role text not null default house.role_name(),
    action text not null,
    key text not null,
    request_hash bytea not null,
    status integer not null,
    answer jsonb not null,
    at timestamptz not null default now(),
    constraint request_is_answered_once unique nulls not distinct (person, action, key),
    constraint request_hash_is_a_sha256 check (octet_length(request_hash) = 32),
    constraint idempotency_key_is_short check (length(key) between 1 and 200),
    constraint status_is_of_http check (status between 200 and 599)
);
comment on table access.idempotency is 'The answer to a request that carried a key: the same request again gets it again.';
create index idempotency_by_moment on access.idempotency (at);

select house.versioned('access.person'), house.versioned('access.role_holding');

select house.guard('access.person', personal => '{name,email,phone,closed_ground}'),
    house.guard('access.password', secret => '{hash}'),
    house.guard('access.role_holding'),
    house.guard('access.session', personal => '{user_agent}', secret => '{token_hash}', silent => '{seen_at}'),
    house.guard('access.token', secret => '{token_hash}', silent => '{used_at}'),
    house.guard('access.invitation', secret => '{token_hash}');

select house.freeze('access.session', 'ended_session_stays_ended',
        'old.ended_at is not null and new.ended_at is distinct from old.ended_at', 'update'),
    house.freeze('access.token', 'revoked_token_stays_revoked',
        'old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at', 'update'),
    house.freeze('access.invitation', 'spent_invitation_stays_spent',
        'old.used_at is not null or old.withdrawn_at is not null', 'update');

-- Not audited: both only say that something was tried or answered, and both are pruned.
select house.protect('access.sign_in_try'), house.protect('access.idempotency');
