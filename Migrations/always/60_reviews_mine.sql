-- What a reviewer may see of reviews: those in whose team he or she is today or will be. Definer, since a policy that
-- reads its own table would never end.

create or replace function reviews.mine() returns setof bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select review from reviews.team_member
        where person = house.person() and (until_day is null or until_day >= settings.today());
    end;
comment on function reviews.mine() is 'The reviews in whose team the person at work is, or will be.';

create or replace function reviews.name_of(wanted bigint) returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select name from access.person
        where id = wanted
            and (house.role_name() <> 'griffie_reviewer' or id = house.person()
                or id in (select person from reviews.team_member where review in (select reviews.mine())));
    end;
comment on function reviews.name_of(bigint) is
    'The name of a person in a review. A reviewer gets the names of team mates, and of nobody else anything at all.';

create or replace function reviews.organisation_name(wanted bigint) returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select name from organisations.organisation
        where id = wanted
            and (house.role_name() <> 'griffie_reviewer'
                or id in (select organisation from reviews.party where review in (select reviews.mine())));
    end;
comment on function reviews.organisation_name(bigint) is
    'The name of an organisation in a review. A reviewer gets the names of the parties to his or her own reviews.';
