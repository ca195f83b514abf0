-- What is to come if nothing more comes in: of each registration that runs or begins by the horizon, the first day on which
-- a condition is due and not met, and the day on which it ends undecided.

create or replace function accreditation.first_day_without(last_counted date, months integer) returns date
    language sql immutable parallel safe
    return case
        when ((last_counted + make_interval(months => months))::date - make_interval(months => months))::date
            >= last_counted then (last_counted + make_interval(months => months))::date
        -- 31 January and a month: not 28 February, whose window still reaches back to the 29th; the day after.
        else (last_counted + make_interval(months => months))::date + 1 end;
comment on function accreditation.first_day_without(date, integer) is
    'The first day on which a sliding window of so many months no longer reaches back to that day.';

create or replace function accreditation.forecast(horizon date, only_reviewers bigint[])
    returns table (
        reviewer bigint, registration bigint, level text, until_day date, kind text, falls_on date, needed integer,
        granted integer, waiting integer)
    language plpgsql stable rows 1000
    set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB' as $$
declare
    today constant date := settings.today();
begin
    return query
        with moved as (
            select distinct on (known.about) known.about, known.requirement_set
            from accreditation.decisions_known(null, only_reviewers, '{requirements_moved}') as known
            order by known.about, known.effect_on desc, known.id desc),
        waived as materialized (
            select known.about, known.condition, known.effect_on, known.until_day
            from accreditation.decisions_known(null, only_reviewers, '{waiver}') as known),
        away as materialized (
            select known.reviewer, known.until_day
            from accreditation.decisions_known(null, only_reviewers, '{leave}') as known),
        back as (
            select away.reviewer, max(away.until_day) + 1 as back_on
            from away where away.until_day < today group by away.reviewer),
        run as materialized (
            select period.*, coalesce(moved.requirement_set, (
                select asked.id from accreditation.requirement_set as asked
                where asked.level = period.level and asked.from_day <= period.from_day
                order by asked.from_day desc limit 1)) as requirement_set
            from accreditation.period left join moved on moved.about = period.root
            where (only_reviewers is null or period.reviewer = any (only_reviewers))
                and (period.until_day is null or period.until_day >= today) and period.from_day <= horizon),
        asked as materialized (
            select run.reviewer, run.root, run.level, run.kind as opened_as, run.about, run.from_day, run.until_day,
                run.continuous_from, asking.kind, asking.needed, asking.sliding_months, asking.carry_over_most,
                case when asking.sliding_months is null then run.from_day
                    else greatest(run.continuous_from, (today - make_interval(months => asking.sliding_months))::date + 1)
                    end as counted_from,
                case when asking.sliding_months is not null then
                    (greatest(run.continuous_from, back.back_on) + make_interval(months => asking.sliding_months))::date - 1
                    end as first_due_on
            from run
                join accreditation.condition as asking on asking.requirement_set = run.requirement_set
                left join back on back.reviewer = run.reviewer
            where asking.sliding_months is not null or run.until_day <= horizon),
        credit as materialized (
            select given.* from activities.credits(null, only_reviewers, (select min(asked.counted_from) from asked)) as given
            where given.on_day <= today),
        counted as (
            select asked.root, asked.kind, asked.needed, asked.sliding_months, credit.on_day, credit.granted,
                credit.quantity, credit.is_judged,
                sum(credit.granted) over (
                    partition by asked.root, asked.kind order by credit.on_day desc, credit.entry desc) as newest_sum
            from asked join credit
                on credit.reviewer = asked.reviewer and credit.kind = asked.kind
                    and credit.on_day >= asked.counted_from
                    and (asked.sliding_months is not null or credit.on_day <= asked.until_day)),
        summed as (
            select counted.root, counted.kind, sum(counted.granted)::integer as granted,
                coalesce(sum(counted.quantity) filter (where not counted.is_judged), 0)::integer as waiting,
                max(counted.on_day) filter (where counted.newest_sum >= counted.needed) as enough_from
            from counted group by counted.root, counted.kind),
        nearing as materialized (
            select asked.*, coalesce(summed.granted, 0) as granted_now, coalesce(summed.waiting, 0) as waiting_now,
                case when asked.sliding_months is null then asked.until_day
                    else greatest(
                        today, asked.first_due_on, asked.from_day,
                        accreditation.first_day_without(summed.enough_from, asked.sliding_months)) end as first_on
            from asked left join summed on summed.root = asked.root and summed.kind = asked.kind),
        -- A sliding window begins afresh after leave that ends before it would fall.
        postponing as (
            select nearing.root, nearing.kind,
                max((away.until_day + 1 + make_interval(months => nearing.sliding_months))::date - 1) as first_on
            from nearing join away
                on away.reviewer = nearing.reviewer and away.until_day >= today and away.until_day < nearing.first_on
            where nearing.sliding_months is not null
            group by nearing.root, nearing.kind),
        falling as materialized (
            select nearing.reviewer, nearing.root, nearing.level, nearing.opened_as, nearing.about, nearing.until_day,
                nearing.continuous_from, nearing.kind, nearing.needed, nearing.sliding_months, nearing.carry_over_most,
                nearing.granted_now, nearing.waiting_now, greatest(nearing.first_on, postponing.first_on) as first_on
            from nearing left join postponing on postponing.root = nearing.root and postponing.kind = nearing.kind),
        lifting as (
            select falling.root, falling.kind, max(waived.until_day) + 1 as over_on
            from falling join waived
                on waived.about = falling.root and (waived.condition is null or waived.condition = falling.kind)
                    and falling.first_on between waived.effect_on and waived.until_day
            group by falling.root, falling.kind),
        lifted as (
            select falling.*, coalesce(lifting.over_on, falling.first_on) as falls_on
            from falling left join lifting on lifting.root = falling.root and lifting.kind = falling.kind),
        short as (
            select lifted.*, case
                when lifted.sliding_months is not null then coalesce((
                    select sum(credit.granted)::integer from credit
                    where credit.reviewer = lifted.reviewer and credit.kind = lifted.kind
                        and credit.on_day >= greatest(
                            lifted.continuous_from,
                            (lifted.falls_on - make_interval(months => lifted.sliding_months))::date + 1)), 0)
                when lifted.opened_as = 'extended' and lifted.carry_over_most > 0 then
                    lifted.granted_now + accreditation.carried_over(
                        lifted.reviewer, lifted.about, lifted.kind, lifted.carry_over_most, null)
                else lifted.granted_now end as granted_then
            from lifted
            where lifted.falls_on <= least(horizon, lifted.until_day))
        select short.reviewer, short.root, short.level, short.until_day, short.kind, short.falls_on, short.needed,
            short.granted_then, short.waiting_now
        from short where short.granted_then < short.needed
        union all
        -- It ends, and nobody has decided what comes after it.
        select run.reviewer, run.root, run.level, run.until_day, null, run.until_day, null, null, null
        from run
        where run.until_day <= horizon and run.ended_on is null and not exists (
            select from accreditation.period as next
            where next.reviewer = run.reviewer and next.from_day = run.until_day + 1);
