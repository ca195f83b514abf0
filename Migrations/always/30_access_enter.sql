-- The one way in. Each transaction of the service begins with
--
--     select e.*, set_config('role', e.db_role, true), set_config('griffie.person', coalesce(e.person::text, ''), true),
--         set_config('griffie.action', $4, true), set_config('griffie.request', $5, true)
--     from access.enter($1, $2, $3, $4) as e
--
-- and from its second statement on it is the role that access.enter found. (A SECURITY DEFINER function may not set the
-- role itself.) The console adds griffie.actor (the Unix user), a director's link adds griffie.link (the hash in hex).
--
-- credential_kind  session, token; or what the service itself knows it is doing: console, public, link, jobs, retention
-- credential_hash  SHA-256 of the session's or the token's secret
-- wanted_roles     who may do this, in order, without griffie_; 'public' is held by everyone
-- action           its name; one that only reads is named 'read:…', and a token of scope 'read' opens nothing else
--
-- verdict          ok; signed_out: this key opens nothing (any more); expired: it did, sign in again;
--                  forbidden: we know you, but this you may not
-- touch_due        this transaction may only read and the key was last noted over a minute ago: let another one, by
--                  itself, call access.touch, or a session in which one only reads would end as idle
-- Whatever is not ok gets griffie_nobody, which may do nothing.

create or replace function access.touch(credential_kind text, credential_hash bytea) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    -- Whoever comes second at the same moment need not wait for the first to end.
    if credential_kind = 'session' then
        update access.session set seen_at = now()
        where id = (
            select id from access.session
            where token_hash = credential_hash and seen_at < now() - interval '1 minute' for update skip locked);
    else
        update access.token set used_at = now()
        where id = (
            select id from access.token
            where token_hash = credential_hash and (used_at is null or used_at < now() - interval '1 minute')
            for update skip locked);
    end if;
end
$$;
comment on function access.touch(text, bytea) is 'Notes that a session or token, already found good, is in use.';

-- It runs before every request, so each way in is one query whose plan plpgsql keeps; a helper function would be started
-- anew in each transaction, which costs more than the query.

create or replace function access.enter(
    credential_kind text, credential_hash bytea, wanted_roles text[], action text)
    returns table (
        person bigint, name text, email text, language text, db_role text, acting_role text, roles text[], today date,
        session bigint, verdict text, touch_due boolean)
    language plpgsql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    in_scope boolean := true;
    wanted text;
begin
    if credential_kind = 'session' then
        select held.id, known.id, known.name, known.email, known.language, day.today,
            held.seen_at < now() - interval '1 minute',
            case
                when held.ended_at is not null or not known.active then 'signed_out'
                when held.seen_at < now() - interval '1 minute' * (
                        select value from settings.term
                        where key = 'session_idle_minutes' and from_day <= day.today order by from_day desc limit 1)
                    or held.opened_at < now() - interval '1 minute' * (
                        select value from settings.term
                        where key = 'session_absolute_minutes' and from_day <= day.today order by from_day desc limit 1)
                    then 'expired'
                else 'ok' end,
            array(
                select role from access.role_holding
                where person = known.id and from_day <= day.today and (until_day is null or until_day >= day.today)
                order by role)
        into session, person, name, email, language, today, touch_due, verdict, roles
        from access.session as held join access.person as known on known.id = held.person,
            lateral (select coalesce((select today from settings.clock), access.calendar_day()) as today) as day
        where held.token_hash = credential_hash;
    elsif credential_kind = 'token' then
        select known.id, known.name, known.email, known.language, day.today,
            coalesce(held.used_at < now() - interval '1 minute', true),
            case
                when held.revoked_at is not null or not known.active then 'signed_out'
                when held.until_day < access.calendar_day() then 'expired'
                else 'ok' end,
            coalesce(
                enter.action like 'read:%'
                    or held.scope = 'act' and (held.actions is null or enter.action = any (held.actions)),
                false),
            array(
                select role from access.role_holding
                where person = known.id and from_day <= day.today and (until_day is null or until_day >= day.today)
                order by role)
        into person, name, email, language, today, touch_due, verdict, in_scope, roles
        from access.token as held join access.person as known on known.id = held.person,
            lateral (select coalesce((select today from settings.clock), access.calendar_day()) as today) as day
        where held.token_hash = credential_hash;
    elsif credential_kind in ('console', 'link', 'jobs', 'retention') then
        roles := array[credential_kind];
        verdict := 'ok';
    elsif credential_kind is distinct from 'public' then
        raise exception 'access.enter knows no credential %', credential_kind;
    end if;

    -- A key that opens nothing leaves a visitor, who may still do what everyone may.
    if verdict is distinct from 'ok' then
        person := null; name := null; email := null; language := null; session := null;
        roles := '{}';
        verdict := coalesce(verdict, 'signed_out');
    end if;
    today := coalesce(today, settings.today());
    touch_due := coalesce(touch_due, false) and verdict = 'ok';
    if touch_due and not current_setting('transaction_read_only')::boolean then
        perform access.touch(credential_kind, credential_hash);
        touch_due := false;
    end if;
    if in_scope then
        foreach wanted in array coalesce(wanted_roles, '{}') loop
            if wanted = 'public' or wanted = any (roles) then
                acting_role := wanted;
                verdict := 'ok';
                exit;
            end if;
        end loop;
    end if;
    if acting_role is null then
        acting_role := 'nobody';
        if verdict = 'ok' then
            verdict := 'forbidden';
        end if;
    end if;
    db_role := 'griffie_' || acting_role;
    return next;
end
$$;
comment on function access.enter(text, bytea, text[], text) is 'Who comes in with this key, and as which role.';
