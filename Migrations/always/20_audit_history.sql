-- The history of a record as a person reads it: the personal values are put back where they still exist; where they were
-- erased the digest stays. It reads as its invoker: the lines a role may not see are not there.

create or replace function audit.shown(line_id bigint, wanted_side text, fields jsonb) returns jsonb
    language sql stable
    begin atomic
        select fields || coalesce(
            (select jsonb_object_agg(column_name, value) from audit.personal
                where line = line_id and side = wanted_side),
            '{}');
    end;

create or replace view audit.history with (security_invoker = true) as
select line.id, line.at, line.txid, line.person, person.name as person_name, line.actor, line.role, line.action,
    line.request, line.schema_name, line.table_name, line.record, line.operation,
    audit.shown(line.id, 'before', line.before) as before,
    audit.shown(line.id, 'after', line.after) as after
from audit.line left join access.person on person.id = line.person;
comment on view audit.history is
    'Audit lines with their personal values: filter on schema_name, table_name and record, order by id.';
