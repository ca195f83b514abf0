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
-- Whatever is not ok gets griffie_nobody, which may do nothing.

create or replace function access.roles_on(wanted_person bigint, day date) returns text[]
    language sql stable
    begin atomic
        select coalesce(array_agg(role order by role), '{}')
        from access.role_holding
        where person = wanted_person and from_day <= day and (until_day is null or until_day >= day);
    end;
comment on function access.roles_on(bigint, date) is 'The roles a person holds on a day.';

create or replace function access.enter(
    credential_kind text, credential_hash bytea, wanted_roles text[], action text)
    returns table (
        person bigint, name text, email text, language text, db_role text, acting_role text, roles text[], today date,
        session bigint, verdict text)
    language plpgsql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    -- Touched at most once a minute, and not by a transaction that may only read.
    may_touch constant boolean := not current_setting('transaction_read_only')::boolean;
    found_session record;
    found_token record;
    in_scope boolean := true;
begin
    today := settings.today();
    roles := '{}';
    case credential_kind
        when 'session' then
            select held.id, held.person, held.seen_at, held.ended_at is null and known.active as open,
                held.seen_at > now() - settings.term_on('session_idle_minutes') * interval '1 minute'
                and held.opened_at > now() - settings.term_on('session_absolute_minutes') * interval '1 minute' as fresh
            into found_session
            from access.session as held join access.person as known on known.id = held.person
            where held.token_hash = credential_hash;
            verdict := case when found_session.open then case when found_session.fresh then 'ok' else 'expired' end
                else 'signed_out' end;
            if verdict = 'ok' then
                person := found_session.person;
                session := found_session.id;
                if may_touch and found_session.seen_at < now() - interval '1 minute' then
                    -- A second request of the same browser need not wait for the first to end.
                    update access.session set seen_at = now()
                    where id = (select id from access.session where id = found_session.id for update skip locked);
                end if;
            end if;
        when 'token' then
            select held.id, held.person, held.used_at, held.scope, held.actions,
                held.revoked_at is null and known.active as open, held.until_day >= access.calendar_day() as fresh
            into found_token
            from access.token as held join access.person as known on known.id = held.person
            where held.token_hash = credential_hash;
            verdict := case when found_token.open then case when found_token.fresh then 'ok' else 'expired' end
                else 'signed_out' end;
            if verdict = 'ok' then
                person := found_token.person;
                in_scope := coalesce(
                    action like 'read:%'
                        or found_token.scope = 'act'
                            and (found_token.actions is null or action = any (found_token.actions)),
                    false);
                if may_touch and coalesce(found_token.used_at < now() - interval '1 minute', true) then
                    update access.token set used_at = now()
                    where id = (select id from access.token where id = found_token.id for update skip locked);
                end if;
            end if;
        when 'console', 'link', 'jobs', 'retention' then
            roles := array[credential_kind];
            verdict := 'ok';
        when 'public' then
            verdict := 'signed_out';
        else
            raise exception 'access.enter knows no credential %', credential_kind;
    end case;

    if person is not null then
        select known.name, known.email, known.language into name, email, language
        from access.person as known where known.id = person;
        roles := access.roles_on(person, today);
    end if;
    select wanted into acting_role
    from unnest(wanted_roles) with ordinality as listed(wanted, place)
    where wanted = 'public' or wanted = any (roles)
    order by place limit 1;
    if acting_role is not null and in_scope then
        verdict := 'ok';
    elsif verdict = 'ok' then
        verdict := 'forbidden';
    end if;
    if verdict <> 'ok' then
        acting_role := 'nobody';
    end if;
    db_role := 'griffie_' || acting_role;
    return next;
end
$$;
comment on function access.enter(text, bytea, text[], text) is 'Who comes in with this key, and as which role.';
