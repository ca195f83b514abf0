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
end
$$;
