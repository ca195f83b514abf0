-- What the calendar at a secret address shows: what concerns its owner and nothing else. Whoever opens it comes as the
-- role of a link, which reads no table: the functions look up the one address that was opened (house.link()).

create or replace function accreditation.calendar_owner() returns bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select feed.person from accreditation.calendar_feed as feed join access.person on person.id = feed.person
        where feed.secret_sha256 = house.link() and feed.revoked_at is null and person.active;
    end;
comment on function accreditation.calendar_owner() is 'Whose calendar the opened address shows; null: it shows nothing.';

create or replace function accreditation.calendar_language() returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select language from access.person where id = accreditation.calendar_owner();
    end;

create or replace function accreditation.calendar_gatherings()
    returns table (
        id bigint, version bigint, kind text, on_day date, starts_on timestamptz, minutes integer, title text, place text,
        is_cancelled boolean)
    language sql stable security definer rows 50 set search_path = pg_catalog, pg_temp
    begin atomic
        select gathering.id, gathering.version, gathering.kind, gathering.on_day,
            (gathering.on_day + gathering.starts_at) at time zone 'Europe/Amsterdam', gathering.minutes,
            gathering.title, gathering.place, gathering.cancelled_on is not null
        from activities.gathering left join reviewers.reviewer as one on one.person = accreditation.calendar_owner()
        where accreditation.calendar_owner() is not null and gathering.on_day >= settings.today() - 365
            and (gathering.intervision_group is null or exists (
                select from activities.group_member as member
                where member.intervision_group = gathering.intervision_group and member.reviewer = one.id
                    and daterange(member.from_day, member.until_day, '[]') @> gathering.on_day))
            and (gathering.cohort is null or exists (
                select from activities.cohort_member as member
                where member.cohort = gathering.cohort and member.reviewer = one.id
                    and daterange(member.joined_on, member.left_on, '[]') @> gathering.on_day))
        order by gathering.on_day, gathering.id;
    end;
comment on function accreditation.calendar_gatherings() is
    'The gatherings of the owner''s own groups and cohorts, and those that are open to all; moments are of Amsterdam.';

create or replace function accreditation.calendar_registration()
    returns table (registration bigint, until_day date, alarm_days integer[])
    language plpgsql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
begin
    return query
        select running.registration, running.until_day, array(
            select asked.days
            from (
                select distinct on (setting.key) setting.*
                from accreditation.reminder_rule as setting where setting.from_day <= settings.today()
                order by setting.key, setting.from_day desc) as asked
            where asked.about = 'registration_ends' and asked.days > 0 and 'reviewer' = any (asked.recipients)
            order by asked.days desc)
        from reviewers.reviewer as one
            cross join lateral accreditation.running_registration(one.id) as running
        where one.person = accreditation.calendar_owner() and running.until_day is not null;
end
$$;
comment on function accreditation.calendar_registration() is
    'The last day of the owner''s running registration, and how many days before it he or she is to be warned.';

create or replace function reviews.calendar_days()
    returns table (
        sort text, id bigint, version bigint, review bigint, number text, review_title text, name_nl text, name_en text,
        on_day date, starts_on timestamptz, place text, is_cancelled boolean)
    language sql stable security definer rows 50 set search_path = pg_catalog, pg_temp
    begin atomic
        with own as (
            select distinct member.review, member.from_day, member.until_day from reviews.team_member as member
            where member.person = accreditation.calendar_owner())
        select 'meeting', meeting.id, meeting.version, review.id, review.number, review.title, meeting.title,
            meeting.title, meeting.on_day, (meeting.on_day + meeting.starts_at) at time zone 'Europe/Amsterdam',
            meeting.place, meeting.cancelled_on is not null
        from reviews.meeting join reviews.review on review.id = meeting.review
        where meeting.on_day >= settings.today() - 365 and exists (
            select from own
            where own.review = meeting.review and daterange(own.from_day, own.until_day, '[]') @> meeting.on_day)
        union all
        select 'step', step.id, step.version, review.id, review.number, review.title, step.name_nl, step.name_en,
            step.planned_on, null, null, false
        from reviews.step join reviews.review on review.id = step.review
        where step.planned_on >= settings.today() - 365 and step.done_on is null
            and not exists (select from reviews.outcome where outcome.review = review.id)
            and exists (
                select from own
                where own.review = step.review and daterange(own.from_day, own.until_day, '[]') @> step.planned_on)
        order by 9, 1, 2;
    end;
comment on function reviews.calendar_days() is
    'The meetings and the planned steps of the reviews in whose team the owner of the opened calendar is on that day.';

do $$
declare
    one regprocedure;
begin
    foreach one in array array[
        'accreditation.calendar_owner()', 'accreditation.calendar_language()', 'accreditation.calendar_gatherings()',
        'accreditation.calendar_registration()', 'reviews.calendar_days()']::regprocedure[]
    loop
        perform house.allow_call(one, array['link']);
    end loop;
    perform house.allow('accreditation.calendar_feed', 'select', house.signed_in(), 'person = house.person()',
            array['id', 'person', 'made_at', 'revoked_at']),
        house.allow('accreditation.calendar_feed', 'select', array['retention', 'console'], 'true',
            array['id', 'person', 'made_at', 'revoked_at']),
        house.allow('accreditation.calendar_feed', 'insert', house.signed_in(), 'person = house.person()',
            array['secret_sha256']),
        house.allow('accreditation.calendar_feed', 'update', house.signed_in(), 'person = house.person()',
            array['revoked_at']);
end
$$;
