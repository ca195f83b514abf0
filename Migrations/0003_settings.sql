-- What no law of nature fixes is a dated setting, never a constant in code: the rate, VAT, the kinds of review, the texts
-- of a quote, the terms. Each row holds from its day until the next one's: one value on any day, by its unique key. A
-- value is added, never overwritten, so that an old quote can be read by the rules of its day.

create table settings.clock (
    only_row boolean primary key default true,
    today date not null,
    constraint there_is_one_clock check (only_row)
);
comment on table settings.clock is 'A row here stops the calendar at its day (demo and tests); no row: the true day.';

-- Every query asks for today, so it must be cheap: plpgsql keeps the plan for the session (SQL would plan anew each time),
-- and as definer it is planned for one role only (under row security a plan is thrown away when the role changes).
create function settings.today() returns date
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return coalesce((select today from settings.clock), (now() at time zone 'Europe/Amsterdam')::date);
end
$$;
comment on function settings.today() is 'Today in Amsterdam, or the day at which the clock was stopped.';

create table settings.foundation (
    from_day date primary key,
    name text not null,
    address_line text,
    address_line_2 text,
    postal_code text,
    city text,
    country text not null default 'NL',
    kvk_number text,
    vat_number text,
    iban text,
    email text,
    phone text,
    website text,
    written_at timestamptz not null default now(),
    constraint foundation_has_a_name check (name <> ''),
    constraint kvk_number_has_8_digits check (kvk_number ~ '^[0-9]{8}$'),
    constraint vat_number_is_plain check (vat_number ~ '^[A-Z]{2}[A-Z0-9]{2,13}$'),
    constraint iban_is_plain check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    constraint country_is_two_letters check (country ~ '^[A-Z]{2}$')
);
comment on table settings.foundation is 'The foundation as it stands on its letters from a day on.';

create table settings.hourly_rate (
    from_day date primary key,
    rate_cents bigint not null,
    ground text,
    written_at timestamptz not null default now(),
    constraint rate_is_positive check (rate_cents between 1 and 100000000)
);
comment on table settings.hourly_rate is 'What an hour of a review costs from a day on, without VAT.';

create table settings.vat_treatment (
    service text not null,
    from_day date not null,
    basis_points integer,
    legal_ground text,
    written_at timestamptz not null default now(),
    primary key (service, from_day),
    constraint service_is_a_key check (service ~ '^[a-z][a-z_]*$'),
    constraint vat_rate_is_a_percentage check (basis_points between 0 and 10000),
    constraint exemption_names_its_ground check (basis_points is not null or legal_ground is not null)
);
comment on column settings.vat_treatment.basis_points is '2100 is 21 %; null is exempt, which names its legal ground.';

create table settings.review_kind (
    id bigint generated always as identity primary key,
    key text not null,
    from_day date not null,
    name_nl text not null,
    name_en text not null,
    least_minutes integer not null,
    most_minutes integer not null,
    estimate_base_minutes integer not null,
    estimate_participant_minutes integer not null,
    lead_levels text[] not null,
    second_levels text[] not null,
    target_months integer not null,
    offered boolean not null default true,
    written_at timestamptz not null default now(),
    constraint one_version_of_a_kind_a_day unique (key, from_day),
    constraint kind_is_a_key check (key ~ '^[a-z][a-z_]*$'),
    constraint hours_range_runs_upward check (0 < least_minutes and least_minutes <= most_minutes),
    constraint estimate_is_not_negative check (estimate_base_minutes >= 0 and estimate_participant_minutes >= 0),
    constraint team_levels_are_known check (
        lead_levels || second_levels <@ array['in_training', 'training_completed', 'registered']),
    constraint someone_may_lead check (cardinality(lead_levels) > 0),
    constraint target_is_some_months check (target_months between 1 and 60)
);
comment on table settings.review_kind is 'A version of a kind of review; a review keeps the version it began with.';
comment on column settings.review_kind.estimate_participant_minutes is
    'Added to the base for each participating organisation; the sum is held between least_minutes and most_minutes.';
