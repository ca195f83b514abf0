-- A team is led by who may lead: the rule for a team is tested on the dates of the work. A dated exception with a ground
-- is possible for who is registered or in training on those days; without any standing nobody is put on a team.

alter table reviews.team_member add column exception_ground text;
alter table reviews.team_member add constraint exception_has_a_ground check (btrim(exception_ground) <> '');
comment on column reviews.team_member.exception_ground is
    'Why somebody with less than the kind of review asks holds this part on these days; null: no exception.';

create function reviews.keep_team_standing() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    gap record;
begin
    select * into gap from reviews.standing_gap(
        new.review, new.person, new.part, new.exception_ground is not null, new.from_day,
        coalesce(new.until_day, greatest(new.from_day, settings.today())));
    if found then
        perform reviews.refuse('team_member_has_standing', 'team_member',
            format('person %s may not be %s in review %s on %s', new.person, new.part, new.review, gap.day));
    end if;
    return new;
end
$$;
create trigger team_member_has_standing before insert on reviews.team_member
    for each row execute function reviews.keep_team_standing();
-- An appointment may be shortened, also when the standing has lapsed since; that is how it is put right.
create trigger team_member_keeps_standing before update on reviews.team_member for each row
    when (new.person <> old.person or new.review <> old.review or new.part <> old.part or new.from_day < old.from_day
        or new.exception_ground is distinct from old.exception_ground
        or coalesce(new.until_day, 'infinity') > coalesce(old.until_day, 'infinity'))
    execute function reviews.keep_team_standing();
