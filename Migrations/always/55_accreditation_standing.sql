-- Standing, computed: for any day, as known on any other (null: as known now), for some reviewers or for all (null).
-- A second, slow and obvious computation of the same stands in the tests and must agree on every history.

create or replace function accreditation.decisions_known(known_on date, only_reviewers bigint[], kinds text[])
    returns setof accreditation.decision
    language plpgsql stable rows 10000
    set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB' as $$
begin
    return query
        select decision.* from accreditation.decision
        where (only_reviewers is null or decision.reviewer = any (only_reviewers))
            and (kinds is null or decision.kind = any (kinds))
            and decision.kind <> 'annulled'
            and (known_on is null or decision.recorded_on <= known_on)
            and (not decision.needs_second or exists (
                select from accreditation.confirmation
                where confirmation.decision = decision.id
                    and (known_on is null or confirmation.recorded_on <= known_on)))
            and not exists (
                select from accreditation.decision as later
                where later.root = decision.root and later.id > decision.id
                    and (known_on is null or later.recorded_on <= known_on)
                    and (not later.needs_second or exists (
                        select from accreditation.confirmation
                        where confirmation.decision = later.id
                            and (known_on is null or confirmation.recorded_on <= known_on))));
end
$$;
comment on function accreditation.decisions_known(date, bigint[], text[]) is
    'The decisions in force as known on a day: confirmed where a second decider is needed, of each chain of corrections '
    'the last, and not annulled.';

create or replace function accreditation.periods_known(known_on date, only_reviewers bigint[])
    returns setof accreditation.period
    language plpgsql stable rows 10000
    set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB' as $$
begin
    return query
        with known as materialized (
            select * from accreditation.decisions_known(known_on, only_reviewers, null)),
        opening as (select * from known where known.kind in ('registered', 'extended', 're_entered')),
        on_leave as (
            select known.about, sum(known.until_day - known.effect_on + 1)::integer as days
            from known where known.kind = 'leave' group by known.about),
        ending as (
            select distinct on (known.about) known.about, known.effect_on, known.kind
            from known where known.kind in ('lapsed', 'withdrawn')
            order by known.about, known.effect_on, known.id),
        -- Registered at another level: the registration that ran until then ends the day before.
        succession as (
            select opening.root, min(next.effect_on) as effect_on
            from opening join opening as next
                on next.reviewer = opening.reviewer and next.kind = 'registered' and next.level <> opening.level
                    and next.effect_on > opening.effect_on
            group by opening.root),
        run as (
            select opening.root, opening.reviewer, opening.kind, opening.level, opening.effect_on,
                least(
                    opening.until_day + coalesce(on_leave.days, 0), ending.effect_on - 1,
                    succession.effect_on - 1) as until_day,
                opening.about, ending.effect_on as ended_on, ending.kind as ended_as
            from opening
                left join on_leave on on_leave.about = opening.root
                left join ending on ending.about = opening.root
                left join succession on succession.root = opening.root),
        marked as (
            select run.*,
                run.kind <> 'extended'
                    or run.effect_on is distinct from lag(run.until_day) over by_day + 1 as begins_anew
            from run
            where run.until_day is null or run.until_day >= run.effect_on
            window by_day as (partition by run.reviewer order by run.effect_on))
        select marked.root, marked.reviewer, marked.kind, marked.level, marked.effect_on, marked.until_day,
            max(marked.effect_on) filter (where marked.begins_anew)
                over (partition by marked.reviewer order by marked.effect_on),
            marked.about, marked.ended_on, marked.ended_as
        from marked;
end
$$;
comment on function accreditation.periods_known(date, bigint[]) is
    'The registrations as known on a day. Leave moves the end by its days; lapse, withdrawal and a registration at '
    'another level cut it off.';

create or replace function accreditation.derive_periods(only_reviewers bigint[]) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from accreditation.period where only_reviewers is null or reviewer = any (only_reviewers);
    insert into accreditation.period select * from accreditation.periods_known(null, only_reviewers);
end
$$;
comment on function accreditation.derive_periods(bigint[]) is
    'Writes the registrations as known now anew from the decisions; they are refused where they overlap.';

