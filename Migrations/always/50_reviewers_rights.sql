-- Who may read and write the register of reviewers. The coordinator keeps it; whoever sees the whole foundation reads it;
-- a reviewer sees his or her own row and what hangs on it, and nobody else's.

create or replace function reviewers.own_reviewer() returns bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select id from reviewers.reviewer where person = house.person();
    end;
comment on function reviewers.own_reviewer() is 'The reviewer that the person at work is, or null.';

do $$
declare
    readers constant text[] := house.office() || array['jobs', 'retention', 'console'];
begin
    perform house.allow_call('reviewers.own_reviewer()', house.signed_in());

    perform house.allow('reviewers.reviewer', 'select', readers),
        house.allow('reviewers.reviewer', 'select', array['reviewer'], 'person = house.person()'),
        house.allow('reviewers.reviewer', 'insert', array['coordinator'],
            columns => array['person', 'register_number', 'city']),
        house.allow('reviewers.reviewer', 'update', array['coordinator'], columns => array['city']);

    perform house.allow('reviewers.employment', 'select', readers),
        house.allow('reviewers.employment', 'select', array['reviewer'], 'reviewer = (select reviewers.own_reviewer())'),
        house.allow('reviewers.employment', 'insert', array['coordinator'],
            columns => array['reviewer', 'organisation', 'function', 'from_day', 'until_day']),
        house.allow('reviewers.employment', 'update', array['coordinator'], columns => array['until_day']);

    perform house.allow('reviewers.active_period', 'select', readers),
        house.allow('reviewers.active_period', 'select', array['reviewer'],
            'reviewer = (select reviewers.own_reviewer())'),
        house.allow('reviewers.active_period', 'insert', array['coordinator'],
            columns => array['reviewer', 'from_day', 'until_day', 'ground']),
        house.allow('reviewers.active_period', 'update', array['coordinator'], columns => array['until_day']);

    perform house.allow('reviewers.series', 'select', array['coordinator']),
        house.allow('reviewers.series', 'update', array['coordinator'], columns => array['last']);

    -- Of organisations a reviewer sees who employs or employed him or her.
    perform house.allow('organisations.organisation', 'select', array['reviewer'],
            'id in (select organisation from reviewers.employment)', array['id', 'name']);

    -- A reviewer may be a person who is new to the house. The coordinator gives nobody a role or a key.
    perform house.allow('access.person', 'insert', array['coordinator'],
            columns => array['name', 'email', 'language', 'phone']);
end
$$;

-- The coordinator keeps how reviewers are reached. Beside the policy for one's own row, so under a name of its own.
create policy coordinator_may_update_reviewers on access.person for update to griffie_coordinator
    using (exists (select from reviewers.reviewer where reviewer.person = person.id));
grant update (name, email, language, phone) on access.person to griffie_coordinator;
