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
end
$$;

-- A reviewer may be a person who is new to the house, and the coordinator keeps how reviewers are reached. The
-- coordinator has no right over people at large: these two do just that, and give nobody a role or a key.

create or replace function reviewers.add_person(new_name text, new_email text, new_phone text, new_language text)
    returns bigint
    language sql volatile security definer set search_path = pg_catalog, pg_temp
    begin atomic
        insert into access.person (name, email, phone, language)
        values (new_name, new_email, new_phone, new_language) returning id;
    end;
comment on function reviewers.add_person(text, text, text, text) is 'Adds a person who is to be a reviewer.';

create or replace function reviewers.change_person(
    wanted bigint, seen integer, new_name text, new_email text, new_phone text, new_language text)
    returns setof bigint
    language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp
    begin atomic
        update access.person set name = new_name, email = new_email, phone = new_phone, language = new_language
        where id = wanted and version = seen and exists (select from reviewers.reviewer where person = wanted)
        returning id;
    end;
comment on function reviewers.change_person(bigint, integer, text, text, text, text) is
    'Changes how a reviewer is reached; no row where it has changed since that version was seen, or is no reviewer.';

select house.allow_call('reviewers.add_person(text, text, text, text)', array['coordinator']),
    house.allow_call('reviewers.change_person(bigint, integer, text, text, text, text)', array['coordinator']);