end
$$;
comment on function accreditation.forecast(date, bigint[]) is
    'Who falls below the norm by the horizon if nothing more comes in: kind, the first day, needed and granted then '
    '(minutes, or a number for the counted kinds). A row without a kind: the registration ends undecided.';

create or replace function accreditation.rescues(of_reviewers bigint[], of_kinds text[], by_days date[])
    returns table (reviewer bigint, kind text, on_day date, title text, quantity integer, gathering bigint, review bigint)
    language sql stable
    begin atomic
        with asked as (
            select * from unnest(of_reviewers, of_kinds, by_days) as asked (reviewer, kind, by_day))
        select asked.reviewer, asked.kind, gathering.on_day, gathering.title,
            case when activities.is_counted(gathering.kind) then 1 else gathering.minutes end, gathering.id, null::bigint
        from asked join activities.gathering
            on gathering.kind = asked.kind and gathering.cancelled_on is null
                and gathering.on_day > settings.today() and gathering.on_day <= asked.by_day
        where (gathering.intervision_group is null and gathering.cohort is null)
            or exists (
                select from activities.group_member as member
                where member.intervision_group = gathering.intervision_group and member.reviewer = asked.reviewer
                    and daterange(member.from_day, member.until_day, '[]') @> gathering.on_day)
            or exists (
                select from activities.cohort_member as member
                where member.cohort = gathering.cohort and member.reviewer = asked.reviewer
                    and daterange(member.joined_on, member.left_on, '[]') @> gathering.on_day)
        union all
        select asked.reviewer, asked.kind, planned.expected_on, null, 1, null, planned.review
        from asked join activities.planned_practice as planned
            on asked.kind = 'practice' and planned.reviewer = asked.reviewer
                and planned.expected_on >= settings.today() and planned.expected_on <= asked.by_day
        order by 1, 2, 3;
    end;
comment on function accreditation.rescues(bigint[], text[], date[]) is
    'What is planned before those days that would help: gatherings of the own groups and cohorts or open to all, and '
    'reviews in whose team somebody is.';

select house.allow_call('accreditation.first_day_without(date, integer)', house.staff()),
    house.allow_call('accreditation.forecast(date, bigint[])', house.staff()),
    house.allow_call('accreditation.rescues(bigint[], text[], date[])', house.staff());
