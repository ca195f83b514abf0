-- What other requirements would come to, before they are set: the same count as accreditation.conditions_on, with
-- conditions that are given instead of kept. A test holds the two against each other.

create or replace function accreditation.conditions_if(day date, of_level text, conditions jsonb)
    returns table (
        reviewer bigint, ordinal smallint, kind text, needed integer, is_waived boolean, granted integer,
        waiting integer, is_met boolean)
    language plpgsql stable rows 10000
    set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB' as $$
begin
    return query
        with standing as materialized (
            select * from accreditation.standing_on(day, null, null) as stood
            where stood.level = of_level and (stood.until_day is null or stood.until_day >= day)),
        waived as materialized (
            select distinct known.about, lifted.kind
            from accreditation.decisions_known(null, null, '{waiver}') as known,
                jsonb_to_recordset(conditions) as lifted (kind text)
            where day between known.effect_on and known.until_day
                and lifted.kind = coalesce(known.condition, lifted.kind)),
        asked as materialized (
            select standing.reviewer, asking.ordinal, asking.kind, asking.needed, standing.about,
                standing.kind as opened_as, asking.carry_over_most, waived.about is not null as is_waived,
                case when asking.sliding_months is null then standing.from_day
                    else greatest(
                        standing.continuous_from, (day - make_interval(months => asking.sliding_months))::date + 1)
                    end as window_from
            from standing
                cross join jsonb_to_recordset(conditions) as asking (
                    ordinal smallint, kind text, needed integer, sliding_months integer, carry_over_most integer)
                left join waived on waived.about = standing.registration and waived.kind = asking.kind),
        credit as materialized (
            select * from activities.credits(
                null, array(select standing.reviewer from standing), (select min(asked.window_from) from asked)) as given
            where given.on_day <= day),
        counted as (
            select asked.reviewer, asked.kind, sum(credit.granted)::integer as granted,
                sum(credit.quantity) filter (where not credit.is_judged)::integer as waiting
            from asked join credit
                on credit.reviewer = asked.reviewer and credit.kind = asked.kind and credit.on_day >= asked.window_from
            group by asked.reviewer, asked.kind)
        select asked.reviewer, asked.ordinal, asked.kind, case when asked.is_waived then 0 else asked.needed end,
            asked.is_waived, sums.granted, sums.waiting, asked.is_waived or sums.granted >= asked.needed
        from asked
            left join counted on counted.reviewer = asked.reviewer and counted.kind = asked.kind,
            lateral (
                select coalesce(counted.granted, 0) + case
                        when asked.opened_as = 'extended' and asked.carry_over_most > 0
                        then accreditation.carried_over(
                            asked.reviewer, asked.about, asked.kind, asked.carry_over_most, null)
                        else 0 end as granted,
                    coalesce(counted.waiting, 0) as waiting) as sums
        order by asked.reviewer, asked.ordinal;
end
$$;
comment on function accreditation.conditions_if(date, text, jsonb) is
    'Of each reviewer with a registration at a level on that day: how it would stand with conditions that are given, '
    'each with ordinal, kind, needed, sliding_months and carry_over_most. Nothing is kept.';

select house.allow_call('accreditation.conditions_if(date, text, jsonb)', house.office() || array['console']);
