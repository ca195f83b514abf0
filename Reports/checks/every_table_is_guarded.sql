-- title nl: Elke tabel is bewaakt
-- title en: Every table is guarded
-- question nl: Welke tabel mist rijbeveiliging of het spoor, of is open voor iedereen?
-- question en: Which table lacks row-level security or the audit trail, or is open to everyone?
with ours as (
    select pg_class.oid, relacl, relrowsecurity, relforcerowsecurity, relkind, reloptions,
        format('%s.%s', nspname, relname) as name
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
        and relkind in ('r', 'p', 'v', 'm')
)
select name, 'no row-level security' as fault from ours
where relkind in ('r', 'p') and not relrowsecurity and name <> 'house.migration'
union all
select name, 'row-level security is not forced' from ours
where relkind in ('r', 'p') and not relforcerowsecurity and name <> 'house.migration'
union all
-- The audit itself, what only says that something was tried or answered, and what is derived from rows that are audited.
select name, 'no audit trigger' from ours
where relkind in ('r', 'p')
    and name not in ('house.migration', 'audit.line', 'audit.personal', 'access.sign_in_try', 'access.idempotency',
        'accreditation.period', 'activities.planned_practice', 'accreditation.register_try')
    and not exists (select from pg_trigger where tgrelid = ours.oid and tgname = 'audit_line' and tgenabled = 'O')
union all
select name, 'a right for PUBLIC' from ours
where exists (select from aclexplode(relacl) where grantee = 0)
    or exists (
        select from pg_attribute, aclexplode(attacl) where attrelid = ours.oid and grantee = 0)
union all
select name, 'a view that reads as its owner' from ours
where relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)
union all
select pg_proc.oid::regprocedure::text, 'a function for PUBLIC'
from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
    and (proacl is null or exists (select from aclexplode(proacl) where grantee = 0))
union all
select pg_proc.oid::regprocedure::text, 'a definer function without its own search path'
from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') and prosecdef
    and not exists (select from unnest(proconfig) as setting where setting like 'search_path=%')
order by 1, 2;
