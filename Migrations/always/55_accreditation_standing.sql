-- Standing, computed: for any day, as known on any other (null: as known now), for some reviewers or for all (null).
-- A second, slow and obvious computation of the same stands in the tests and must agree on every history.

-- What these functions give may change, so they are made anew; nothing depends on them but one another.
drop function if exists accreditation.conditions_on(date, date, bigint[]), accreditation.standing_on(date, date, bigint[]),
    accreditation.decisions_known(date, bigint[], text[]);

create or replace function accreditation.decisions_known(
    known_on date, only_reviewers bigint[], kinds text[], in_force_on date default null)
    returns setof accreditation.decision
    language plpgsql stable rows 10000
    -- Planned anew for each call: for one reviewer by index, for all by hash.
    set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB' as $$
begin
    return query
        select decision.* from accreditation.decision
        where (only_reviewers is null or decision.reviewer = any (only_reviewers))
            and (kinds is null or decision.kind = any (kinds))
            and decision.kind <> 'annulled'
            and (in_force_on is null or decision.effect_on <= in_force_on
                and (decision.until_day is null or decision.until_day >= in_force_on))
            and (known_on is null or decision.recorded_on <= known_on)
            and (not decision.needs_second or exists (
                select from accreditation.confirmation
                where confirmation.decision = decision.id
                    and (known_on is null or confirmation.recorded_on <= known_on)))
            and not exists (
                select from accreditation.decision as later
                where later.root = decision.root and later.id > decision.id and later.corrects is not null
                    and (known_on is null or later.recorded_on <= known_on)
                    and (not later.needs_second or exists (
                        select from accreditation.confirmation
                        where confirmation.decision = later.id
                            and (known_on is null or confirmation.recorded_on <= known_on))));
end
$$;
comment on function accreditation.decisions_known(date, bigint[], text[], date) is
    'The decisions that hold as known on a day: confirmed where a second decider is needed, of each chain of corrections '
    'the last, and not annulled; all, or those that are in force on another day.';

create or replace function accreditation.periods_known(known_on date, only_reviewers bigint[])
    returns setof accreditation.period
    language plpgsql stable rows 10000
    set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB' as $$
begin
    return query
        with known as materialized (
            select * from accreditation.decisions_known(known_on, only_reviewers, null)),
        leave_days as (
            -- A day of leave counts once, also where two decisions name it.
            select whole.about, sum(upper(stretch.days) - lower(stretch.days))::integer as days
            from (
                select known.about, range_agg(daterange(known.effect_on, known.until_day, '[]')) as stretches
                from known where known.kind = 'leave' group by known.about) as whole,
                unnest(whole.stretches) as stretch (days)
            group by whole.about),
        ending as (
            select distinct on (known.about) known.about, known.effect_on, known.kind
            from known where known.kind in ('lapsed', 'withdrawn')
            order by known.about, known.effect_on, known.id),
        -- Ended on its first day it never ran: then it is none, and ends none before it either.
        opening as materialized (
            select known.root, known.reviewer, known.kind, known.level, known.effect_on, known.about,
                known.until_day + coalesce(leave_days.days, 0) as term_until,
                ending.effect_on as ended_on, ending.kind as ended_as
            from known
                left join leave_days on leave_days.about = known.root
                left join ending on ending.about = known.root
            where known.kind in ('registered', 'extended', 're_entered')
                and (ending.effect_on is null or ending.effect_on > known.effect_on)),
        -- Registered at another level: the registration that ran until then ends the day before.
        succession as (
            select opening.root, min(next.effect_on) as effect_on
            from opening join opening as next
                on next.reviewer = opening.reviewer and next.kind = 'registered' and next.level <> opening.level
                    and next.effect_on > opening.effect_on
            group by opening.root),
        run as (
            select opening.*,
                least(opening.term_until, opening.ended_on - 1, succession.effect_on - 1) as until_day
            from opening left join succession on succession.root = opening.root),
        marked as (
            select run.*,
                run.kind <> 'extended'
                    or run.effect_on is distinct from lag(run.until_day) over by_day + 1 as begins_anew
            from run
            window by_day as (partition by run.reviewer order by run.effect_on))
        select marked.root, marked.reviewer, marked.kind, marked.level, marked.effect_on, marked.until_day,
            max(marked.effect_on) filter (where marked.begins_anew)
                over (partition by marked.reviewer order by marked.effect_on),
            marked.about, marked.ended_on, marked.ended_as, marked.term_until,
            lead(marked.effect_on) over (partition by marked.reviewer order by marked.effect_on)
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

create function accreditation.standing_on(day date, known_on date, only_reviewers bigint[])
    returns table (
        reviewer bigint, registration bigint, level text, kind text, status text, from_day date, until_day date,
        continuous_from date, requirement_set bigint, about bigint, may_lead boolean, may_second boolean,
        may_supervise boolean, is_running boolean, term_until date, back_on date)
    language plpgsql stable rows 10000
    set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB' as $$
