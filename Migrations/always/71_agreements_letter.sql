-- What a director may see and do by a link. The link's role reads no table: the three functions below look up the one
-- link that was opened (house.link(), the hash that the prelude set) and nothing else.

create or replace function quotes.opened_link() returns quotes.link language sql stable security definer
    set search_path = pg_catalog, pg_temp
    begin atomic
        select * from quotes.link where secret_sha256 = house.link();
    end;
comment on function quotes.opened_link() is 'The link that was opened, or null.';

create or replace function quotes.letter() returns jsonb language sql stable security definer
    set search_path = pg_catalog, pg_temp
    begin atomic
        select jsonb_build_object(
            'linkValidUntil', link.valid_until, 'isRevoked', link.revoked_at is not null,
            'directorName', link.director_name, 'directorFunction', link.director_function,
            'organisation', organisation.name, 'participates', party.participating, 'pays', party.paying,
            'netCents', party.net_cents, 'vatCents', party.vat_cents,
            'vatBasisPoints', case when party.own_vat_ground is null then version.vat_basis_points
                else party.own_vat_basis_points end,
            'vatGround', coalesce(party.own_vat_ground, version.vat_ground),
            'invoicedParty', (
                select payer.name from quotes.party as invoiced
                    join organisations.organisation as payer on payer.id = invoiced.organisation
                where invoiced.id = version.invoiced_party),
            'isInvoicedForAll', party.id = version.invoiced_party,
            'number', quote.number, 'version', version.ordinal, 'language', version.language,
            'pricing', version.pricing, 'validUntil', version.valid_until, 'title', review.title,
            'hasReviewEnded', exists (select from reviews.outcome where outcome.review = review.id),
            'issuedOn', (select on_day from quotes.state where version = version.id and state = 'issued'),
            'states', (
                select coalesce(jsonb_agg(state.state order by state.id), '[]')
                from quotes.state where state.version = version.id),
            'steps', (
                select coalesce(jsonb_agg(
                    jsonb_build_object('nl', step.name_nl, 'en', step.name_en, 'minutes', step.minutes)
                    order by step.ordinal), '[]')
                from quotes.step where step.version = version.id and step.minutes > 0),
            'groundRules', (
                select jsonb_build_object('title', title, 'body', body) from settings.quote_text
                where id = version.ground_rules and party.participating),
            'agreements', (
                select coalesce(jsonb_agg(
                    jsonb_build_object('kind', agreement.kind, 'name', agreement.director_name,
                        'function', agreement.director_function, 'on', agreement.agreed_on)
                    order by agreement.id), '[]')
                from quotes.agreement where agreement.party = party.id))
        from quotes.opened_link() as link
            join quotes.party on party.id = link.party
            join quotes.version on version.id = party.version
            join quotes.quote on quote.id = version.quote
            join reviews.review on review.id = quote.review
            join organisations.organisation on organisation.id = party.organisation;
    end;
comment on function quotes.letter() is 'What the opened link shows: what concerns its party, and nothing of another.';

create or replace function quotes.usable_link() returns quotes.link language plpgsql volatile security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    opened constant quotes.link := quotes.opened_link();
begin
    if opened.id is null or opened.revoked_at is not null or opened.valid_until < settings.today() then
        perform quotes.refuse('link_works', 'this link does not work any more');
    end if;
    return opened;
end
$$;
comment on function quotes.usable_link() is 'The opened link, refused when it has ended or was revoked.';

create or replace function quotes.agree_by_link(name text, function text) returns integer
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    opened constant quotes.link := quotes.usable_link();
    asked quotes.party;
    given integer;
begin
    select * into asked from quotes.party where id = opened.party;
    perform quotes.hold(asked.version);
    insert into quotes.agreement (party, kind, director_name, director_function, agreed_on, link)
    select asked.id, one.kind, name, function, settings.today(), opened.id
    from (values ('ground_rules', asked.participating), ('share', asked.paying)) as one (kind, is_asked)
    where one.is_asked and not exists (
        select from quotes.agreement where party = asked.id and kind = one.kind);
    get diagnostics given = row_count;
    return given;
end
$$;
comment on function quotes.agree_by_link(text, text) is
    'Agrees to all that the party of the opened link is still asked; gives how many agreements that were, 0 when repeated.';

create or replace function quotes.decline_by_link(reason text) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    opened constant quotes.link := quotes.usable_link();
begin
    perform quotes.hold((select version from quotes.party where id = opened.party));
    insert into quotes.state (version, state, on_day, party, reason)
    select version, 'declined', settings.today(), id, decline_by_link.reason from quotes.party where id = opened.party;
end
$$;
comment on function quotes.decline_by_link(text) is 'A payer says no, with its reason, which ends the version.';
