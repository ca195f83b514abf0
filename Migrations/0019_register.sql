-- The public register: who agreed to stand in it, from when until when; and how often somebody may ask about a number.
-- Outsiders read no table: Migrations/always/57_register.sql holds the two functions that answer them.

create table accreditation.publication (
    id bigint generated always as identity primary key,
    reviewer bigint not null references reviewers.reviewer on delete restrict,
    from_day date not null,
    ended_on date,
    with_town boolean not null,
    ground text,
    ended_ground text,
    recorded_by bigint default house.person() references access.person on delete restrict,
    written_at timestamptz not null default now(),
    constraint publication_ends_after_it_begins check (ended_on >= from_day),
    constraint publication_ground_is_filled check (btrim(ground) <> '' and length(ground) <= 500),
    constraint publication_ended_ground_is_filled check (
        ended_ground is null or btrim(ended_ground) <> '' and length(ended_ground) <= 500 and ended_on is not null),
    constraint publication_no_overlap exclude using gist (reviewer with =, daterange(from_day, ended_on) with &&)
);
comment on table accreditation.publication is 'A reviewer agreed to stand in the public register.';
comment on column accreditation.publication.ended_on is
    'The first day on which it holds no more: the day on which it was taken back, which may be the very first.';
comment on column accreditation.publication.ground is 'How the consent was given; null: by the reviewer here.';

select house.guard('accreditation.publication');
select house.freeze('accreditation.publication', 'publication_stays',
        'old.ended_on is not null or (to_jsonb(new) - ''{ended_on,ended_ground}''::text[]) '
        'is distinct from (to_jsonb(old) - ''{ended_on,ended_ground}''::text[])', 'update'),
    house.freeze('accreditation.publication', 'publication_is_never_deleted', commands => 'delete');

create table accreditation.register_try (
    id bigint generated always as identity primary key,
    address text not null,
    at timestamptz not null default clock_timestamp(),
    constraint register_address_is_short check (length(address) <= 64)
);
comment on table accreditation.register_try is 'Questions about a number, counted to slow down guessing, and soon forgotten.';
create index register_try_by_address on accreditation.register_try (address, at);
create index register_try_by_moment on accreditation.register_try (at);
-- Not audited: it only says that something was asked, and it is pruned.
select house.protect('accreditation.register_try');

insert into settings.term_kind (key, unit, least, most, name_nl, name_en) values
    ('register_window_minutes', 'minutes', 1, 1440, 'Vragen aan het register tellen mee', 'Questions to the register count'),
    ('register_address_tries', 'times', 1, 10000, 'Vragen aan het register per adres', 'Questions to the register per address'),
    ('register_overall_tries', 'times', 1, 1000000, 'Vragen aan het register samen', 'Questions to the register altogether');
insert into settings.term (key, from_day, value, ground) values
    ('register_window_minutes', '2013-09-01', 15, 'Voorbeeld'),
    ('register_address_tries', '2013-09-01', 30, 'Voorbeeld'),
    ('register_overall_tries', '2013-09-01', 3000, 'Voorbeeld');

-- The certificates: each registration as it ran when one was made; the bytes are kept and never made anew. Where the end
-- has moved since (leave, a correction) another one is made beside it.
create table accreditation.certificate (
    id bigint generated always as identity primary key,
    registration bigint not null references accreditation.decision on delete restrict,
    level text not null,
    from_day date not null,
    until_day date,
    document bigint not null references documents.document on delete restrict,
    made_at timestamptz not null default now(),
    constraint certificate_is_made_once unique nulls not distinct (registration, level, from_day, until_day)
);
comment on column accreditation.certificate.registration is 'The root of the decision that opened the registration.';
select house.guard('accreditation.certificate');
select house.freeze('accreditation.certificate', 'certificate_stays');
