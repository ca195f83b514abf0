-- Who may lead on a day, and whom that asks something of: standing and its conditions in one light.

drop function if exists accreditation.lights_on(date, date, bigint[]);
create function accreditation.lights_on(day date, known_on date, only_reviewers bigint[])
    returns table (
        reviewer bigint, registration bigint, level text, kind text, status text, from_day date, until_day date,
        continuous_from date, requirement_set bigint, about bigint, may_lead boolean, may_second boolean,
        may_supervise boolean, is_running boolean, term_until date, back_on date, is_ok boolean, light text)
    language plpgsql stable rows 10000
    set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB' as $$
declare
    notice_days constant integer := coalesce(settings.term_on('renewal_notice_days', day), 0);
begin
    return query
        with stood as materialized (select * from accreditation.standing_on(day, known_on, only_reviewers)),
        -- Only where a condition can be due on this day must its entries be counted.
        below as materialized (
            select distinct asked.reviewer
            from accreditation.conditions_on(day, known_on, array(
                    select stood.reviewer from stood
                    where stood.may_lead and stood.is_running and (stood.term_until = day or stood.requirement_set in (
                        select condition.requirement_set from accreditation.condition
                        where condition.sliding_months is not null)))) as asked
            where asked.is_due and not asked.is_met)
        select stood.*, held.is_ok,
            case when held.is_ok and stood.until_day <= day + notice_days then 'ending'
                when held.is_ok then 'ok'
                when stood.may_lead and (stood.is_running or stood.status = 'expired') then 'act'
                else 'rest' end
        from stood left join below on below.reviewer = stood.reviewer,
            lateral (select stood.may_lead and stood.is_running and below.reviewer is null as is_ok) as held;
end
$$;
comment on function accreditation.lights_on(date, date, bigint[]) is
    'standing_on with is_ok (may lead on that day: the right of the level, a registration that runs, nothing due and '
    'unmet) and light: ok; ending (ok, but its end is near); act (may not lead for want of a condition or a decision); '
    'rest (decided so: in training, on leave, suspended, lapsed, withdrawn).';

-- What comes if nothing more comes in. A fixed window is judged on the last day of the term; a sliding one falls below
-- the norm on the first day on which what was granted has slid out of it, once it is due, and not while it is waived.
drop function if exists accreditation.forecast(date, date, bigint[]);
create function accreditation.forecast(today date, until date, only_reviewers bigint[])
    returns table (
        reviewer bigint, level text, until_day date, ends_undecided boolean, kind text, falls_on date,
        window_from date, needed integer, granted integer)
    language plpgsql stable rows 10000
    set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB' as $$
