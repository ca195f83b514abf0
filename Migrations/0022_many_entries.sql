-- An import writes a hundred thousand entries in one go. Their audit lines are then written by one statement for all of
-- them, which costs a fifth of one call for each; an entry has no personal and no secret column, so that nothing is lost.

create function audit.write_inserted() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    key_column constant text := tg_argv[0];
    silent constant text[] := tg_argv[1];
    at_work constant bigint := house.person();
    actor_at_work constant text := house.actor();
    role_at_work constant text := house.role_name();
    doing constant text := house.action();
    asked_by constant text := house.request();
begin
    insert into audit.line (
        person, actor, role, action, request, schema_name, table_name, record, operation, after)
    select at_work, actor_at_work, role_at_work, doing, asked_by, tg_table_schema, tg_table_name,
        fields ->> key_column, 'insert', fields - silent
    from added, to_jsonb(added) as fields;
    return null;
end
$$;
comment on function audit.write_inserted() is
    'Trigger for each statement, beside audit.write for what changes later: arguments are the key column and the silent '
    'columns. For tables without personal and secret columns only.';

drop trigger audit_line on activities.entry;
create trigger audit_line after update or delete on activities.entry
    for each row execute function audit.write('{id}', '{}', '{}', '{granted}');
create trigger audit_inserted after insert on activities.entry referencing new table as added
    for each statement execute function audit.write_inserted('id', '{granted}');
