-- Signing in, passwords and invitations: the only code that sees a password hash or the hash of a key. The service calls
-- these before it becomes a role. Signing in takes two transactions, with the slow comparison of the password between
-- them: access.begin_sign_in counts the try before its outcome is known, so that a hundred at once are counted too.

create or replace function access.network_of(address text) returns text
    language plpgsql immutable as $$
begin
    -- A household has a whole IPv6 network of 64 bits to itself: it counts as one address.
    return case family(address::inet)
        when 6 then network(set_masklen(address::inet, 64))::text else host(address::inet) end;
exception when invalid_text_representation then
    return left(address, 64);
end
$$;
comment on function access.network_of(text) is 'The address under which tries are counted.';

create or replace function access.begin_sign_in(typed_email text, from_address text)
    returns table (try bigint, person bigint, hash text, wait_seconds integer)
    language plpgsql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    typed_account constant bytea := sha256(convert_to(lower(btrim(typed_email)), 'UTF8'));
    typed_address constant text := access.network_of(from_address);
    reach constant interval := settings.term_on('sign_in_window_minutes') * interval '1 minute';
    full_since timestamptz;
begin
    -- Account first, address second, always: tries at the same moment queue up here and each sees the one before it.
    perform pg_advisory_xact_lock(hashtext('access.sign_in_try.account'), hashtext(encode(typed_account, 'hex')));
    perform pg_advisory_xact_lock(hashtext('access.sign_in_try.address'), hashtext(typed_address));
    delete from access.sign_in_try
    where id in (
        select id from access.sign_in_try where at < clock_timestamp() - greatest(reach, interval '1 day')
        order by at limit 100 for update skip locked);

    -- The window is full while the n-th last failure still counts. A sign-in that succeeds wipes the account's slate.
    select max(failed.at) into full_since
    from (
        (select at from access.sign_in_try
            where account = typed_account and not succeeded and at > clock_timestamp() - reach
                and at > coalesce(
                    (select max(at) from access.sign_in_try where account = typed_account and succeeded), '-infinity')
            order by at desc offset settings.term_on('sign_in_account_tries') - 1 limit 1)
        union all
        (select at from access.sign_in_try
            where address = typed_address and not succeeded and at > clock_timestamp() - reach
            order by at desc offset settings.term_on('sign_in_address_tries') - 1 limit 1)) as failed;
    if full_since is not null then
        wait_seconds := greatest(1, ceil(extract(epoch from full_since + reach - clock_timestamp())));
        return next;
        return;
    end if;

    select known.id, secret.hash into person, hash
    from access.person as known left join access.password as secret on secret.person = known.id
    where lower(known.email) = lower(btrim(typed_email)) and known.active;
    insert into access.sign_in_try (account, address, person) values (typed_account, typed_address, person)
    returning id into try;
    wait_seconds := 0;
    return next;
end
$$;
comment on function access.begin_sign_in(text, text) is
    'Counts a try. wait_seconds > 0: refused, come back then. Otherwise the hash to compare with; null for an unknown '
    'e-mail address, for which the caller compares with a hash of nothing, so that both take as long.';

create or replace function access.finish_sign_in(finished_try bigint, new_token_hash bytea, browser text)
    returns bigint
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    who bigint;
    opened bigint;
begin
    -- Once only, and soon: a try is not a key to keep.
    update access.sign_in_try set succeeded = true
    where id = finished_try and not succeeded and at > clock_timestamp() - interval '5 minutes'
        and person in (select id from access.person where active)
    returning person into who;
    if who is null then
        return null;
    end if;
    perform set_config('griffie.person', who::text, true), set_config('griffie.action', 'sign-in', true);
    insert into access.session (token_hash, person, user_agent)
    values (new_token_hash, who, left(coalesce(browser, ''), 200))
    returning id into opened;
    return opened;
end
$$;
comment on function access.finish_sign_in(bigint, bytea, text) is
    'The password was right: opens a session and returns its id; null if the try is not (or no longer) open.';

create or replace function access.end_session(ended_token_hash bytea) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    who bigint;
begin
    select person into who from access.session
    where token_hash = ended_token_hash and ended_at is null for no key update;
    perform set_config('griffie.person', coalesce(who::text, ''), true),
        set_config('griffie.action', 'sign-out', true);
    update access.session set ended_at = now() where token_hash = ended_token_hash and ended_at is null;
    return found;
end
$$;
comment on function access.end_session(bytea) is 'Signs out one browser; false if it was signed out already.';

create or replace function access.end_sessions(whose bigint, but_session bigint default null) returns integer
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    ended integer;
begin
    update access.session set ended_at = now()
    where person = whose and ended_at is null and id is distinct from but_session;
    get diagnostics ended = row_count;
    return ended;
end
$$;
comment on function access.end_sessions(bigint, bigint) is 'Signs a person out everywhere, but for one session if given.';

create or replace function access.set_password(whose bigint, new_hash text, but_session bigint default null)
    returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into access.password (person, hash) values (whose, new_hash)
    on conflict (person) do update set hash = excluded.hash, set_at = now();
    -- Whoever was in with the old password is out.
    perform access.end_sessions(whose, but_session);
end
$$;
comment on function access.set_password(bigint, text, bigint) is
    'Sets the password of a person (yescrypt) and signs out all sessions but the given one.';

create or replace function access.change_own_password(new_hash text, but_session bigint default null) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    if house.person() is null then
        raise exception using errcode = '42501', message = 'only a person has a password';
    end if;
    perform access.set_password(house.person(), new_hash, but_session);
end
$$;
comment on function access.change_own_password(text, bigint) is
    'For an action of the person itself; that the old password was given is checked with access.begin_sign_in.';

create or replace function access.invitation_for(link_hash bytea)
    returns table (person bigint, name text, email text, language text)
    language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp
    begin atomic
        select known.id, known.name, known.email, known.language
        from access.invitation as held join access.person as known on known.id = held.person
        where held.token_hash = link_hash and held.used_at is null and held.withdrawn_at is null
            and held.until_moment > now() and known.active;
    end;
comment on function access.invitation_for(bytea) is 'Whom a link to set a password is for; no row: it does not work.';

create or replace function access.accept_invitation(link_hash bytea, new_hash text) returns bigint
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    who constant bigint := (select person from access.invitation_for(link_hash));
begin
    if who is null then
        return null;
    end if;
    perform set_config('griffie.person', who::text, true), set_config('griffie.action', 'accept-invitation', true);
    update access.invitation set used_at = now()
    where token_hash = link_hash and used_at is null and withdrawn_at is null;
    if not found then
        return null;
    end if;
    update access.invitation set withdrawn_at = now()
    where person = who and used_at is null and withdrawn_at is null;
    perform access.set_password(who, new_hash);
    return who;
end
$$;
comment on function access.accept_invitation(bytea, text) is
    'Sets the first or a forgotten password; returns the person, or null if the link does not work (any more).';

create or replace function access.prune() returns integer
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    tries integer;
    answers integer;
begin
    delete from access.sign_in_try
    where at < now() - greatest(interval '1 day', settings.term_on('sign_in_window_minutes') * interval '1 minute');
    get diagnostics tries = row_count;
    delete from access.idempotency where at < now() - settings.term_on('idempotency_days') * interval '1 day';
    get diagnostics answers = row_count;
    return tries + answers;
end
$$;
comment on function access.prune() is 'Forgets old tries to sign in and old answers; returns how many.';