begin
    return query
        with standing as materialized (
            select stood.*,
                stood.until_day <= until and stood.until_day = stood.term_until and not exists (
                    select from accreditation.period as next
                    where next.reviewer = stood.reviewer and next.from_day > stood.until_day) as ends_undecided
            from accreditation.standing_on(today, null, only_reviewers) as stood
            where stood.until_day is null or stood.until_day >= today),
        decided as materialized (
            select known.* from accreditation.decisions_known(null, only_reviewers, '{waiver,leave}') as known
                join standing on standing.registration = known.about
            where known.until_day >= today),
        fixed as (
            select standing.reviewer, asked.kind, standing.until_day as falls_on, asked.window_from, asking.needed,
                asked.granted
            from accreditation.conditions_on(today, null, array(
                    select standing.reviewer from standing where standing.term_until <= until
                        and standing.term_until = standing.until_day)) as asked
                join standing on standing.reviewer = asked.reviewer
                join accreditation.condition as asking
                    on asking.requirement_set = standing.requirement_set and asking.kind = asked.kind
            where asked.sliding_months is null and asked.granted < asking.needed),
        sliding as materialized (
            select standing.reviewer, standing.registration, standing.continuous_from, standing.until_day, asking.kind,
                asking.needed, asking.sliding_months as months,
                (greatest(standing.continuous_from, standing.back_on)
                    + make_interval(months => asking.sliding_months))::date - 1 as first_due_on
            from standing join accreditation.condition as asking on asking.requirement_set = standing.requirement_set
            where asking.sliding_months is not null),
        -- From the newest entry back: the entry with which the norm is still reached, and what was granted since.
        summed as (
            select sliding.reviewer, sliding.kind, entry.on_day, sliding.needed, sliding.months,
                sum(entry.granted) over (
                    partition by sliding.reviewer, sliding.kind order by entry.on_day desc, entry.id desc) as so_far
            from sliding join activities.entry
                on entry.reviewer = sliding.reviewer and entry.kind = sliding.kind and entry.on_day <= today
                    and entry.withdrawn_on is null and entry.granted > 0
                    and entry.on_day >= greatest(
                        sliding.continuous_from, (today - make_interval(months => sliding.months))::date)
            where only_reviewers is null or entry.reviewer = any (only_reviewers)),
        reached as (
            select summed.reviewer, summed.kind, max(summed.on_day) as on_day
            from summed where summed.so_far >= summed.needed group by summed.reviewer, summed.kind),
        slid as (
            select sliding.*, greatest(today, sliding.first_due_on, gone.on_day) as unmet_on
            from sliding
                left join reached on reached.reviewer = sliding.reviewer and reached.kind = sliding.kind
                -- Months differ in length: the first day whose window begins after that entry.
                left join lateral (
                    select (reached.on_day + make_interval(months => sliding.months))::date + slip as on_day
                    from generate_series(0, 4) as slip
                    where (((reached.on_day + make_interval(months => sliding.months))::date + slip)
                        - make_interval(months => sliding.months))::date + 1 > reached.on_day
                    order by slip limit 1) as gone on true),
        put_off as (
            -- Leave that comes before that day makes a sliding window begin again; a waiver lifts it while it lasts.
            select slid.*, greatest(slid.unmet_on, (
                select max(case known.kind when 'leave'
                    then (known.until_day + 1 + make_interval(months => slid.months))::date - 1
                    else known.until_day + 1 end)
                from decided as known
                where known.about = slid.registration and known.effect_on <= slid.unmet_on
                    and (known.kind = 'leave' or known.until_day >= slid.unmet_on
                        and coalesce(known.condition, slid.kind) = slid.kind))) as falls_on
            from slid where slid.unmet_on <= until),
        below as (
            select fixed.* from fixed join standing on standing.reviewer = fixed.reviewer
            where not exists (
                select from decided as known
                where known.kind = 'waiver' and known.about = standing.registration
                    and fixed.falls_on between known.effect_on and known.until_day
                    and coalesce(known.condition, fixed.kind) = fixed.kind)
            union all
            select put_off.reviewer, put_off.kind, put_off.falls_on, begins.on_day, put_off.needed, (
                    select coalesce(sum(entry.granted), 0)::integer from activities.entry
                    where entry.reviewer = put_off.reviewer and entry.kind = put_off.kind
                        and entry.withdrawn_on is null and entry.on_day between begins.on_day and today)
            from put_off, lateral (
                select greatest(
                    put_off.continuous_from,
                    (put_off.falls_on - make_interval(months => put_off.months))::date + 1) as on_day) as begins
            where put_off.falls_on <= until and (put_off.until_day is null or put_off.falls_on <= put_off.until_day))
        select standing.reviewer, standing.level, standing.until_day, coalesce(standing.ends_undecided, false),
            below.kind, below.falls_on, below.window_from, below.needed, below.granted
        from standing left join below on below.reviewer = standing.reviewer
        where below.reviewer is not null or standing.ends_undecided;
end
$$;
comment on function accreditation.forecast(date, date, bigint[]) is
    'Of each reviewer with a registration today: the conditions that fall below the norm by a day if nothing more is '
    'granted, each with its first day, and whether the registration ends by then without a decision on what follows.';

do $$
begin
    perform house.allow_call('accreditation.lights_on(date, date, bigint[])', house.staff()),
        house.allow_call('accreditation.forecast(date, date, bigint[])', house.staff());
end
$$;