create or replace function accreditation.standing_on(day date, known_on date, only_reviewers bigint[])
    returns table (
        reviewer bigint, registration bigint, level text, kind text, status text, from_day date, until_day date,
        continuous_from date, requirement_set bigint, about bigint, may_lead boolean, may_second boolean,
        may_supervise boolean, is_running boolean)
    language plpgsql stable rows 10000
    set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB' as $$
begin
    return query
        with registration as materialized (
            select * from accreditation.period
            where known_on is null and (only_reviewers is null or period.reviewer = any (only_reviewers))
            union all
            select * from accreditation.periods_known(known_on, only_reviewers) where known_on is not null),
        last_begun as (
            select distinct on (registration.reviewer) registration.*
            from registration where registration.from_day <= day
            order by registration.reviewer, registration.from_day desc),
        interruption as (
            select distinct on (known.about) known.about, known.kind
            from accreditation.decisions_known(known_on, only_reviewers, '{leave,suspended}') as known
            where known.effect_on <= day and (known.until_day is null or known.until_day >= day)
            order by known.about, known.kind desc),
        moved as (
            select distinct on (known.about) known.about, known.requirement_set
            from accreditation.decisions_known(known_on, only_reviewers, '{requirements_moved}') as known
            where known.effect_on <= day
            order by known.about, known.effect_on desc, known.id desc),
        stood as (
            select run.*, interruption.kind as interrupted_as,
                run.until_day is null or run.until_day >= day as has_not_ended,
                coalesce(moved.requirement_set, (
                    select asked.id from accreditation.requirement_set as asked
                    where asked.level = run.level and asked.from_day <= run.from_day
                        and (known_on is null or asked.recorded_on <= known_on)
                    order by asked.from_day desc limit 1)) as set_in_force
            from last_begun as run
                left join interruption on interruption.about = run.root
                left join moved on moved.about = run.root),
        right_of as (
            select distinct on (given.key) given.* from accreditation.level as given
            where given.from_day <= day order by given.key, given.from_day desc)
        select stood.reviewer, stood.root, stood.level, stood.kind,
            case when stood.has_not_ended then coalesce(stood.interrupted_as, stood.kind)
                when stood.ended_on <= day then stood.ended_as
                else 'expired' end,
            stood.from_day, stood.until_day, stood.continuous_from, stood.set_in_force, stood.about,
            coalesce(right_of.may_lead, false), coalesce(right_of.may_second, false),
            coalesce(right_of.may_supervise, false),
            stood.has_not_ended and stood.interrupted_as is null
        from stood left join right_of on right_of.key = stood.level;
end
$$;
comment on function accreditation.standing_on(date, date, bigint[]) is
    'Of each reviewer who was ever registered by that day: the registration that began last and how it stands. status: '
    'registered, extended, re_entered, leave, suspended, lapsed, withdrawn, or expired (its end passed undecided).';

create or replace function accreditation.carried_over(
    of_reviewer bigint, of_registration bigint, of_kind text, most integer, known_on date) returns integer
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    before accreditation.period;
    norm integer;
    granted integer;
begin
    if known_on is null then
        select * into before from accreditation.period where root = of_registration;
    else
        select * into before from accreditation.periods_known(known_on, array[of_reviewer]) where root = of_registration;
    end if;
    select asking.needed into norm
    from accreditation.standing_on(before.until_day, known_on, array[of_reviewer]) as stood
        join accreditation.condition as asking using (requirement_set)
    where stood.registration = of_registration and asking.kind = of_kind and asking.sliding_months is null;
    if norm is null then
        return 0;
    end if;
    select coalesce(sum(credit.granted), 0) into granted
    from activities.credits(known_on, array[of_reviewer], before.from_day) as credit
    where credit.kind = of_kind and credit.on_day <= before.until_day;
    return least(greatest(granted - norm, 0), most);
end
$$;
comment on function accreditation.carried_over(bigint, bigint, text, integer, date) is
    'What was granted in a registration above its norm, at most so much; what was carried into it is not carried on.';

