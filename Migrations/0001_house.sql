-- The house itself: the database roles, the schemas every part builds on, and the few helpers with which each later
-- part declares its rights. It is run by the owner of the database, who needs CREATEROLE and need not be superuser.

-- Roles live in the cluster, not in the database: another database of the same cluster may have made them already, or
-- be making them at this very moment.
do $$
declare
    acting constant text[] := array[
        'griffie_board', 'griffie_treasurer', 'griffie_coordinator', 'griffie_supervisor', 'griffie_reviewer',
        'griffie_auditor', 'griffie_administrator', 'griffie_link', 'griffie_public', 'griffie_jobs',
        'griffie_retention', 'griffie_console', 'griffie_nobody'];
    role_name text;
begin
    -- NOINHERIT: the service can do nothing until a transaction becomes one of the acting roles.
    foreach role_name in array acting || array['griffie_service'] loop
        if to_regrole(role_name) is null then
            begin
                execute format(
                    'create role %I noinherit %s', role_name,
                    case role_name when 'griffie_service' then 'login' else 'nologin' end);
            exception when duplicate_object or unique_violation then null;
            end;
        end if;
    end loop;
    foreach role_name in array acting loop
        if not exists (
            select from pg_auth_members
            where roleid = role_name::regrole and member = 'griffie_service'::regrole)
        then
            begin
                execute format('grant %I to griffie_service', role_name);
            exception when unique_violation then null;
            end;
        end if;
    end loop;
end
$$;

-- PUBLIC is every role there will ever be, so it gets nothing: not the database, not its schema, not a new function.
do $$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to griffie_service', current_database());
end
$$;
revoke all on schema public from public;
alter default privileges revoke execute on functions from public;

-- Both are trusted extensions: the owner of the database may install them. The schema public holds nothing else.
create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;

create schema if not exists house;
create schema settings;
create schema audit;
create schema access;

-- Who is at work. The prelude of each transaction sets these; an unset or empty setting reads as null.

create function house.person() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('griffie.person', true), '')::bigint;
comment on function house.person() is 'The person at work in this transaction, or null (console, jobs, link, public).';

create function house.actor() returns text
    language sql stable parallel safe
    return nullif(current_setting('griffie.actor', true), '');
comment on function house.actor() is 'Who is at work where that is no person of ours: the Unix user at the console.';

create function house.action() returns text
    language sql stable parallel safe
    return nullif(current_setting('griffie.action', true), '');
comment on function house.action() is 'The name of the action or view this transaction carries out.';

create function house.request() returns text
    language sql stable parallel safe
    return nullif(current_setting('griffie.request', true), '');
comment on function house.request() is 'The request id that the log lines of the same request carry.';

create function house.link() returns bytea
    language sql stable parallel safe
    return decode(nullif(current_setting('griffie.link', true), ''), 'hex');
comment on function house.link() is 'SHA-256 of the one-time link that was opened (griffie.link, hexadecimal), or null.';

create function house.role_name() returns text
    language sql stable parallel safe
    return coalesce(nullif(current_setting('role', true), 'none'), session_user);
comment on function house.role_name() is
    'The database role of this transaction, also inside a SECURITY DEFINER function, where current_user is the owner.';

-- Sets of roles, named without their prefix, so that a declaration of rights reads as a sentence.

create function house.office() returns text[]
    language sql immutable parallel safe
    return array['board', 'treasurer', 'coordinator', 'supervisor', 'auditor', 'administrator'];
comment on function house.office() is 'The roles that see the whole foundation.';

create function house.signed_in() returns text[]
    language sql immutable parallel safe
    return house.office() || array['reviewer'];
comment on function house.signed_in() is 'Every role that a person can hold.';

create function house.staff() returns text[]
    language sql immutable parallel safe
    return house.signed_in() || array['jobs', 'retention', 'console'];
comment on function house.staff() is 'Every role that works for the foundation: its people, its jobs and its console.';

