-- Quotes: what a review costs, and who pays which part. A quote has versions; a draft may change, an issued version is
-- frozen by the database. Shares are net, exact to the cent; VAT is a matter of each party.

create schema quotes;

create table quotes.number_series (
    year integer primary key,
    last integer not null
);
comment on table quotes.number_series is 'The last number given in each year; its row is the lock under which one is given.';

create table quotes.quote (
    id bigint generated always as identity primary key,
    review bigint not null references reviews.review on delete restrict,
    number text,
    constraint quote_number_is_unique unique (number),
    constraint quote_number_has_its_shape check (number ~ '^OF-[0-9]{4}-[0-9]{3,}$')
);
comment on column quotes.quote.number is 'Given when its first version is issued, gapless in a year; a draft has none.';
create index quote_by_review on quotes.quote (review);

create table quotes.version (
    id bigint generated always as identity primary key,
    quote bigint not null references quotes.quote on delete restrict,
    ordinal integer not null,
    supersedes bigint,
    revision_reason text,
    rate_cents bigint not null,
    vat_basis_points integer,
    vat_ground text,
    pricing text not null default 'fixed',
    language text not null default 'nl',
    split_per_step boolean not null default false,
    invoiced_party bigint,
    outside_range_reason text,
    introduction text,
    follow_up_minutes integer not null default 0,
    ground_rules bigint references settings.quote_text on delete restrict,
    privacy_terms bigint references settings.quote_text on delete restrict,
    valid_until date,
    net_cents bigint,
    vat_cents bigint,
    vat_on_whole_cents bigint,
    document bigint references documents.document on delete restrict,
    version bigint not null default 1,
    constraint quote_version_counts_from_one unique (quote, ordinal),
    constraint quote_version_is_of_its_quote unique (quote, id),
    constraint quote_version_supersedes_one_of_its_quote foreign key (quote, supersedes)
        references quotes.version (quote, id) on delete restrict,
    constraint quote_version_ordinal_is_positive check (ordinal >= 1),
    constraint quote_version_first_supersedes_nothing check ((ordinal = 1) = (supersedes is null)),
    constraint quote_version_revision_has_a_reason check (ordinal = 1 or btrim(revision_reason) <> ''),
    constraint quote_version_rate_is_positive check (rate_cents > 0),
    constraint quote_version_pricing_is_known check (pricing in ('fixed', 'by_actual_hours')),
    constraint quote_version_language_is_known check (language in ('nl', 'en')),
    constraint quote_version_exempt_has_a_ground check (vat_basis_points is not null or btrim(vat_ground) <> ''),
    constraint quote_version_vat_is_a_percentage check (vat_basis_points between 0 and 10000),
    constraint quote_version_follow_up_is_not_negative check (follow_up_minutes >= 0)
);
comment on table quotes.version is 'A version of a quote: draft until it is issued, then frozen.';
comment on column quotes.version.supersedes is 'The version in force when this one was begun, or else the one before it.';
comment on column quotes.version.vat_basis_points is 'Of the service: 2100 is 21 %; null is exempt, with its legal ground.';
comment on column quotes.version.invoiced_party is 'The one payer that is invoiced for all (penvoerder), a row of quotes.party.';
comment on column quotes.version.follow_up_minutes is 'The optional follow-up, priced apart and outside the split.';
comment on column quotes.version.document is 'The bytes of the issued version, made once by a job.';
comment on column quotes.version.net_cents is 'Fixed at issue; null in a draft.';

create table quotes.step (
    version bigint not null references quotes.version on delete restrict,
    ordinal integer not null,
    key text not null,
    name_nl text not null,
    name_en text not null,
    minutes bigint not null,
    primary key (version, ordinal),
    constraint quote_step_minutes_are_not_negative check (minutes between 0 and 10000000)
);
comment on table quotes.step is 'The estimate in minutes per step of the review.';

create table quotes.extra_line (
    id bigint generated always as identity primary key,
    version bigint not null,
    step integer not null,
    kind text not null,
    description text not null,
    amount_cents bigint not null,
    foreign key (version, step) references quotes.step on delete cascade,
    constraint extra_line_kind_is_known check (kind in ('travel', 'room', 'transcription', 'other')),
    constraint extra_line_description_is_filled check (btrim(description) <> ''),
    constraint extra_line_amount_is_positive check (amount_cents > 0)
);
create index extra_line_by_version on quotes.extra_line (version, step);

