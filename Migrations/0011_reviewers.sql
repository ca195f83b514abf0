-- Reviewers, the person side: who they are stands in access.person; here is when they are active and who employs them.
-- Standing (accreditation) is a matter of decisions and comes in a part of its own.

create schema reviewers;

create table reviewers.reviewer (
    id bigint generated always as identity primary key,
    person bigint not null references access.person on delete restrict,
    register_number text not null,
    city text,
    constraint reviewer_is_one_person unique (person),
    constraint reviewer_register_number_is_unique unique (register_number),
    constraint reviewer_register_number_has_its_shape check (register_number ~ '^R-[0-9]{4}$')
);

create table reviewers.active_period (
    id bigint generated always as identity primary key,
    reviewer bigint not null references reviewers.reviewer on delete restrict,
    from_day date not null,
    until_day date,
    ground text,
    constraint active_period_ends_after_it_begins check (until_day >= from_day),
    constraint active_period_no_overlap exclude using gist (
        reviewer with =, daterange(from_day, until_day, '[]') with &&)
);

create table reviewers.employment (
    id bigint generated always as identity primary key,
    reviewer bigint not null references reviewers.reviewer on delete restrict,
    organisation bigint not null references organisations.organisation on delete restrict,
    function text,
    from_day date not null,
    until_day date,
    constraint employment_ends_after_it_begins check (until_day >= from_day),
    constraint employment_no_overlap exclude using gist (
        reviewer with =, daterange(from_day, until_day, '[]') with &&)
);
comment on table reviewers.employment is
    'Who employs a reviewer from day until day, the last day included; a day without a row is a day as freelancer.';
create index employment_by_organisation on reviewers.employment (organisation, reviewer);

-- Register numbers are given in order, under a lock on this one row.
create table reviewers.series (
    is_only boolean primary key default true check (is_only),
    last integer not null default 0
);
insert into reviewers.series default values;

select house.guard('reviewers.reviewer', personal => array['city']);
select house.guard('reviewers.active_period');
select house.guard('reviewers.employment');
select house.guard('reviewers.series');

select house.freeze('reviewers.series', 'reviewer_series_counts_up_by_one', 'new.last <> old.last + 1', 'update');