create function house.everyone() returns text[]
    language sql immutable parallel safe
    return house.staff() || array['link', 'public'];
comment on function house.everyone() is 'Every role with any rights: all but nobody.';

create function house.schemas() returns setof name
    language sql stable
    begin atomic
        select nspname from pg_namespace
        where nspname !~ '^pg_' and nspname not in ('information_schema', 'public');
    end;
comment on function house.schemas() is 'The schemas of the house: all but PostgreSQL''s own and the one of the extensions.';

-- Rights are declared, never patched: 00_rights.sql forgets them all and each part declares its own again, in one
-- transaction, so that what the files say is what the database holds.

create function house.forget_rights() returns void language plpgsql as $$
declare
    everybody constant text := (
        select string_agg(quote_ident('griffie_' || role), ', ')
        from unnest(house.everyone() || array['nobody', 'service']) as role);
    one record;
begin
    for one in
        select polname, polrelid::regclass as target
        from pg_policy join pg_class on pg_class.oid = polrelid
        where relnamespace::regnamespace::name in (select house.schemas())
            and polroles <> array[relowner]
    loop
        execute format('drop policy %I on %s', one.polname, one.target);
    end loop;
    for one in select house.schemas() as schema loop
        -- Revoking a right on a table revokes it on each of its columns too.
        execute format('revoke all on all tables in schema %I from public, %s', one.schema, everybody);
        execute format('revoke all on all sequences in schema %I from public, %s', one.schema, everybody);
        execute format('revoke all on all routines in schema %I from public, %s', one.schema, everybody);
        execute format('revoke all on schema %I from public, %s', one.schema, everybody);
    end loop;
end
$$;
comment on function house.forget_rights() is
    'Drops every policy and right in our schemas but the owner''s; 00_rights.sql calls it before all is declared again.';

create function house.allow(
    target regclass, command text, roles text[], using_sql text default 'true', columns text[] default null,
    check_sql text default null)
    returns void language plpgsql as $$
declare
    asked constant text := lower(command);
    kind constant "char" := (select relkind from pg_class where oid = target);
    names constant text := (select string_agg(quote_ident(column_name), ', ') from unnest(columns) as column_name);
    role text;
begin
    if asked not in ('select', 'insert', 'update', 'delete') then
        raise exception 'house.allow knows select, insert, update and delete, not %', command;
    end if;
    if asked = 'delete' and columns is not null then
        raise exception 'a row is deleted whole: house.allow takes no columns for delete';
    end if;
    foreach role in array roles loop
        -- Policy before grant: at no moment may a role read rows that no policy has judged. One policy a role, because
        -- a test of the role inside a shared policy would cost the index. A view reads as its invoker, so the tables
        -- below it hold the policies.
        if kind in ('r', 'p') then
            execute format(
                'create policy %I on %s for %s to %I%s%s', role || '_may_' || asked, target, asked, 'griffie_' || role,
                case when asked <> 'insert' then ' using (' || using_sql || ')' else '' end,
                case when asked in ('insert', 'update')
                    then ' with check (' || coalesce(check_sql, using_sql) || ')' else '' end);
        end if;
        execute format(
            'grant usage on schema %s to %I',
            (select relnamespace::regnamespace from pg_class where oid = target), 'griffie_' || role);
        execute format(
            'grant %s%s on %s to %I', asked, coalesce(' (' || names || ')', ''), target, 'griffie_' || role);
    end loop;
end
$$;
comment on function house.allow(regclass, text, text[], text, text[], text) is
    'Lets each role do one command on a table: its own policy (using_sql for the rows it may touch, check_sql for the '
    'rows it may leave behind, the same unless given), then the right, on the listed columns or on all.';

create function house.allow_call(target regprocedure, roles text[]) returns void language plpgsql as $$
declare
    role text;
begin
    foreach role in array roles loop
        execute format(
            'grant usage on schema %s to %I',
            (select pronamespace::regnamespace from pg_proc where oid = target), 'griffie_' || role);
        execute format('grant execute on function %s to %I', target, 'griffie_' || role);
    end loop;