create table quotes.party (
    id bigint generated always as identity primary key,
    version bigint not null references quotes.version on delete restrict,
    ordinal integer not null,
    organisation bigint not null references organisations.organisation on delete restrict,
    participating boolean not null,
    paying boolean not null,
    method text,
    weight_thousandths bigint,
    percent_millionths bigint,
    fixed_cents bigint,
    own_vat_ground text,
    own_vat_basis_points integer,
    net_cents bigint,
    vat_cents bigint,
    constraint quote_party_once_in_a_version unique (version, organisation),
    constraint quote_party_is_of_its_version unique (version, id),
    constraint quote_party_order_is_clear unique (version, ordinal) deferrable initially deferred,
    constraint quote_party_takes_part_or_pays check (participating or paying),
    constraint quote_party_method_is_known check (
        case method
            when 'weight' then weight_thousandths > 0 and percent_millionths is null and fixed_cents is null
            when 'percent' then percent_millionths between 0 and 1000000 and weight_thousandths is null
                and fixed_cents is null
            when 'fixed' then fixed_cents >= 0 and weight_thousandths is null and percent_millionths is null
            else method is null and weight_thousandths is null and percent_millionths is null
                and fixed_cents is null
        end),
    constraint quote_party_pays_by_a_method check (paying or method is null),
    constraint quote_party_own_vat_has_a_ground check (own_vat_basis_points is null or btrim(own_vat_ground) <> ''),
    constraint quote_party_own_vat_is_a_percentage check (own_vat_basis_points between 0 and 10000)
);
comment on column quotes.party.own_vat_ground is
    'The legal ground on which this party is treated differently; with own_vat_basis_points null it is exempt.';
comment on column quotes.party.net_cents is 'Its share, fixed at issue; null in a draft. A party that only takes part has 0.';
create index quote_party_by_organisation on quotes.party (organisation, version);

create table quotes.step_share (
    version bigint not null,
    party bigint not null,
    step integer not null,
    method text not null,
    weight_thousandths bigint,
    percent_millionths bigint,
    fixed_cents bigint,
    primary key (party, step),
    constraint step_share_is_of_a_party_of_the_version foreign key (version, party)
        references quotes.party (version, id) on delete cascade,
    constraint step_share_is_of_a_step_of_the_version foreign key (version, step)
        references quotes.step (version, ordinal) on delete cascade,
    constraint step_share_method_is_known check (
        case method
            when 'weight' then weight_thousandths > 0 and percent_millionths is null and fixed_cents is null
            when 'percent' then percent_millionths between 0 and 1000000 and weight_thousandths is null
                and fixed_cents is null
            when 'fixed' then fixed_cents >= 0 and weight_thousandths is null and percent_millionths is null
            when 'none' then weight_thousandths is null and percent_millionths is null and fixed_cents is null
            else false
        end)
);
comment on table quotes.step_share is
    'How a step is divided that does not follow the whole: a row for each payer, none for who bears nothing of it.';
create index step_share_by_step on quotes.step_share (version, step);

alter table quotes.version add constraint quote_version_invoices_a_party_of_its_own
    foreign key (id, invoiced_party) references quotes.party (version, id) on delete no action
    deferrable initially deferred;

create table quotes.state (
    id bigint generated always as identity primary key,
    version bigint not null references quotes.version on delete restrict,
    state text not null,
    on_day date not null,
    at timestamptz not null default now(),
    person bigint references access.person on delete restrict,
    party bigint references quotes.party on delete restrict,
    reason text,
    constraint quote_state_is_known check (state in ('issued', 'binding', 'declined', 'withdrawn', 'superseded')),
    constraint quote_state_is_entered_once unique (version, state),
    constraint quote_declined_by_a_payer_with_a_reason check (
        state <> 'declined' or (party is not null and btrim(reason) <> '')),
    constraint quote_withdrawn_with_a_reason check (state <> 'withdrawn' or btrim(reason) <> '')
);
comment on table quotes.state is
    'The states a version has entered; without a row it is a draft. Expired is not a row: it follows from valid_until.';

create table quotes.link (
    id bigint generated always as identity primary key,
    party bigint not null references quotes.party on delete restrict,
    secret_sha256 bytea not null,
    director_name text not null,
    director_function text not null,
    director_email text,
    valid_until date not null,
    made_at timestamptz not null default now(),
    made_by bigint references access.person on delete restrict,
    revoked_at timestamptz,
    constraint link_secret_is_unique unique (secret_sha256),
    constraint link_secret_is_a_digest check (octet_length(secret_sha256) = 32),
    constraint link_director_is_named check (btrim(director_name) <> '' and btrim(director_function) <> '')
);
create index link_by_party on quotes.link (party);

