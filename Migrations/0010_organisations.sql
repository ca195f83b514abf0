-- Organisations: who commissions, takes part, pays, or employs a reviewer. One register, with the numbers that the law
-- and the bank know them by, their contact persons and the affiliations of earlier years.

create schema organisations;

create table organisations.organisation (
    id bigint generated always as identity primary key,
    kind text not null,
    name text not null,
    cbs_code text,
    kvk_number text,
    oin text,
    vat_number text,
    iban text,
    peppol_address text,
    email text,
    phone text,
    website text,
    street text,
    postal_code text,
    city text,
    country text not null default 'NL',
    invoice_name text,
    invoice_email text,
    invoice_street text,
    invoice_postal_code text,
    invoice_city text,
    order_number_required boolean not null default false,
    contract_reference text,
    cost_centre text,
    version bigint not null default 1,
    constraint organisation_kind_is_known check (
        kind in ('institution', 'municipality', 'school', 'partner', 'supplier', 'other')),
    constraint organisation_name_is_filled check (name = btrim(name) and name <> '' and length(name) <= 200),
    constraint organisation_cbs_code_is_four_digits check (cbs_code ~ '^[0-9]{4}$'),
    constraint organisation_cbs_code_is_of_a_municipality check (cbs_code is null or kind = 'municipality'),
    constraint organisation_kvk_number_is_eight_digits check (kvk_number ~ '^[0-9]{8}$'),
    constraint organisation_oin_is_twenty_digits check (oin ~ '^[0-9]{20}$'),
    constraint organisation_iban_has_the_shape_of_one check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    constraint organisation_country_is_two_letters check (country ~ '^[A-Z]{2}$'),
    constraint organisation_kvk_number_is_unique unique (kvk_number),
    constraint organisation_oin_is_unique unique (oin),
    constraint organisation_cbs_code_is_unique unique (cbs_code)
);
comment on table organisations.organisation is
    'An organisation; the legal number (KvK or OIN) and the Peppol address are different things and stand apart.';

create index organisation_by_name_like on organisations.organisation using gin (lower(name) public.gin_trgm_ops);
create index organisation_by_kind_and_name on organisations.organisation (kind, name, id);

create table organisations.contact (
    id bigint generated always as identity primary key,
    organisation bigint not null references organisations.organisation on delete restrict,
    name text not null,
    function text,
    email text,
    phone text,
    language text not null default 'nl',
    may_agree boolean not null default false,
    from_day date not null,
    until_day date,
    version bigint not null default 1,
    constraint contact_name_is_filled check (name = btrim(name) and name <> ''),
    constraint contact_language_is_known check (language in ('nl', 'en')),
    constraint contact_ends_after_it_begins check (until_day >= from_day)
);
comment on column organisations.contact.may_agree is
    'May agree at director level (akkoord op directieniveau) on behalf of the organisation.';
comment on column organisations.contact.until_day is 'The last day, included; null = still.';
create index contact_by_organisation on organisations.contact (organisation, name);

create table organisations.affiliation (
    id bigint generated always as identity primary key,
    organisation bigint not null references organisations.organisation on delete restrict,
    from_day date not null,
    until_day date,
    fee_cents bigint not null,
    constraint affiliation_ends_after_it_begins check (until_day >= from_day),
    constraint affiliation_fee_is_not_negative check (fee_cents >= 0),
    constraint affiliation_no_overlap exclude using gist (
        organisation with =, daterange(from_day, until_day, '[]') with &&)
);
comment on table organisations.affiliation is
    'An affiliation (aansluiting) with its yearly fee; the board dropped the contribution as of 2021, the facts stay.';

select house.guard('organisations.organisation', personal => array['email', 'phone', 'invoice_email']);
select house.guard('organisations.contact', personal => array['name', 'email', 'phone']);
select house.guard('organisations.affiliation');
select house.versioned('organisations.organisation');
select house.versioned('organisations.contact');