create or replace function accreditation.conditions_on(day date, known_on date, only_reviewers bigint[])
    returns table (
        reviewer bigint, ordinal smallint, kind text, needed integer, is_waived boolean, sliding_months integer,
        window_from date, window_until date, granted integer, handed_in integer, carried integer, waiting integer,
        is_due boolean, is_met boolean)
    language plpgsql stable rows 10000
    set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB' as $$
begin
    return query
        with standing as materialized (
            select * from accreditation.standing_on(day, known_on, only_reviewers) as stood
            where stood.from_day <= day and (stood.until_day is null or stood.until_day >= day)),
        waived as materialized (
            select distinct known.about, lifted.kind
            from accreditation.decisions_known(known_on, only_reviewers, '{waiver}') as known,
                unnest(case when known.condition is null then array(select distinct condition.kind from accreditation.condition)
                    else array[known.condition] end) as lifted (kind)
            where day between known.effect_on and known.until_day),
        back as (
            select known.reviewer, max(known.until_day) + 1 as back_on
            from accreditation.decisions_known(known_on, only_reviewers, '{leave}') as known
            where known.until_day < day group by known.reviewer),
        asked as materialized (
            select standing.reviewer, asking.ordinal, asking.kind, asking.needed, asking.sliding_months,
                asking.carry_over_most, standing.kind as opened_as, standing.about, standing.until_day,
                waived.about is not null as is_waived,
                case when asking.sliding_months is null then standing.from_day
                    else greatest(
                        standing.continuous_from, (day - make_interval(months => asking.sliding_months))::date + 1)
                    end as window_from,
                case when asking.sliding_months is not null then
                    (greatest(standing.continuous_from, back.back_on)
                        + make_interval(months => asking.sliding_months))::date - 1
                    end as first_due_on
            from standing
                join accreditation.condition as asking on asking.requirement_set = standing.requirement_set
                left join back on back.reviewer = standing.reviewer
                left join waived on waived.about = standing.registration and waived.kind = asking.kind),
        credit as materialized (
            select * from activities.credits(known_on, only_reviewers, (select min(asked.window_from) from asked)) as given
            where given.on_day <= day),
        counted as (
            select asked.reviewer, asked.kind, sum(credit.granted)::integer as granted,
                sum(credit.quantity)::integer as handed_in,
                sum(credit.quantity) filter (where not credit.is_judged)::integer as waiting
            from asked join credit
                on credit.reviewer = asked.reviewer and credit.kind = asked.kind and credit.on_day >= asked.window_from
            group by asked.reviewer, asked.kind),
        surplus as (
            select asked.reviewer, asked.kind, accreditation.carried_over(
                asked.reviewer, asked.about, asked.kind, asked.carry_over_most, known_on) as carried
            from asked
            where asked.opened_as = 'extended' and asked.carry_over_most > 0)
        select asked.reviewer, asked.ordinal, asked.kind,
            case when asked.is_waived then 0 else asked.needed end, asked.is_waived, asked.sliding_months,
            asked.window_from, case when asked.sliding_months is null then asked.until_day else day end,
            sums.granted + sums.carried, sums.handed_in + sums.carried, sums.carried, sums.waiting,
            case when asked.sliding_months is null then asked.until_day is not distinct from day
                else day >= asked.first_due_on end,
            asked.is_waived or sums.granted + sums.carried >= asked.needed
        from asked
            left join counted on counted.reviewer = asked.reviewer and counted.kind = asked.kind
            left join surplus on surplus.reviewer = asked.reviewer and surplus.kind = asked.kind,
            lateral (
                select coalesce(counted.granted, 0) as granted, coalesce(counted.handed_in, 0) as handed_in,
                    coalesce(counted.waiting, 0) as waiting, coalesce(surplus.carried, 0) as carried) as sums
        order by asked.reviewer, asked.ordinal;
end
$$;
comment on function accreditation.conditions_on(date, date, bigint[]) is
    'Of each reviewer with a registration on that day: what its set of requirements asks, and what was granted and handed '
    'in for it by then (minutes, or a number for the counted kinds), carry-over included. is_due: the window is complete '
    'on that day: the last day of the registration, or a whole sliding window since it began or leave ended.';
