-- Who may read and write what counts for standing. The office reads all of it, a reviewer reads the own part. A reviewer
-- hands in for him- or herself; a supervisor grants, and types attendance; the coordinator plans gatherings too.

create or replace function activities.own_groups() returns setof bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select intervision_group from activities.group_member where reviewer = reviewers.own_reviewer();
    end;
comment on function activities.own_groups() is 'The intervision groups that the reviewer at work is or was a member of.';

create or replace function activities.own_cohorts() returns setof bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select cohort from activities.cohort_member where reviewer = reviewers.own_reviewer();
    end;
comment on function activities.own_cohorts() is 'The cohorts that the reviewer at work is or was in.';

-- What a reviewer may know beyond his or her own rows, so that an own entry can be shown whole. Definer: the policies of
-- the tables below do not let a reviewer read them.

create or replace function activities.name_of(wanted bigint) returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select name from access.person
        where id = wanted
            and (house.role_name() <> 'griffie_reviewer' or id = house.person()
                or exists (
                    select from activities.entry join activities.judgement on judgement.entry = entry.id
                    where entry.reviewer = reviewers.own_reviewer() and judgement.judged_by = person.id)
                or exists (
                    select from activities.supervision
                    where supervision.reviewer = reviewers.own_reviewer() and supervisor = person.id));
    end;
comment on function activities.name_of(bigint) is
    'The name of a person. A reviewer gets the names of who judged an own entry or supervises him or her, and no other.';

create or replace function activities.review_number(wanted bigint) returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select number from reviews.review
        where id = wanted
            and (house.role_name() <> 'griffie_reviewer'
                or exists (
                    select from activities.entry
                    where entry.review = wanted and entry.reviewer = reviewers.own_reviewer())
                or exists (
                    select from reviews.team_member
                    where team_member.review = wanted and person = house.person()));
    end;
comment on function activities.review_number(bigint) is
    'The number of a review that an entry names. A reviewer gets those of own entries and own teams.';

create or replace function activities.own_reviews()
    returns table (review bigint, number text, title text, part text, from_day date, until_day date)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select distinct on (review.id) review.id, review.number, review.title, member.part, member.from_day,
            member.until_day
        from reviews.team_member as member join reviews.review on review.id = member.review
        where member.person = house.person() and member.part in ('lead', 'second', 'in_training')
        order by review.id, member.from_day desc;
    end;
comment on function activities.own_reviews() is
    'The reviews in whose team the person at work is or was as a reviewer, each with the last part.';

create or replace function activities.hold(entries bigint[]) returns void
    language sql volatile security definer set search_path = pg_catalog, pg_temp
    begin atomic
        with held as (select id from activities.entry where id = any (entries) order by id for update)
        select count(*) from held;
    end;
comment on function activities.hold(bigint[]) is
    'Holds entries until the end of the transaction, in a fixed order, so that two who judge them wait for each other.';

do $$
declare
    readers constant text[] := house.office() || array['jobs', 'retention', 'console'];
    own constant text := 'reviewer = (select reviewers.own_reviewer())';
    planners constant text[] := array['supervisor', 'coordinator'];
    one regclass;
