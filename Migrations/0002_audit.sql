-- The audit: one line for each row that is written, by trigger, so that no action and no script can pass it by. A line
-- is never changed. What is personal stands apart: the line holds a salted digest, the value and its salt lie in
-- audit.personal and can be erased without touching a line.

create table audit.line (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    txid xid8 not null default pg_current_xact_id(),
    person bigint,
    actor text,
    role text not null,
    action text,
    request text,
    schema_name text not null,
    table_name text not null,
    record text not null,
    operation text not null,
    before jsonb,
    after jsonb,
    constraint before_and_after_fit_the_operation check (
        case operation
            when 'insert' then before is null and after is not null
            when 'update' then before is not null and after is not null
            when 'delete' then before is not null and after is null
            when 'note' then before is null and after is not null
            else false
        end)
);
comment on table audit.line is 'What was written: who, when, by which action, which record, before and after.';
comment on column audit.line.person is
    'access.person.id; no foreign key, since a line outlives everything it tells about.';
comment on column audit.line.record is 'The primary key; its columns joined with / where there are more than one.';
comment on column audit.line.before is 'Update: the old value of each changed column. Delete: the row.';
comment on column audit.line.after is 'Insert: the row. Update: the new value of each changed column.';

create index line_by_record on audit.line (schema_name, table_name, record, id);
create index line_by_person on audit.line (person, id) where person is not null;
create index line_by_moment on audit.line (at);

create table audit.personal (
    line bigint not null references audit.line on delete restrict,
    side text not null,
    column_name text not null,
    salt bytea not null,
    value jsonb not null,
    primary key (line, side, column_name),
    constraint side_is_before_or_after check (side in ('before', 'after'))
);
comment on table audit.personal is
    'The personal values of audit.line; {"sha256": …} in the line is the digest of the salt followed by value::text.';

select house.protect('audit.line');
select house.protect('audit.personal');

-- Append-only, for the owner and its functions as well: no policy for update or delete, and a trigger that says so
-- (without it row security would pass over the rows in silence, and a superuser would pass row security).
drop policy owner_may_all on audit.line;
do $$
begin
    execute format('create policy owner_may_read on audit.line for select to %I using (true)', current_user);
    execute format('create policy owner_may_add on audit.line for insert to %I with check (true)', current_user);
end
$$;
select house.freeze('audit.line', 'audit_line_never_changes');
select house.freeze('audit.personal', 'audit_personal_value_never_changes', commands => 'update');
create trigger audit_line_is_never_emptied before truncate on audit.line
    for each statement execute function house.frozen('audit_line_is_never_emptied');
create trigger audit_personal_is_never_emptied before truncate on audit.personal
    for each statement execute function house.frozen('audit_personal_is_never_emptied');

-- Written out step by step rather than as one query: this runs for every row that is ever written, and starting a large
-- query for each costs four times as much.
create function audit.write() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    key_columns constant text[] := tg_argv[0];
    personal constant text[] := tg_argv[1];
    secret constant text[] := tg_argv[2];
    silent constant text[] := tg_argv[3];
    old_row jsonb := to_jsonb(old);
    new_row jsonb := to_jsonb(new);
    record_key text;
    fields jsonb;
    sides text[] := '{}';
    columns text[] := '{}';
    salts bytea[] := '{}';
    personal_values jsonb[] := '{}';
    salt bytea;
    line_id bigint;
    part text;
    side text;
begin
    foreach part in array key_columns loop
        record_key := concat_ws('/', record_key, coalesce(new_row, old_row) ->> part);
    end loop;
    old_row := old_row - silent;
    new_row := new_row - silent;
    if tg_op = 'UPDATE' then
        -- Comparing before the secrets are taken out: a new password is a line, though the line does not hold it.
        if old_row = new_row then
            return null;
        end if;
        select coalesce(jsonb_object_agg(key, old_row -> key), '{}'), coalesce(jsonb_object_agg(key, value), '{}')
        into old_row, new_row
        from jsonb_each(new_row) where value is distinct from old_row -> key;
    end if;
    old_row := old_row - secret;
    new_row := new_row - secret;

    foreach part in array personal loop
        foreach side in array array['before', 'after'] loop
            fields := case side when 'before' then old_row else new_row end;
            if fields ->> part is not null then
                salt := uuid_send(gen_random_uuid());
                sides := sides || side;
                columns := columns || part;
                salts := salts || salt;
                personal_values := personal_values || (fields -> part);
                fields := jsonb_set(fields, array[part], jsonb_build_object(
                    'sha256', encode(sha256(salt || convert_to((fields -> part)::text, 'UTF8')), 'hex')));
                if side = 'before' then
                    old_row := fields;
                else
                    new_row := fields;
                end if;
            end if;
        end loop;
    end loop;

    insert into audit.line (
        person, actor, role, action, request, schema_name, table_name, record, operation, before, after)
    values (
        house.person(), house.actor(), house.role_name(), house.action(), house.request(),
        tg_table_schema, tg_table_name, record_key, lower(tg_op), old_row, new_row)
    returning id into line_id;
    if columns <> '{}' then
        insert into audit.personal (line, side, column_name, salt, value)
        select line_id, kept.* from unnest(sides, columns, salts, personal_values) as kept;
    end if;
    return null;
end
$$;
comment on function audit.write() is
    'Trigger of house.guard: arguments are the key columns and the personal, secret and silent columns.';

create function audit.note(noted_schema text, noted_table text, noted_record text, noted jsonb) returns void
    language sql volatile security definer set search_path = pg_catalog, pg_temp
    begin atomic
        insert into audit.line (
            person, actor, role, action, request, schema_name, table_name, record, operation, after)
        values (
            house.person(), house.actor(), house.role_name(), house.action(), house.request(),
            noted_schema, noted_table, noted_record, 'note', noted);
    end;
comment on function audit.note(text, text, text, jsonb) is
    'A line about a record that no row tells, such as a warning that was read and confirmed. Never a personal value.';
