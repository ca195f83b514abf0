-- The history of a quote for its page, which is asked for with every quote. plpgsql keeps its plan for the session, and as
-- definer it is planned for one role only: planning this query anew took longer than all the rest of the page.

create or replace function quotes.trail(wanted bigint, most bigint)
    returns table (id bigint, at timestamptz, person bigint, action text, schema_name text, table_name text,
        record text, operation text, transaction text, before text, after text, who text, place bigint, name_nl text,
        name_en text)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    return query
    with version as (select id, ordinal from quotes.version where quote = wanted),
    party as (
        select party.id, organisation.name
        from version join quotes.party on party.version = version.id
            join organisations.organisation on organisation.id = party.organisation),
    -- Hours and shares are told by the change of their version.
    concerned (table_name, record, place, name_nl, name_en) as materialized (
        select 'quote', wanted::text, 0, null, null
        union all
        select 'version', version.id::text, 1, 'versie ' || ordinal, 'version ' || ordinal from version
        union all
        select 'state', state.id::text, 2, 'versie ' || version.ordinal || coalesce(' door ' || party.name, ''),
            'version ' || version.ordinal || coalesce(' by ' || party.name, '')
        from version join quotes.state on state.version = version.id left join party on party.id = state.party
        union all
        select 'link', link.id::text, 1, party.name, null from party join quotes.link on link.party = party.id
        union all
        select 'agreement', agreement.id::text, 1, party.name, null
        from party join quotes.agreement on agreement.party = party.id
        union all
        select 'chase', chase.id::text, 1, party.name, null from party join quotes.chase on chase.party = party.id),
    line as materialized (
        select line.*, concerned.place, concerned.name_nl, concerned.name_en
        from concerned join audit.line on line.schema_name = 'quotes' and line.table_name = concerned.table_name
            and line.record = concerned.record
        order by line.id desc limit most),
    -- Once for all lines: a look-up for each would cost more than the rest.
    personal as materialized (
        select personal.line, jsonb_object_agg(column_name, value) filter (where side = 'before') as before,
            jsonb_object_agg(column_name, value) filter (where side = 'after') as after
        from audit.personal where personal.line in (select line.id from line) group by personal.line)
    select line.id, line.at, line.person, line.action, line.schema_name, line.table_name, line.record, line.operation,
        line.txid::text, (line.before || coalesce(personal.before, '{}'))::text,
        (line.after || coalesce(personal.after, '{}'))::text,
        coalesce(person.name, line.actor,
            case line.role when 'griffie_jobs' then 'Griffie' else replace(line.role, 'griffie_', '') end),
        line.place::bigint, line.name_nl, line.name_en
    from line
        left join access.person on person.id = line.person
        left join personal on personal.line = line.id
    order by line.id desc;
end
$$;
comment on function quotes.trail(bigint, bigint) is
    'What happened to a quote, the latest first: its audit lines and those of its versions, states, links, agreements and '
    'calls. Whoever may see a quote may look back.';

select house.allow_call('quotes.trail(bigint, bigint)', house.office());
