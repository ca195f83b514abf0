-- Agreements and what comes of them. Every agreement and every end of a version passes here, whichever door it came by:
-- first the quote is locked, then its version, and only then is looked at what has been said. So of two directors who
-- agree at the same moment the second sees the first, and the last agreement makes the version bind in its own
-- transaction, once.

create or replace function quotes.refuse(rule text, said text) returns void language plpgsql as $$
begin
    raise exception using
        errcode = '23514', constraint = rule, schema = 'quotes', table = 'agreement', message = said;
end
$$;
comment on function quotes.refuse(text, text) is 'Refuses as a check constraint of that name would.';

create or replace function quotes.hold(asked bigint) returns text[] language plpgsql volatile security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    perform from quotes.quote
    where id = (select quote from quotes.version where id = asked) for no key update;
    perform from quotes.version where id = asked for no key update;
    return array(select state from quotes.state where version = asked);
end
$$;
comment on function quotes.hold(bigint) is 'Locks a version, its quote first, and gives the states that it has entered.';

create or replace function quotes.has_party_agreed(asked bigint) returns boolean language sql stable
    begin atomic
        select not exists (
            select from quotes.party
            where party.id = asked and (
                participating and not exists (
                    select from quotes.agreement where party = party.id and kind = 'ground_rules')
                or paying and not exists (
                    select from quotes.agreement where party = party.id and kind = 'share')));
    end;
comment on function quotes.has_party_agreed(bigint) is 'Whether a party has agreed to all that it is asked.';

create or replace function quotes.is_agreed(asked bigint) returns boolean language sql stable
    begin atomic
        select not exists (
            select from quotes.party where party.version = asked and not quotes.has_party_agreed(party.id));
    end;
comment on function quotes.is_agreed(bigint) is
    'Whether each participant has agreed to the ground rules and each payer to its share.';

create or replace function quotes.keep_agreement() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    one record;
    entered text[];
begin
    select party.version, party.participating, party.paying, version.valid_until, quote.review into one
    from quotes.party
        join quotes.version on version.id = party.version
        join quotes.quote on quote.id = version.quote
    where party.id = new.party;
    entered := quotes.hold(one.version);
    if not 'issued' = any (entered) then
        perform quotes.refuse('agreement_is_to_what_was_issued', 'a draft cannot be agreed to');
    end if;
    if entered && array['binding', 'declined', 'withdrawn', 'superseded'] then
        perform quotes.refuse('agreement_is_to_an_open_version', 'this version takes no agreements any more');
    end if;
    -- Who ends the review at this moment holds its row: what is waited for here is seen below.
    perform from reviews.review where id = one.review for share;
    if exists (select from reviews.outcome where review = one.review) then
        perform quotes.refuse('agreement_is_of_a_review_under_way', 'the review has ended');
    end if;
    if new.kind = 'share' and not one.paying or new.kind <> 'share' and not one.participating then
        perform quotes.refuse('agreement_is_asked_of_this_party', 'this party was not asked for this agreement');
    end if;
    if new.agreed_on > settings.today() then
        perform quotes.refuse('agreement_is_not_ahead', 'an agreement has a day that has come');
    end if;
    if new.agreed_on < (select on_day from quotes.state where version = one.version and state = 'issued') then
        perform quotes.refuse('agreement_follows_the_issue', 'an agreement is not before the issue');
    end if;
    if settings.today() > one.valid_until then
        perform quotes.refuse('agreement_is_within_validity', 'the validity had passed');
    end if;
    if new.link is not null and not exists (select from quotes.link where id = new.link and party = new.party) then
        perform quotes.refuse('agreement_is_by_its_own_link', 'the link is of another party');
    end if;
    return new;
end
$$;
create or replace trigger agreement_keeps_the_rules before insert on quotes.agreement
    for each row execute function quotes.keep_agreement();

create or replace function quotes.bind_when_agreed() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    agreed bigint;
begin
    select version into agreed from quotes.party where id = new.party;
    if quotes.is_agreed(agreed)
        and not exists (select from quotes.state where version = agreed and state = 'binding')
    then
        insert into quotes.state (version, state, on_day, person)
        values (agreed, 'binding', settings.today(), house.person());
        insert into quotes.state (version, state, on_day, person)
        select older.id, 'superseded', settings.today(), house.person()
        from quotes.version as older join quotes.version as newer on newer.quote = older.quote
        where newer.id = agreed and older.id <> agreed
            and exists (select from quotes.state where version = older.id and state = 'binding')
            and not exists (select from quotes.state where version = older.id and state = 'superseded')
        order by older.ordinal;
    end if;
    return null;
end
$$;
create or replace trigger last_agreement_binds after insert on quotes.agreement
    for each row execute function quotes.bind_when_agreed();

-- That states follow one another is held beside the tables (0013); here is what they need of the parties.
create or replace function quotes.keep_state() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if new.state = 'binding' and not quotes.is_agreed(new.version) then
        perform quotes.refuse('quote_binds_when_all_have_agreed', 'not every party has agreed');
    end if;
    if new.state = 'declined' and not exists (
        select from quotes.party where id = new.party and version = new.version and paying)
    then
        perform quotes.refuse('quote_is_declined_by_its_payer', 'only a payer of this version declines it');
    end if;
    if new.state = 'declined' and quotes.has_party_agreed(new.party) then
        perform quotes.refuse('quote_is_declined_before_agreeing', 'this party has agreed to all that it was asked');
    end if;
    return new;
end
$$;
create or replace trigger state_keeps_the_rules before insert on quotes.state
    for each row execute function quotes.keep_state();
