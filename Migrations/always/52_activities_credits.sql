-- What stands to a reviewer's credit: entries with what was granted of them, as known on a day (null: as known now).

create or replace function activities.credits(known_on date, only_reviewers bigint[], from_day date default null)
    returns table (
        entry bigint, reviewer bigint, kind text, on_day date, quantity integer, granted integer, is_judged boolean)
    language plpgsql stable rows 100000
    -- Planned anew for each call: for one reviewer by index, for all by hash.
    set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB' as $$
begin
    if known_on is null then
        return query
            select entry.id, entry.reviewer, entry.kind, entry.on_day, entry.quantity, coalesce(entry.granted, 0),
                entry.granted is not null
            from activities.entry
            where entry.withdrawn_on is null
                and (only_reviewers is null or entry.reviewer = any (only_reviewers))
                and (credits.from_day is null or entry.on_day >= credits.from_day);
    else
        return query
            select entry.id, entry.reviewer, entry.kind, entry.on_day, entry.quantity, coalesce(judged.granted, 0),
                judged.granted is not null
            from activities.entry
                left join (
                    select judgement.entry, judgement.granted from activities.judgement
                    where recorded_on <= known_on
                        and not exists (
                            select from activities.judgement as later
                            where later.corrects = judgement.id and later.recorded_on <= known_on)
                ) as judged on judged.entry = entry.id
            where entry.recorded_on <= known_on
                and (entry.withdrawn_on is null or entry.withdrawn_on > known_on)
                and (only_reviewers is null or entry.reviewer = any (only_reviewers))
                and (credits.from_day is null or entry.on_day >= credits.from_day);
    end if;
end
$$;
comment on function activities.credits(date, bigint[], date) is
    'Each entry that was not taken back, with what was granted of it (0 as long as nobody judged it); quantities are '
    'minutes, or ones for the counted kinds.';
