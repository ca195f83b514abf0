-- What is due today and was not told yet. Made by a job at start and each day, by the worker alone.

create or replace function accreditation.reminders_due(today date)
    returns table (
        reviewer bigint, about text, rule text, days integer, matter text, matter_on date, due_on date, recipient text,
        is_overtaken boolean)
    language plpgsql stable rows 1000 set search_path = pg_catalog, pg_temp as $$
begin
    return query
        with asked as (
            select distinct on (setting.key) setting.*
            from accreditation.reminder_rule as setting where setting.from_day <= today
            order by setting.key, setting.from_day desc),
        registration as materialized (
            select stood.reviewer, stood.until_day,
                format('registration %s until %s', stood.registration, stood.until_day) as matter
            from accreditation.standing_on(today, null, null) as stood
            where stood.status not in ('lapsed', 'withdrawn')
                and stood.until_day <= today + (select max(asked.days) from asked)
                -- Of what ended longer than a year ago nobody is reminded any more.
                and stood.until_day >= today - 365),
        unmet as materialized (
            select distinct asking.reviewer
            from accreditation.conditions_on(today, null, array(select registration.reviewer from registration)) as asking
            where not asking.is_met),
        waiting as (
            select entry.reviewer, min(entry.recorded_on) as since, min(entry.id) as entry
            from activities.entry where entry.withdrawn_on is null and entry.granted is null
            group by entry.reviewer),
        matter as (
            -- Before the end as long as it has not come, after the end once it has.
            select one.reviewer, asked.about, asked.key, asked.days, one.matter, one.until_day as matter_on,
                one.until_day - asked.days as due_on, asked.recipients
            from asked join registration as one on (asked.days >= 0) = (one.until_day >= today)
            where asked.about = 'registration_ends'
                or asked.about = 'condition_not_met' and one.reviewer in (select unmet.reviewer from unmet)
            union all
            select waiting.reviewer, asked.about, asked.key, asked.days, format('entry %s', waiting.entry),
                waiting.since, waiting.since - asked.days, asked.recipients
            from asked, waiting
            where asked.about = 'hours_waiting')
        select matter.reviewer, matter.about, matter.key, matter.days, matter.matter, matter.matter_on, matter.due_on,
            told.recipient,
            matter.due_on < max(matter.due_on) over (
                partition by matter.about, matter.matter, matter.reviewer, told.recipient)
        from matter cross join unnest(matter.recipients) as told (recipient)
        where matter.due_on <= today;
end
$$;
comment on function accreditation.reminders_due(date) is
    'Whom the rules ask to be reminded of what by a day, told or not; of each matter only the newest rule still counts.';

create or replace function accreditation.remind() returns integer
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    today constant date := settings.today();
    made integer;
begin
    -- Two workers at once: the second waits here and finds nothing to do.
    perform pg_advisory_xact_lock(hashtext('accreditation.remind'));
    insert into accreditation.reminder (
        reviewer, about, rule, days, matter, matter_on, due_on, recipient, person, contact, note, is_overtaken)
    select due.reviewer, due.about, due.rule, due.days, due.matter, due.matter_on, due.due_on, due.recipient,
        case due.recipient when 'reviewer' then one.person when 'supervisor' then guided.supervisor end,
        case due.recipient when 'employer' then reached.contact end,
        case when due.recipient = 'employer' and reached.contact is null
            then case when job.organisation is null then 'freelancer' else 'no_contact' end end,
        due.is_overtaken
    from accreditation.reminders_due(today) as due
        join reviewers.reviewer as one on one.id = due.reviewer
        left join reviewers.employment as job
            on job.reviewer = due.reviewer and daterange(job.from_day, job.until_day, '[]') @> today
        left join activities.supervision as guided
            on guided.reviewer = due.reviewer and daterange(guided.from_day, guided.until_day, '[]') @> today
        left join lateral (
            select contact.id as contact from organisations.contact
            where contact.organisation = job.organisation
                and daterange(contact.from_day, contact.until_day, '[]') @> today
            -- Whoever is there for daily matters before a director.
            order by contact.may_agree, contact.id limit 1) as reached on true
    where not exists (
        select from accreditation.reminder as told
        where told.reviewer = due.reviewer and told.rule = due.rule and told.days = due.days
            and told.matter = due.matter and told.recipient = due.recipient)
    order by due.due_on, due.reviewer, due.recipient
    on conflict on constraint reminder_is_made_once do nothing;
    get diagnostics made = row_count;
    return made;
end
$$;
comment on function accreditation.remind() is 'Makes the reminders that are due and were not made yet; returns how many.';

do $$
declare
    setters constant text[] := array['board', 'administrator'];
    columns constant text[] := array['key', 'from_day', 'about', 'days', 'recipients'];
begin
    perform house.allow_call('accreditation.remind()', array['jobs']);
    perform house.allow('accreditation.reminder_rule', 'select', house.staff()),
        house.allow('accreditation.reminder_rule', 'insert', setters, 'from_day >= settings.today()', columns),
        house.allow('accreditation.reminder_rule', 'insert', array['console'], columns => columns),
        house.allow('accreditation.reminder', 'select', house.office() || array['jobs', 'retention', 'console']),
        house.allow('accreditation.reminder', 'select', array['reviewer'],
            'recipient = ''reviewer'' and person = house.person()');
end
$$;
