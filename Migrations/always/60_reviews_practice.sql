-- What a review does for the standing of its team, by itself. Once it is done, taking part becomes a proposed entry of
-- practice. As long as it runs, activities.planned_practice says who is expected to have done it by when.

create or replace function reviews.practitioners(wanted bigint, last_day date)
    returns table (reviewer bigint, part text, until_day date)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select distinct on (reviewer.id) reviewer.id, member.part, member.until_day
        from reviews.team_member as member join reviewers.reviewer on reviewer.person = member.person
        where member.review = wanted and member.part in ('lead', 'second', 'in_training')
            and member.from_day <= last_day
        order by reviewer.id, member.from_day desc, member.id desc;
    end;
comment on function reviews.practitioners(bigint, date) is
    'The reviewers who took part in a review up to a day, each with the last part and its last day.';

-- Never twice: who handed the review in already is passed over.
create or replace function reviews.propose_practice() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into activities.entry (reviewer, kind, on_day, quantity, review, part, source)
    select reviewer, 'practice', least(new.on_day, until_day), 1, new.review, part, 'review'
    from reviews.practitioners(new.review, new.on_day)
    on conflict (reviewer, review) where withdrawn_on is null and kind = 'practice' do nothing;
    return null;
end
$$;
create or replace trigger propose_practice after insert on reviews.outcome
    for each row when (new.outcome = 'done') execute function reviews.propose_practice();

create or replace function reviews.plan_practice(wanted bigint) returns void
    language sql volatile security definer set search_path = pg_catalog, pg_temp
    begin atomic
        delete from activities.planned_practice where review = wanted;
        insert into activities.planned_practice (review, reviewer, part, expected_on)
        select review.id, practitioner.reviewer, practitioner.part,
            least(
                practitioner.until_day,
                coalesce(
                    last.planned_on, (review.opened_on + kind.target_months * interval '1 month')::date))
        from reviews.review
            join settings.review_kind as kind on kind.id = review.kind
            left join lateral (
                select coalesce(step.done_on, step.planned_on) as planned_on from reviews.step
                where step.review = review.id and not step.optional order by step.ordinal desc limit 1) as last on true,
            lateral reviews.practitioners(review.id, 'infinity') as practitioner
        where review.id = wanted
            and not exists (select from reviews.outcome where outcome.review = review.id);
    end;
comment on function reviews.plan_practice(bigint) is
    'Writes anew who is expected to have taken part in a review and by when: on the planned day of its last required '
    'step, or else after the months of its kind; who leaves earlier, on the last day. Nobody once it has ended.';

create or replace function reviews.plan_practice_again() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform reviews.plan_practice(case when tg_op = 'DELETE' then old.review else new.review end);
    return null;
end
$$;
create or replace trigger plan_practice after insert or update or delete on reviews.team_member
    for each row execute function reviews.plan_practice_again();
create or replace trigger plan_practice after update of planned_on, done_on on reviews.step
    for each row execute function reviews.plan_practice_again();
create or replace trigger plan_practice after insert on reviews.outcome
    for each row execute function reviews.plan_practice_again();

-- Reviews that were opened before this was kept.
select reviews.plan_practice(id) from reviews.review
where not exists (select from reviews.outcome where outcome.review = review.id);