create table quotes.agreement (
    id bigint generated always as identity primary key,
    party bigint not null references quotes.party on delete restrict,
    kind text not null,
    director_name text not null,
    director_function text not null,
    agreed_on date not null,
    recorded_at timestamptz not null default now(),
    recorded_by bigint references access.person on delete restrict,
    link bigint references quotes.link on delete restrict,
    document bigint references documents.document on delete restrict,
    constraint agreement_kind_is_known check (kind in ('ground_rules', 'share')),
    constraint agreement_is_given_once unique (party, kind),
    constraint agreement_director_is_named check (btrim(director_name) <> '' and btrim(director_function) <> ''),
    constraint agreement_is_recorded_or_given_by_link check ((recorded_by is null) <> (link is null))
);
comment on table quotes.agreement is
    'Agreement at director level: a participant agrees to the ground rules, a payer to its share; once each a version.';

create table quotes.chase (
    id bigint generated always as identity primary key,
    party bigint not null references quotes.party on delete restrict,
    kind text not null,
    on_day date not null,
    at timestamptz not null default now(),
    person bigint references access.person on delete restrict,
    remark text,
    constraint chase_kind_is_known check (kind in ('asked', 'reminded', 'rung'))
);
comment on table quotes.chase is 'Whom was asked, reminded or rung about an agreement, and when.';
create index chase_by_party on quotes.chase (party, id);

select house.guard(one) from unnest(array[
    'quotes.number_series', 'quotes.quote', 'quotes.version', 'quotes.step', 'quotes.extra_line', 'quotes.party',
    'quotes.step_share', 'quotes.state', 'quotes.chase'
]::regclass[]) as one;
select house.guard(
    'quotes.link', personal => array['director_name', 'director_email'], secret => array['secret_sha256']);
select house.guard('quotes.agreement', personal => array['director_name']);
select house.versioned('quotes.version');

select house.freeze('quotes.state', 'quote_state_stays');
select house.freeze('quotes.agreement', 'agreement_stays');
select house.freeze('quotes.chase', 'chase_stays');

-- Issued is frozen: nothing of a version changes once it has been issued, but that its document is added, once.
create function quotes.is_issued(asked bigint) returns boolean language sql stable
    return exists (select from quotes.state where version = asked and state = 'issued');

create function quotes.keep_issued() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    row_before constant jsonb := to_jsonb(old);
    row_after constant jsonb := to_jsonb(new);
    touched bigint;
begin
    foreach touched in array array[
        (coalesce(row_before, row_after) ->> tg_argv[0])::bigint, (coalesce(row_after, row_before) ->> tg_argv[0])::bigint]
    loop
        if quotes.is_issued(touched) and not (
            tg_table_name = 'version' and tg_op = 'UPDATE' and row_before ->> 'document' is null
            and row_before - '{document,version}'::text[] = row_after - '{document,version}'::text[])
        then
            raise exception using
                errcode = '23514', constraint = 'issued_quote_is_frozen', schema = tg_table_schema,
                table = tg_table_name, message = 'an issued version of a quote does not change';
        end if;
    end loop;
    return coalesce(new, old);
end
$$;
comment on function quotes.keep_issued() is 'Trigger: the argument is the column that names the version.';

create trigger issued_quote_is_frozen before update or delete on quotes.version
    for each row execute function quotes.keep_issued('id');
create trigger issued_quote_is_frozen before insert or update or delete on quotes.step
    for each row execute function quotes.keep_issued('version');
create trigger issued_quote_is_frozen before insert or update or delete on quotes.extra_line
    for each row execute function quotes.keep_issued('version');
create trigger issued_quote_is_frozen before insert or update or delete on quotes.party
    for each row execute function quotes.keep_issued('version');
create trigger issued_quote_is_frozen before insert or update or delete on quotes.step_share
    for each row execute function quotes.keep_issued('version');
create trigger quote_number_stays before update on quotes.quote
    for each row when (old.number is not null) execute function house.frozen('quote_number_stays');
-- A draft that was never issued may be thrown away whole; what once had a number stays.
create trigger quote_stays before delete on quotes.quote
    for each row when (old.number is not null) execute function house.frozen('quote_stays');