declare
    -- Leave of longer ago than the longest window puts nothing off.
    longest_ago constant date := (
        select day - make_interval(months => max(sliding_months)) from accreditation.condition);
begin
    return query
        with then_known as materialized (
            select * from accreditation.periods_known(known_on, only_reviewers) where known_on is not null),
        decided as materialized (
            select known.about, known.kind, known.effect_on, known.until_day, known.requirement_set, known.id
            from accreditation.decisions_known(
                known_on, only_reviewers, '{leave,suspended,requirements_moved}', day) as known),
        last_begun as (
            select * from accreditation.period as run
            where known_on is null and (only_reviewers is null or run.reviewer = any (only_reviewers))
                and run.from_day <= day and (run.next_from is null or run.next_from > day)
            union all
            select * from then_known as run
            where run.from_day <= day and (run.next_from is null or run.next_from > day)),
        -- A suspension outranks leave.
        interruption as (
            select known.about, max(known.kind) as kind
            from decided as known
            where known.kind in ('leave', 'suspended') group by known.about),
        back as (
            select run.reviewer, max(least(known.until_day, run.until_day, day)) + 1 as back_on
            from accreditation.decisions_known(known_on, only_reviewers, '{leave}') as known join (
                    select root, period.reviewer, period.from_day, period.until_day
                    from accreditation.period where known_on is null
                    union all
                    select root, then_known.reviewer, then_known.from_day, then_known.until_day from then_known
                ) as run on run.root = known.about
            where longest_ago is not null and known.until_day >= longest_ago
                and known.effect_on <= day and run.from_day <= least(known.until_day, day)
                and (run.until_day is null or run.until_day >= known.effect_on)
            group by run.reviewer),
        moved as (
            select distinct on (known.about) known.about, known.requirement_set
            from decided as known where known.kind = 'requirements_moved'
            order by known.about, known.effect_on desc, known.id desc),
        asking as (
            select asked.id, asked.level, asked.from_day,
                lead(asked.from_day) over (partition by asked.level order by asked.from_day) as next_from
            from accreditation.requirement_set as asked where known_on is null or asked.recorded_on <= known_on),
        right_of as (
            select distinct on (given.key) given.* from accreditation.level as given
            where given.from_day <= day and (known_on is null or given.recorded_on <= known_on)
            order by given.key, given.from_day desc),
        stood as (
            select run.*, interruption.kind as interrupted_as, back.back_on,
                run.until_day is null or run.until_day >= day as has_not_ended,
                coalesce(moved.requirement_set, asking.id) as set_in_force
            from last_begun as run
                left join asking on asking.level = run.level and asking.from_day <= run.from_day
                    and (asking.next_from is null or asking.next_from > run.from_day)
                left join interruption on interruption.about = run.root
                left join back on back.reviewer = run.reviewer
                left join moved on moved.about = run.root)
        select stood.reviewer, stood.root, stood.level, stood.kind,
            case when stood.has_not_ended then coalesce(stood.interrupted_as, stood.kind)
                when stood.ended_on <= day then stood.ended_as
                else 'expired' end,
            stood.from_day, stood.until_day, stood.continuous_from, stood.set_in_force, stood.about,
            coalesce(right_of.may_lead, false), coalesce(right_of.may_second, false),
            coalesce(right_of.may_supervise, false),
            stood.has_not_ended and stood.interrupted_as is null, stood.term_until, stood.back_on
        from stood left join right_of on right_of.key = stood.level;
end
$$;
comment on function accreditation.standing_on(date, date, bigint[]) is
    'Of each reviewer who was ever registered by that day: the registration that began last and how it stands. status: '
    'registered, extended, re_entered, leave, suspended, lapsed, withdrawn, or expired (its end passed undecided). '
    'back_on: the day after the last day of leave by then.';

create or replace function accreditation.surplus_of(registrations bigint[], known_on date)
    returns table (registration bigint, kind text, surplus integer)
    language plpgsql stable rows 10000
    set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB' as $$
declare
    only_reviewers constant bigint[] := array(
        select distinct decision.reviewer from accreditation.decision where decision.id = any (registrations));
