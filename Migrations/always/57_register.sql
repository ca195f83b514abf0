-- The public register. An outsider reads no table; these two functions answer, and say nothing beyond what was agreed to.

create or replace function accreditation.registered_on(day date, only_reviewers bigint[])
    returns table (reviewer bigint, level text)
    language plpgsql stable rows 1000 set search_path = pg_catalog, pg_temp as $$
begin
    return query
        select shown.reviewer, shown.level
        from accreditation.lights_on(registered_on.day, null, only_reviewers) as shown where shown.is_ok;
end
$$;
comment on function accreditation.registered_on(date, bigint[]) is
    'Who may lead a review on a day (as known now): registered, the registration running, no condition due and unmet.';

create or replace function accreditation.public_register()
    returns table (register_number text, name text, level_nl text, level_en text, town text)
    language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
declare
    today constant date := settings.today();
    listed constant bigint[] := array(
        select publication.reviewer from accreditation.publication
        where daterange(publication.from_day, publication.ended_on) @> today);
begin
    return query
        select one.register_number, known.name, given.name_nl, given.name_en,
            case when agreed.with_town then one.city end
        from accreditation.registered_on(today, listed) as stands
            join reviewers.reviewer as one on one.id = stands.reviewer
            join access.person as known on known.id = one.person
            join accreditation.publication as agreed
                on agreed.reviewer = one.id and daterange(agreed.from_day, agreed.ended_on) @> today
            cross join lateral accreditation.level_on(stands.level, today) as given
        order by lower(known.name), one.register_number;
end
$$;
comment on function accreditation.public_register() is 'Who is registered today and agreed to stand in the public register.';

create or replace function accreditation.check_registration(asked_number text, asked_day date, from_address text)
    returns table (registered boolean, wait_seconds integer)
    language plpgsql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    typed_address constant text := access.network_of(from_address);
    reach constant interval := settings.term_on('register_window_minutes') * interval '1 minute';
    full_since timestamptz;
    found reviewers.reviewer;
    looked_at bigint;
begin
    -- Questions from one address at the same moment queue up here and each sees the one before it.
    perform pg_advisory_xact_lock(hashtext('accreditation.register_try'), hashtext(typed_address));
    delete from accreditation.register_try
    where id in (
        select id from accreditation.register_try where at < clock_timestamp() - greatest(reach, interval '1 day')
        order by at limit 100 for update skip locked);
    select max(asked.at) into full_since
    from (
        (select at from accreditation.register_try
            where address = typed_address and at > clock_timestamp() - reach
            order by at desc offset settings.term_on('register_address_tries') - 1 limit 1)
        union all
        (select at from accreditation.register_try where at > clock_timestamp() - reach
            order by at desc offset settings.term_on('register_overall_tries') - 1 limit 1)) as asked;
    if full_since is not null then
        registered := false;
        wait_seconds := greatest(1, ceil(extract(epoch from full_since + reach - clock_timestamp())));
        return next;
        return;
    end if;
    insert into accreditation.register_try (address) values (typed_address);

    -- Of a number that nobody bears somebody else's standing is worked out and not told, so that both take as long.
    select * into found from reviewers.reviewer where register_number = asked_number;
    looked_at := coalesce(found.id, (
        select id from reviewers.reviewer
        where id >= abs(hashtext(asked_number)::bigint) % (select max(id) + 1 from reviewers.reviewer)
        order by id limit 1));
    registered := exists (select from accreditation.registered_on(asked_day, array[looked_at])) and found.id is not null;
    wait_seconds := 0;
    return next;
end
$$;
comment on function accreditation.check_registration(text, date, text) is
    'Whether the bearer of a number was registered on a day, and nothing more. Each question is counted; wait_seconds > 0: '
    'too many were asked, come back then.';

create or replace function accreditation.running_registration(of_reviewer bigint)
    returns table (registration bigint, level text, from_day date, until_day date)
    language plpgsql stable rows 1 set search_path = pg_catalog, pg_temp as $$
begin
    return query
        select stood.registration, stood.level, stood.from_day, stood.until_day
        from accreditation.standing_on(settings.today(), null, array[of_reviewer]) as stood
        where stood.may_lead and stood.is_running;
end
$$;
comment on function accreditation.running_registration(bigint) is
    'The registration by which a reviewer may lead today, of which there is a certificate.';

-- Definer: a reviewer reads no documents but this one of his or her own.
create or replace function accreditation.certificate_of(of_reviewer bigint)
    returns table (document bigint, file_name text, made_at timestamptz, content bytea)
    language plpgsql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
begin
    if house.role_name() = 'griffie_reviewer' and of_reviewer is distinct from reviewers.own_reviewer() then
        return;
    end if;
    return query
        select kept.id, kept.file_name, made.made_at, kept.content
        from accreditation.running_registration(of_reviewer) as running
            join accreditation.certificate as made
                on made.registration = running.registration and made.level = running.level
                and made.from_day = running.from_day and made.until_day is not distinct from running.until_day
            join documents.document as kept on kept.id = made.document;
end
$$;
comment on function accreditation.certificate_of(bigint) is
    'The certificate of the registration as it runs today; a reviewer gets the own one only.';

-- Definer: a reviewer does not read the work that waits, so could not see that it waits already.
create or replace function accreditation.ask_certificate(of_reviewer bigint) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    if house.role_name() = 'griffie_reviewer' and of_reviewer is distinct from reviewers.own_reviewer() then
        raise exception using errcode = '42501', message = 'a reviewer asks for the own certificate only';
    end if;
    insert into jobs.job (kind, subject)
    select 'certificate', running.registration from accreditation.running_registration(of_reviewer) as running
    on conflict (kind, subject) where done_at is null and given_up_at is null do nothing;
end
$$;
comment on function accreditation.ask_certificate(bigint) is
    'Asks for the certificate of the running registration; asked twice while it waits it is made once.';

do $$
declare
    today constant text := 'from_day = settings.today()';
    own constant text := 'reviewer = (select reviewers.own_reviewer())';
begin
    perform house.allow_call('accreditation.registered_on(date, bigint[])', house.staff()),
        house.allow_call('accreditation.running_registration(bigint)', house.staff()),
        house.allow_call('accreditation.ask_certificate(bigint)', array['coordinator', 'supervisor', 'reviewer']),
        house.allow_call('accreditation.certificate_of(bigint)', house.office() || array['reviewer', 'jobs', 'console']),
        house.allow_call('accreditation.public_register()', array['public', 'console']),
        house.allow_call('accreditation.check_registration(text, date, text)', array['public', 'console']);

    perform house.allow('accreditation.publication', 'select', house.office() || array['jobs', 'retention', 'console']),
        house.allow('accreditation.publication', 'select', array['reviewer'], own),
        house.allow('accreditation.publication', 'insert', array['reviewer'], own || ' and ' || today,
            array['reviewer', 'from_day', 'with_town']),
        house.allow('accreditation.publication', 'update', array['reviewer'], own, array['ended_on'],
            own || ' and ended_on = settings.today()'),
        house.allow('accreditation.publication', 'insert', array['coordinator'], 'ground is not null',
            array['reviewer', 'from_day', 'with_town', 'ground']),
        house.allow('accreditation.publication', 'update', array['coordinator'], 'true', array['ended_on', 'ended_ground'],
            'ended_ground is not null');

    perform house.allow('accreditation.certificate', 'select', house.office() || array['jobs', 'retention', 'console']),
        house.allow('accreditation.certificate', 'insert', array['jobs'],
            columns => array['registration', 'level', 'from_day', 'until_day', 'document']);
end
$$;