select house.freeze('quotes.version', 'quote_rate_stays', 'old.rate_cents is distinct from new.rate_cents', 'update');

-- A quote has one draft at a time, and a revision keeps the rate. The quote's own row is the lock, so that of two people
-- who begin a revision at the same moment the second sees the draft of the first.
create function quotes.keep_one_draft() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    broken text;
begin
    perform from quotes.quote where id = new.quote for no key update;
    if exists (select from quotes.version where quote = new.quote and not quotes.is_issued(id)) then
        broken := 'quote_has_one_draft';
    elsif new.rate_cents <> (select rate_cents from quotes.version where id = new.supersedes) then
        broken := 'quote_revision_keeps_the_rate';
    end if;
    if broken is not null then
        raise exception using
            errcode = '23514', constraint = broken, schema = 'quotes', table = 'version',
            message = format('a new version of quote %s is refused: %s', new.quote, broken);
    end if;
    return new;
end
$$;
create trigger quote_has_one_draft before insert on quotes.version
    for each row execute function quotes.keep_one_draft();

-- States follow one another. The version's own row is the lock: of two that come at the same moment, the second sees the
-- first. Agreement is possible up to and including the last day of validity.
create function quotes.keep_order_of_states() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    last_day date;
    entered text[];
    broken text;
begin
    select valid_until into last_day from quotes.version where id = new.version for no key update;
    entered := array(select state from quotes.state where version = new.version);
    if new.state <> 'issued' and not 'issued' = any (entered)
        or new.state in ('binding', 'declined', 'withdrawn')
            and entered && array['binding', 'declined', 'withdrawn', 'superseded']
        or new.state = 'superseded' and entered && array['declined', 'withdrawn']
    then
        broken := 'quote_state_follows_another';
    elsif new.state = 'binding' and new.on_day > last_day then
        broken := 'quote_binds_while_it_is_valid';
    end if;
    if broken is not null then
        raise exception using
            errcode = '23514', constraint = broken, schema = 'quotes', table = 'state',
            message = format('version %s cannot become %s after %s', new.version, new.state, entered);
    end if;
    return new;
end
$$;
create trigger quote_state_follows_another before insert on quotes.state
    for each row execute function quotes.keep_order_of_states();

-- What is issued is whole: a number, a price that is its hours and lines, shares that add up to it to the cent. Checked
-- at the end of the transaction, so that it does not matter in which order the parts are written.
create function quotes.require_whole_issue() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    written quotes.version;
    shares record;
    price bigint;
    broken text;
begin
    select * into written from quotes.version where id = new.version;
    select sum(net_cents) as net, sum(vat_cents) as vat, bool_and(net_cents is not null) as known,
        bool_or(paying) as somebody_pays, bool_or(participating) as somebody_takes_part,
        bool_or(method = 'fixed') or exists (
            select from quotes.step_share where version = new.version and method = 'fixed') as fixes
    into shares from quotes.party where version = new.version;
    price := ((select coalesce(sum(minutes), 0) from quotes.step where version = new.version)::bigint
            * written.rate_cents * 2 + 60) / 120
        + (select coalesce(sum(amount_cents), 0) from quotes.extra_line where version = new.version)::bigint;
    broken := case
        when (select number from quotes.quote where id = written.quote) is null or written.net_cents is null
            or written.vat_cents is null or written.vat_on_whole_cents is null or written.valid_until is null
            or written.valid_until < new.on_day or written.ground_rules is null or written.privacy_terms is null
            or shares.somebody_pays is not true or shares.somebody_takes_part is not true
            then 'issued_quote_is_complete'
        when price <> written.net_cents then 'issued_price_is_its_hours_and_lines'
        when shares.known is not true or shares.net <> written.net_cents or shares.vat <> written.vat_cents
            then 'issued_shares_make_the_whole'
        when written.pricing = 'by_actual_hours' and shares.fixes then 'quote_by_actual_hours_fixes_no_amount'
        end;
    if broken is not null then
        raise exception using
            errcode = '23514', constraint = broken, schema = 'quotes', table = 'version',
            message = format('version %s cannot be issued: %s', new.version, broken);
    end if;
    return null;
end
$$;
create constraint trigger issued_quote_is_whole after insert on quotes.state
    deferrable initially deferred for each row when (new.state = 'issued')
    execute function quotes.require_whole_issue();