begin
    return query
        with run as materialized (
            select * from accreditation.period where known_on is null and period.root = any (registrations)
            union all
            select * from accreditation.periods_known(known_on, only_reviewers) as known
            where known_on is not null and known.root = any (registrations)),
        moved as (
            select distinct on (run.root) run.root, known.requirement_set
            from accreditation.decisions_known(known_on, only_reviewers, '{requirements_moved}') as known
                join run on run.root = known.about
            where known.effect_on <= run.until_day
            order by run.root, known.effect_on desc, known.id desc),
        norm as materialized (
            select run.root, run.reviewer, run.from_day, run.until_day, asking.kind, asking.needed
            from run left join moved on moved.root = run.root
                join accreditation.condition as asking
                    on asking.sliding_months is null and asking.requirement_set = coalesce(moved.requirement_set, (
                        select given.id from accreditation.requirement_set as given
                        where given.level = run.level and given.from_day <= run.from_day
                            and (known_on is null or given.recorded_on <= known_on)
                        order by given.from_day desc limit 1)))
        select norm.root, norm.kind, greatest(sum(credit.granted) - norm.needed, 0)::integer
        from norm join activities.credits(known_on, only_reviewers, (select min(norm.from_day) from norm)) as credit
            on credit.reviewer = norm.reviewer and credit.kind = norm.kind
                and credit.on_day between norm.from_day and norm.until_day
        group by norm.root, norm.kind, norm.needed;
end
$$;
comment on function accreditation.surplus_of(bigint[], date) is
    'What was granted in registrations above the norm of each condition, by the set that held on their last day; what '
    'was carried into them is not counted.';

create or replace function accreditation.carried_over(
    of_reviewer bigint, of_registration bigint, of_kind text, most integer, known_on date) returns integer
    language sql stable
    begin atomic
        select coalesce(max(least(over.surplus, most)), 0)
        from accreditation.surplus_of(array[of_registration], known_on) as over where over.kind = of_kind;
    end;
comment on function accreditation.carried_over(bigint, bigint, text, integer, date) is
    'What of the surplus of a registration counts in the one that extends it: at most so much.';

create function accreditation.conditions_on(day date, known_on date, only_reviewers bigint[])
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
            where stood.until_day is null or stood.until_day >= day),
        waived as materialized (
            select distinct known.about, lifted.kind
            from accreditation.decisions_known(known_on, only_reviewers, '{waiver}') as known,
                unnest(case when known.condition is null then array(select distinct condition.kind from accreditation.condition)
                    else array[known.condition] end) as lifted (kind)
            where day between known.effect_on and known.until_day),
        asked as materialized (
            select standing.reviewer, asking.ordinal, asking.kind, asking.needed, asking.sliding_months,
                asking.carry_over_most, standing.kind as opened_as, standing.about, standing.until_day,
                waived.about is not null as is_waived,
                case when asking.sliding_months is null then standing.from_day
                    else greatest(
                        standing.continuous_from, (day - make_interval(months => asking.sliding_months))::date + 1)
                    end as window_from,
                case when asking.sliding_months is null then standing.term_until = day
                    else day >= (greatest(standing.continuous_from, standing.back_on)
                        + make_interval(months => asking.sliding_months))::date - 1
                    end as is_due
            from standing
                join accreditation.condition as asking on asking.requirement_set = standing.requirement_set
                left join waived on waived.about = standing.registration and waived.kind = asking.kind),
        credit as (
            select entry.reviewer, entry.kind, entry.on_day, entry.quantity, coalesce(entry.granted, 0) as granted,
                entry.granted is not null as is_judged
            from activities.entry
            where known_on is null and entry.withdrawn_on is null
                and (only_reviewers is null or entry.reviewer = any (only_reviewers))
            union all
            select given.reviewer, given.kind, given.on_day, given.quantity, given.granted, given.is_judged
            from activities.credits(known_on, only_reviewers) as given where known_on is not null),
        counted as (
            select asked.reviewer, asked.kind, sum(credit.granted)::integer as granted,
                sum(credit.quantity)::integer as handed_in,
                sum(credit.quantity) filter (where not credit.is_judged)::integer as waiting
            from asked join credit
                on credit.reviewer = asked.reviewer and credit.kind = asked.kind
                    and credit.on_day between asked.window_from and day
            where credit.on_day between (select min(asked.window_from) from asked) and day
            group by asked.reviewer, asked.kind),
        surplus as (
            select asked.reviewer, asked.kind, least(over.surplus, asked.carry_over_most) as carried
            from accreditation.surplus_of(array(
                    select asked.about from asked
                    where asked.opened_as = 'extended' and asked.carry_over_most > 0), known_on) as over
                join asked on asked.about = over.registration and asked.kind = over.kind
            where asked.opened_as = 'extended')
        select asked.reviewer, asked.ordinal, asked.kind,
            case when asked.is_waived then 0 else asked.needed end, asked.is_waived, asked.sliding_months,
            asked.window_from, case when asked.sliding_months is null then asked.until_day else day end,
            sums.granted + sums.carried, sums.handed_in + sums.carried, sums.carried, sums.waiting,
            coalesce(asked.is_due, false),
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
    'on that day: the last day of the term, or a whole sliding window since it began and since the last day of leave.';

-- What these functions say may have changed: what is derived by them follows.
select accreditation.derive_periods(null);
