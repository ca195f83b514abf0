-- Who may do which part in a team on a day: the standing of that day beside what the kind of review asks.

create or replace function reviews.qualifications(of_reviewer bigint, day date) returns text[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    standing record;
begin
    select * into standing from accreditation.standing_on(day, null, array[of_reviewer]);
    if not coalesce(standing.is_running, false)
        or exists (
            select from accreditation.conditions_on(day, null, array[of_reviewer]) as asked
            where asked.is_due and not asked.is_met)
    then
        return '{}';
    end if;
    return array['in_training']
        || case
            when standing.may_lead then array['training_completed', 'registered']
            when exists (
                select from activities.completion where reviewer = of_reviewer and completed_on <= day)
                then array['training_completed']
            else '{}' end
        || case when standing.may_supervise then array['supervisor'] else '{}' end;
end
$$;
comment on function reviews.qualifications(bigint, date) is
    'What somebody counts as in a team on a day (in_training, training_completed, registered, supervisor); empty: nothing.';

create or replace function reviews.asked_of(of_review bigint, part text) returns text[]
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select case asked_of.part
            when 'lead' then kind.lead_levels
            -- Where a kind needs no second, whoever is added must at least be in training.
            when 'second' then case kind.second_levels when '{}' then '{in_training}' else kind.second_levels end
            when 'in_training' then '{in_training}'
            when 'supervisor' then '{supervisor}'
            else '{}' end
        from reviews.review join settings.review_kind as kind on kind.id = review.kind
        where review.id = of_review;
    end;
comment on function reviews.asked_of(bigint, text) is
    'Which qualifications the kind of a review asks for a part, one of them; empty: none (the project leader).';

create or replace function reviews.standing_gap(
    of_review bigint, of_person bigint, part text, has_exception boolean, from_day date, until_day date)
    returns table (day date, status text, level text, registered_until date)
    language plpgsql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
declare
    of_reviewer constant bigint := (select id from reviewers.reviewer where person = of_person);
    asked constant text[] := reviews.asked_of(of_review, part);
    one date;
    held text[];
begin
    -- A reviewer asks about nobody else.
    if asked = '{}' or (house.role_name() = 'griffie_reviewer' and of_person is distinct from house.person()) then
        return;
    end if;
    -- Mostly one registration runs through all those days and nothing interrupts it.
    if asked <@ array['registered', 'training_completed', 'in_training'] and exists (
        select from accreditation.period as run, accreditation.level_on(run.level, standing_gap.from_day) as given
        where run.reviewer = of_reviewer and given.may_lead and run.from_day <= standing_gap.from_day
            and (run.until_day is null or run.until_day > standing_gap.until_day)
            and not exists (
                select from accreditation.decision
                where decision.about = run.root and decision.kind in ('leave', 'suspended', 'requirements_moved'))
            and not exists (
                select from accreditation.requirement_set as sets
                    join accreditation.condition as sliding on sliding.requirement_set = sets.id
                where sets.level = run.level and sliding.sliding_months is not null))
    then
        return;
    end if;
    -- The first day, the last, and each day on which a standing can change in between.
    for one in
        select distinct change.day from (
            select standing_gap.from_day as day
            union all select standing_gap.until_day
            union all
            select edge from accreditation.period as run,
                unnest(array[run.from_day, run.until_day, run.until_day + 1]) as edge
            where run.reviewer = of_reviewer
            union all
            select edge from accreditation.decisions_known(null, array[of_reviewer], '{leave,suspended}') as known,
                unnest(array[known.effect_on, known.until_day + 1]) as edge) as change
        where change.day between standing_gap.from_day and standing_gap.until_day
        order by change.day
    loop
        held := case when of_reviewer is null then '{}' else reviews.qualifications(of_reviewer, one) end;
        if not (held && asked or has_exception and held <> '{}') then
            return query
                select one, coalesce(stood.status, 'none'), stood.level, stood.until_day
                from (select) as always left join accreditation.standing_on(one, null, array[of_reviewer]) as stood on true;
            return;
        end if;
    end loop;
end
$$;
comment on function reviews.standing_gap(bigint, bigint, text, boolean, date, date) is
    'The first of those days on which a person may not do that part in the team of a review, and how he or she then '
    'stands; no row where there is none.';

select house.allow_call('reviews.standing_gap(bigint, bigint, text, boolean, date, date)', house.staff()),
    house.allow_call('reviews.asked_of(bigint, text)', house.staff());

create or replace function reviews.gap_of(member reviews.team_member)
    returns table (day date, status text, level text, registered_until date)
    language sql stable rows 1
    begin atomic
        select gap.day, gap.status, gap.level, gap.registered_until
        from (
            select greatest(member.from_day, settings.today()) as from_day,
                coalesce(member.until_day, (
                    select max(step.planned_on) from reviews.step
                    where step.review = member.review and step.done_on is null)) as until_day) as rest,
            reviews.standing_gap(
                member.review, member.person, member.part, member.exception_ground is not null, rest.from_day,
                greatest(rest.from_day, rest.until_day)) as gap
        where member.until_day is null or member.until_day >= settings.today();
    end;
comment on function reviews.gap_of(reviews.team_member) is
    'From which day, up to the end of the work as planned, a member of a team may not hold the part; no row: all is well.';
select house.allow_call('reviews.gap_of(reviews.team_member)', house.staff());