comment on column settings.review_kind.second_levels is 'Who may be second in the team; empty: no second is needed.';
comment on column settings.review_kind.offered is 'False: from this day on no new review of this kind is begun.';

create table settings.review_kind_step (
    kind bigint not null references settings.review_kind on delete cascade,
    ordinal smallint not null,
    key text not null,
    name_nl text not null,
    name_en text not null,
    estimate_weight integer not null,
    optional boolean not null default false,
    primary key (kind, ordinal),
    constraint one_step_of_a_key unique (kind, key),
    constraint step_is_a_key check (key ~ '^[a-z][a-z_]*$'),
    constraint steps_count_from_one check (ordinal >= 1),
    constraint estimate_weight_is_not_negative check (estimate_weight >= 0)
);
comment on column settings.review_kind_step.estimate_weight is
    'The estimate is divided over the steps by these weights; an optional step is priced apart, by its weight to theirs.';

create table settings.quote_text (
    id bigint generated always as identity primary key,
    kind text not null,
    language text not null,
    version integer not null,
    from_day date not null,
    title text not null,
    body text not null,
    written_at timestamptz not null default now(),
    constraint quote_text_kind_is_known check (kind in ('ground_rules', 'privacy_terms')),
    constraint quote_text_language_is_known check (language in ('nl', 'en')),
    constraint one_text_of_a_version unique (kind, language, version),
    constraint one_text_a_day unique (kind, language, from_day),
    constraint quote_text_says_something check (title <> '' and body <> '')
);
comment on column settings.quote_text.body is 'Plain text; an empty line parts paragraphs, a line that begins with - is an item.';

create table settings.term_kind (
    key text primary key,
    unit text not null,
    least integer not null,
    most integer not null,
    name_nl text not null,
    name_en text not null,
    constraint term_is_a_key check (key ~ '^[a-z][a-z_]*$'),
    constraint term_unit_is_known check (unit in ('minutes', 'days', 'months', 'years', 'times', 'percent')),
    constraint term_range_runs_upward check (least <= most)
);
comment on table settings.term_kind is 'Which terms there are, in what unit, and between what bounds one may set them.';

create table settings.term (
    key text not null references settings.term_kind on delete restrict,
    from_day date not null,
    value integer not null,
    ground text,
    written_at timestamptz not null default now(),
    primary key (key, from_day)
);
comment on table settings.term is 'The value of a term from a day on.';

create function settings.term_on(wanted_key text, day date default settings.today()) returns integer
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return (
        select value from settings.term
        where key = wanted_key and from_day <= day
        order by from_day desc limit 1);
end
$$;
comment on function settings.term_on(text, date) is 'The value of a term on a day; its unit stands in settings.term_kind.';

-- The bounds stand in another row, out of a check constraint's reach; without them a session of 0 minutes would shut out
-- everyone who could put it right.
create function settings.keep_term_within_bounds() returns trigger language plpgsql as $$
declare
    bounds settings.term_kind;
begin
    select * into bounds from settings.term_kind where key = new.key;
    if new.value not between bounds.least and bounds.most then
        raise exception using
            errcode = '23514', constraint = 'term_is_within_its_bounds', schema = 'settings', table = 'term',
            message = format('%s must be between %s and %s %s', new.key, bounds.least, bounds.most, bounds.unit);
    end if;
    return new;
end
$$;
create trigger term_is_within_its_bounds before insert or update on settings.term
    for each row execute function settings.keep_term_within_bounds();

-- A kind is written with its steps in one transaction; without a step there is nothing to divide an estimate over.
create function settings.require_steps_of_kind() returns trigger language plpgsql as $$
begin
    if exists (select from settings.review_kind where id = new.id)
        and not exists (
            select from settings.review_kind_step where kind = new.id and not optional and estimate_weight > 0)
    then
        raise exception using
            errcode = '23514', constraint = 'kind_has_a_step', schema = 'settings', table = 'review_kind',
            message = format('review kind %s has no step that takes part in the estimate', new.key);
    end if;
    return null;
end
$$;
create constraint trigger kind_has_a_step after insert on settings.review_kind
    deferrable initially deferred for each row execute function settings.require_steps_of_kind();

