-- The history of a record as a person reads it: the personal values are put back where they still exist; where they were
-- erased the digest stays. It reads as its invoker: the lines a role may not see are not there.

create or replace view audit.history with (security_invoker = true) as
select line.id, line.at, line.txid, line.person, person.name as person_name, line.actor, line.role, line.action,
    line.request, line.schema_name, line.table_name, line.record, line.operation,
    line.before || coalesce(personal.before, '{}') as before,
    line.after || coalesce(personal.after, '{}') as after
from audit.line
    left join access.person on person.id = line.person
    left join lateral (
        select jsonb_object_agg(column_name, value) filter (where side = 'before') as before,
            jsonb_object_agg(column_name, value) filter (where side = 'after') as after
        from audit.personal where personal.line = line.id) as personal on true;
comment on view audit.history is
    'Audit lines with their personal values: filter on schema_name, table_name and record, order by id.';