begin
    perform house.allow_call('activities.own_groups()', array['reviewer']),
        house.allow_call('activities.own_cohorts()', array['reviewer']),
        house.allow_call('activities.is_counted(text)', house.staff()),
        house.allow_call('activities.turn(integer, date)', house.staff()),
        house.allow_call('activities.name_of(bigint)', house.staff()),
        house.allow_call('activities.review_number(bigint)', house.staff()),
        house.allow_call('activities.own_reviews()', array['reviewer']),
        house.allow_call('activities.hold(bigint[])', array['supervisor']),
        house.allow_call('activities.credits(date, bigint[], date)', house.staff());

    foreach one in array array[
        'activities.intervision_group', 'activities.group_member', 'activities.training', 'activities.cohort',
        'activities.cohort_trainer', 'activities.cohort_member', 'activities.completion', 'activities.gathering',
        'activities.entry', 'activities.judgement', 'activities.planned_practice', 'activities.supervision']::regclass[]
    loop
        perform house.allow(one, 'select', readers);
    end loop;
    perform house.allow('activities.entry', 'select', array['reviewer'], own),
        house.allow('activities.judgement', 'select', array['reviewer'], 'entry in (select id from activities.entry)'),
        house.allow('activities.completion', 'select', array['reviewer'], own),
        house.allow('activities.planned_practice', 'select', array['reviewer'], own),
        house.allow('activities.group_member', 'select', array['reviewer'], own),
        house.allow('activities.cohort_member', 'select', array['reviewer'], own),
        house.allow('activities.intervision_group', 'select', array['reviewer'],
            'id in (select activities.own_groups())'),
        house.allow('activities.cohort', 'select', array['reviewer'], 'id in (select activities.own_cohorts())'),
        house.allow('activities.training', 'select', array['reviewer']),
        house.allow('activities.gathering', 'select', array['reviewer'],
            '(intervision_group is null or intervision_group in (select activities.own_groups()))
                and (cohort is null or cohort in (select activities.own_cohorts()))
                or id in (select gathering from activities.entry)'),
        house.allow('activities.supervision', 'select', array['reviewer'], own);

    perform house.allow('activities.entry', 'insert', array['reviewer'],
            own || ' and source = ''hand_in'' and recorded_by = house.person()',
            array['reviewer', 'kind', 'on_day', 'quantity', 'gathering', 'review', 'part', 'note', 'source']),
        house.allow('activities.entry', 'update', array['reviewer'], own, array['withdrawn_on']),
        house.allow('activities.entry', 'insert', planners, 'source in (''attendance'', ''review'')',
            array['reviewer', 'kind', 'on_day', 'quantity', 'gathering', 'review', 'part', 'note', 'source']),
        house.allow('activities.entry', 'insert', array['console'], 'source = ''import''',
            array['reviewer', 'kind', 'on_day', 'quantity', 'gathering', 'review', 'part', 'note', 'source']),
        house.allow('activities.judgement', 'insert', array['supervisor'], 'judged_by = house.person()',
            array['entry', 'outcome', 'granted', 'reason', 'corrects']);

    perform house.allow('activities.gathering', 'insert', planners, columns => array[
            'kind', 'on_day', 'starts_at', 'minutes', 'title', 'place', 'intervision_group', 'cohort']),
        house.allow('activities.gathering', 'update', planners, columns => array[
            'on_day', 'starts_at', 'minutes', 'title', 'place', 'cancelled_on']),
        house.allow('activities.intervision_group', 'insert', planners, columns => array['name', 'from_day']),
        house.allow('activities.intervision_group', 'update', planners, columns => array['name', 'until_day']),
        house.allow('activities.group_member', 'insert', planners,
            columns => array['intervision_group', 'reviewer', 'from_day', 'until_day']),
        house.allow('activities.group_member', 'update', planners, columns => array['until_day']),
        house.allow('activities.training', 'insert', planners, columns => array['name', 'leads_to']),
        house.allow('activities.cohort', 'insert', planners, columns => array['training', 'name']),
        house.allow('activities.cohort', 'update', planners, columns => array['name']),
        house.allow('activities.cohort_trainer', 'insert', planners, columns => array['cohort', 'name', 'origin']),
        house.allow('activities.cohort_member', 'insert', planners, columns => array['cohort', 'reviewer', 'joined_on']),
        house.allow('activities.cohort_member', 'update', planners, columns => array['left_on']),
        house.allow('activities.completion', 'insert', array['supervisor'], 'recorded_by = house.person()',
            array['cohort', 'reviewer', 'completed_on', 'ground']),
        house.allow('activities.supervision', 'insert', planners,
            columns => array['reviewer', 'supervisor', 'from_day', 'until_day']),
        house.allow('activities.supervision', 'update', planners, columns => array['until_day']);
end
$$;