select house.guard('settings.clock'), house.guard('settings.term_kind');
select house.guard(dated), house.freeze(dated, 'dated_setting_never_changes', commands => 'update')
from unnest(array[
    'settings.foundation', 'settings.hourly_rate', 'settings.vat_treatment', 'settings.review_kind',
    'settings.review_kind_step', 'settings.quote_text', 'settings.term']::regclass[]) as dated;

-- What a first start needs. The rate of 2021, the name, the steps and the range of a full review are the foundation's
-- own; six weeks, seven years and 21 % are the law's; where the ground says "example" the board sets its own.

insert into settings.foundation (from_day, name) values ('2013-09-01', 'Stichting Learning Together');
insert into settings.hourly_rate (from_day, rate_cents, ground) values ('2021-01-01', 13000, 'Bestuursbesluit 2021');
insert into settings.vat_treatment (service, from_day, basis_points)
select service, '2013-09-01', 2100 from unnest(array['review', 'follow_up', 'training']) as service;

insert into settings.review_kind (
    key, from_day, name_nl, name_en, least_minutes, most_minutes, estimate_base_minutes, estimate_participant_minutes,
    lead_levels, second_levels, target_months)
values
    ('full', '2013-09-01', 'Volledige leerreview', 'Full review', 60 * 60, 120 * 60, 20 * 60, 20 * 60,
        '{registered}', '{registered,training_completed}', 4),
    ('proportioned', '2020-01-01', 'Leerreview op maat', 'Proportioned review', 30 * 60, 60 * 60, 10 * 60, 10 * 60,
        '{registered}', '{registered,training_completed}', 3),
    ('one_day', '2020-01-01', 'Eendaagse leerreview', 'One-day review', 12 * 60, 30 * 60, 6 * 60, 4 * 60,
        '{registered}', '{registered,training_completed}', 1);
insert into settings.review_kind_step (kind, ordinal, key, name_nl, name_en, estimate_weight, optional)
select review_kind.id, step.*
from settings.review_kind, (values
    (1::smallint, 'orientation', 'Oriëntatie', 'Orientation', 10, false),
    (2, 'exploration', 'Verkennen', 'Exploration', 35, false),
    (3, 'dialogue', 'Dialoog', 'Dialogue', 25, false),
    (4, 'insights', 'Inzichten vertalen', 'Translating insights', 15, false),
    (5, 'reporting', 'Rapportage', 'Reporting', 15, false),
    (6, 'follow_up', 'Opvolging', 'Follow-up', 5, true)) as step;

insert into settings.term_kind (key, unit, least, most, name_nl, name_en) values
    ('impartiality_past_employer_days', 'days', 0, 3650,
        'Een vroegere werkgever telt mee', 'A past employer counts'),
    ('inspectorate_report_days', 'days', 1, 365, 'Rapport aan de inspectie na de melding',
        'Report to the inspectorate after the notification'),
    ('quote_validity_days', 'days', 1, 365, 'Een offerte is geldig', 'A quote is valid'),
    ('agreement_link_days', 'days', 1, 365, 'De link voor een akkoord werkt', 'The link for an agreement works'),
    ('agreement_reminder_days', 'days', 1, 90, 'Herinnering aan een akkoord', 'Reminder of an agreement'),
    ('working_documents_destroy_days', 'days', 1, 365, 'Werkdocumenten vernietigen na het eindrapport',
        'Destroy working documents after the final report'),
    ('books_keep_years', 'years', 7, 30, 'De boeken blijven bewaard', 'The books are kept'),
    ('session_idle_minutes', 'minutes', 5, 1440, 'Afgemeld na niets doen', 'Signed out after idling'),
    ('session_absolute_minutes', 'minutes', 30, 10080, 'Opnieuw aanmelden na', 'Sign in again after'),
    ('sign_in_window_minutes', 'minutes', 1, 1440, 'Mislukte pogingen tellen mee', 'Failed tries count'),
    ('sign_in_account_tries', 'times', 3, 100, 'Mislukte pogingen per account', 'Failed tries per account'),
    ('sign_in_address_tries', 'times', 3, 1000, 'Mislukte pogingen per adres', 'Failed tries per address'),
    ('invitation_days', 'days', 1, 60, 'Een uitnodiging is geldig', 'An invitation is valid'),
    ('token_days', 'days', 1, 730, 'Een token is hoogstens geldig', 'A token is valid at most'),
    ('idempotency_days', 'days', 1, 90, 'Een herhaald verzoek wordt herkend', 'A repeated request is recognised');