end
$$;
comment on function house.allow_call(regprocedure, text[]) is 'Lets each role call a function.';

-- What every table gets when it is made.

create function house.protect(target regclass) returns void language plpgsql set client_min_messages = warning as $$
begin
    execute format('alter table %s enable row level security', target);
    -- Forced, so that the owner too needs a policy: what even a SECURITY DEFINER function may not do has none.
    execute format('alter table %s force row level security', target);
    execute format('drop policy if exists owner_may_all on %s', target);
    execute format('create policy owner_may_all on %s to %I using (true) with check (true)', target,
        (select pg_get_userbyid(relowner) from pg_class where oid = target));
end
$$;
comment on function house.protect(regclass) is 'Row-level security on a table, closed to all but its owner.';

create function house.guard(
    target regclass, personal text[] default '{}', secret text[] default '{}', silent text[] default '{}')
    returns void language plpgsql set client_min_messages = warning as $$
declare
    key_columns constant text[] := (
        select array_agg(attname::text order by position)
        from pg_index, unnest(indkey::int2[]) with ordinality as key(attnum, position)
            join pg_attribute on pg_attribute.attnum = key.attnum
        where indrelid = target and indisprimary and attrelid = target);
    unknown constant text := (
        select string_agg(column_name, ', ') from unnest(personal || secret || silent) as column_name
        where not exists (
            select from pg_attribute
            where attrelid = target and attname = column_name and attnum > 0 and not attisdropped));
begin
    if key_columns is null then
        raise exception '% has no primary key: its audit lines could not name the record', target;
    end if;
    -- A misspelt personal column would put the value itself into a line that nobody can ever erase.
    if unknown is not null then
        raise exception '% has no column %', target, unknown;
    end if;
    perform house.protect(target);
    execute format('drop trigger if exists audit_line on %s', target);
    execute format(
        'create trigger audit_line after insert or update or delete on %s for each row '
        'execute function audit.write(%L, %L, %L, %L)', target, key_columns, personal, secret, silent);
end
$$;
comment on function house.guard(regclass, text[], text[], text[]) is
    'Row-level security and the audit trigger. Personal columns: the line holds a salted digest. Secret columns (hashes, '
    'file contents): never in a line. Silent columns (last seen): left out, and changing them alone writes no line.';

create function house.frozen() returns trigger language plpgsql as $$
begin
    raise exception using
        errcode = '23514', constraint = tg_argv[0], schema = tg_table_schema, table = tg_table_name,
        message = format('%s of %I.%I is refused: %s', lower(tg_op), tg_table_schema, tg_table_name, tg_argv[0]);
end
$$;
comment on function house.frozen() is
    'Trigger: refuses the change as a check constraint with the name of its argument would, so that one translation '
    'of constraint names serves both.';

create function house.freeze(
    target regclass, constraint_name text, when_sql text default null, commands text default 'update or delete')
    returns void language plpgsql set client_min_messages = warning as $$
begin
    execute format('drop trigger if exists %I on %s', constraint_name, target);
    execute format(
        'create trigger %I before %s on %s for each row %s execute function house.frozen(%L)',
        constraint_name, commands, target, 'when (' || when_sql || ')', constraint_name);
end
$$;
comment on function house.freeze(regclass, text, text, text) is
    'Freezes the rows of a table, or those for which when_sql (over old and new) holds, under the name of a constraint.';

create function house.next_version() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    return new;
end
$$;
comment on function house.next_version() is 'Trigger: counts the versions of a record; an edit names the one it saw.';

create function house.versioned(target regclass) returns void language plpgsql set client_min_messages = warning as $$
begin
    execute format('drop trigger if exists next_version on %s', target);
    execute format(
        'create trigger next_version before update on %s for each row execute function house.next_version()', target);
end
$$;
comment on function house.versioned(regclass) is
    'Counts the column version up on each change: "update … where id = $1 and version = $2" finds no row when stale.';
