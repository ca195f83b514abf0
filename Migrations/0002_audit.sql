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
    constraint operation_is_known check (operation in ('insert', 'update', 'delete', 'note')),
    constraint before_and_after_fit_the_operation check (
        case operation
            when 'insert' then before is null and after is not null
            when 'update' then before is not null and after is not null
            when 'delete' then before is not null and after is null
            else before is null and after is not null
        end)
);
comment on table audit.line is 'What was written: who, when, by which action, which record, before and after.';
comment on column audit.line.person is
    'access.person.id; no foreign key, since a line outlives everything it tells about.';
comment on column audit.line.record is 'The primary key; its columns joined with / where there are more than one.';
comment on column audit.line.before is 'Update: the old value of each changed column. Delete: the row.';
comment on column audit.line.after is 'Insert: the row without its nulls. Update: the new value of each changed column.';

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
    constraint side_is_before_or_after check (side in ('before', 'after')),
    constraint salt_is_long_enough check (octet_length(salt) >= 16)
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

create function audit.write() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    key_columns constant text[] := tg_argv[0];
    personal constant text[] := tg_argv[1];
    secret constant text[] := tg_argv[2];
    silent constant text[] := tg_argv[3];
    old_row constant jsonb := to_jsonb(old) - silent;
    new_row constant jsonb := to_jsonb(new) - silent;
    key_row constant jsonb := coalesce(to_jsonb(new), to_jsonb(old));
begin
    -- Comparing before the secrets are taken out: a new password is a line, though the line does not hold it.
    if tg_op = 'UPDATE' and old_row = new_row then
        return null;
    end if;
    with cell as materialized (
        select side, column_name, value, digested, case when digested then uuid_send(gen_random_uuid()) end as salt
        from (
            select 'before' as side, key as column_name, value from jsonb_each(old_row - secret)
            where case tg_op when 'UPDATE' then value is distinct from new_row -> key else value <> 'null' end
            union all
            select 'after', key, value from jsonb_each(new_row - secret)
            where case tg_op when 'UPDATE' then value is distinct from old_row -> key else value <> 'null' end) as change,
            lateral (select column_name = any (personal) and value <> 'null' as digested) as privacy
    ), shown as (
        select side, jsonb_object_agg(
            column_name,
            case when digested
                then jsonb_build_object(
                    'sha256', encode(sha256(salt || convert_to(value::text, 'UTF8')), 'hex'))
                else value end) as fields
        from cell group by side
    ), line as (
        insert into audit.line (
            person, actor, role, action, request, schema_name, table_name, record, operation, before, after)
        values (
            house.person(), house.actor(), house.role_name(), house.action(), house.request(),
            tg_table_schema, tg_table_name,
            (select string_agg(key_row ->> key_column, '/' order by position)
                from unnest(key_columns) with ordinality as key(key_column, position)),
            lower(tg_op),
            case when tg_op <> 'INSERT' then coalesce((select fields from shown where side = 'before'), '{}') end,
            case when tg_op <> 'DELETE' then coalesce((select fields from shown where side = 'after'), '{}') end)
        returning id
    )
    insert into audit.personal (line, side, column_name, salt, value)
    select line.id, side, column_name, salt, value from line, cell where digested;
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