insert into settings.term (key, from_day, value, ground) values
    ('impartiality_past_employer_days', '2013-09-01', 730, 'Voorbeeld'),
    ('inspectorate_report_days', '2013-09-01', 42, 'Zes weken na de melding'),
    ('quote_validity_days', '2013-09-01', 60, 'Voorbeeld'),
    ('agreement_link_days', '2013-09-01', 30, 'Voorbeeld'),
    ('agreement_reminder_days', '2013-09-01', 7, 'Voorbeeld'),
    ('working_documents_destroy_days', '2013-09-01', 30, 'Voorbeeld'),
    ('books_keep_years', '2013-09-01', 7, 'Artikel 2:10 Burgerlijk Wetboek'),
    ('session_idle_minutes', '2013-09-01', 120, null),
    ('session_absolute_minutes', '2013-09-01', 720, null),
    ('sign_in_window_minutes', '2013-09-01', 15, null),
    ('sign_in_account_tries', '2013-09-01', 5, null),
    ('sign_in_address_tries', '2013-09-01', 20, null),
    ('invitation_days', '2013-09-01', 7, null),
    ('token_days', '2013-09-01', 365, null),
    ('idempotency_days', '2013-09-01', 7, null);

insert into settings.quote_text (kind, language, version, from_day, title, body) values
    ('ground_rules', 'nl', 1, '2013-09-01', 'Grondregels voor een leerreview',
'Een leerreview gaat over leren, niet over schuld. Wij zoeken samen naar patronen in de samenwerking.

- De directie geeft medewerkers de ruimte om mee te doen, en de tijd voor gesprekken en bijeenkomsten.
- Wat medewerkers in de leerreview vertellen, wordt niet tegen hen gebruikt.
- De leden van het reviewteam zijn zelf niet bij de casus betrokken.
- De reviewbegeleiders zijn onpartijdig en werken niet bij een van de partijen.
- De deelnemers spreken aan het eind af welke aanbevelingen zij uitvoeren.
- Doet een organisatie later mee, dan volgt zij een inhaalprogramma en spreken wij uren en kosten opnieuw af.'),
    ('ground_rules', 'en', 1, '2013-09-01', 'Ground rules of a review',
'A review is about learning, not about blame. Together we look for patterns in how organisations work together.

- The directors give staff the room to take part, and the time for interviews and meetings.
- What staff tell in the review is not used against them.
- The members of the review team were not themselves involved in the case.
- The reviewers are impartial and do not work for any of the parties.
- At the end the participants agree which recommendations they will carry out.
- If an organisation joins later, it follows a catch-up programme, and hours and costs are agreed anew.'),
    ('privacy_terms', 'nl', 1, '2013-09-01', 'Privacy',
'- Gegevens van cliënten komen niet in onze administratie: een leerreview heeft een nummer en een neutrale titel.
- In het eindrapport zijn cliënten niet te herkennen.
- Werkdocumenten over de casus worden na het eindrapport vernietigd; wij leggen vast wat, door wie en wanneer.
- Van medewerkers bewaren wij alleen wat voor de leerreview en de offerte nodig is.
- De boeken bewaren wij zeven jaar, zoals de wet voorschrijft.'),
    ('privacy_terms', 'en', 1, '2013-09-01', 'Privacy',
'- Client data stay out of our records: a review has a number and a neutral title.
- Clients cannot be recognised in the final report.
- Working documents and other case data are destroyed after the final report. We record what, by whom and when.
- Of professionals we keep only what the review and the quote need.
- We keep the books for seven years, as the law requires.');
