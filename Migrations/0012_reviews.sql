-- Requests and reviews: from the first question to the destruction of the working documents. No client's data: a review
-- carries a number and a neutral title. What happened is a row with who and when; status is read from those rows.

create schema reviews;

create table reviews.request (
    id bigint generated always as identity primary key,
    received_on date not null,
    organisation bigint references organisations.organisation on delete restrict,
    asked_by text not null,
    subject text not null,
    taken_by bigint references access.person on delete restrict,
    version bigint not null default 1,
    constraint request_asked_by_is_filled check (btrim(asked_by) <> ''),
    constraint request_subject_is_filled check (btrim(subject) <> '')
);
comment on column reviews.request.asked_by is 'Who asks: the name and function of the person on the line.';
comment on column reviews.request.subject is 'About what, in neutral words.';

create table reviews.request_organisation (
    request bigint not null references reviews.request on delete restrict,
    organisation bigint not null references organisations.organisation on delete restrict,
    primary key (request, organisation)
);

create table reviews.review (
    id bigint generated always as identity primary key,
    number text not null,
    request bigint references reviews.request on delete restrict,
    title text not null,
    kind bigint not null references settings.review_kind on delete restrict,
    opened_on date not null,
    notified_on date,
    version bigint not null default 1,
    constraint review_number_is_unique unique (number),
    constraint review_number_has_its_shape check (number ~ '^LR-[0-9]{4}-[0-9]{3,}$'),
    constraint review_comes_from_one_request unique (request),
    constraint review_title_is_filled check (btrim(title) <> '' and length(title) <= 200)
);
comment on column reviews.review.kind is 'The version of the kind in force on the day it was opened; it stays.';
comment on column reviews.review.notified_on is 'The day of the notification (melding) to the inspectorate, if any.';
create index review_by_title_like on reviews.review using gin (lower(title) public.gin_trgm_ops);

create table reviews.request_decision (
    request bigint primary key references reviews.request on delete restrict,
    outcome text not null,
    decided_on date not null,
    reason text,
    person bigint references access.person on delete restrict,
    review bigint references reviews.review on delete restrict,
    constraint request_decision_outcome_is_known check (outcome in ('accepted', 'declined')),
    constraint request_declined_with_a_reason check (outcome = 'accepted' or btrim(reason) <> ''),
    constraint request_accepted_as_a_review check ((outcome = 'accepted') = (review is not null))
);

create table reviews.number_series (
    year integer primary key,
    last integer not null
);
comment on table reviews.number_series is 'The last number given in each year; its row is the lock under which one is given.';

create table reviews.party (
    id bigint generated always as identity primary key,
    review bigint not null references reviews.review on delete restrict,
    organisation bigint not null references organisations.organisation on delete restrict,
    commissioning boolean not null default false,
    participating boolean not null default false,
    paying boolean not null default false,
    took_initiative boolean not null default false,
    joined_on date not null,
    left_on date,
    catch_up_minutes integer,
    version bigint not null default 1,
    constraint party_does_something check (commissioning or participating or paying),
    constraint party_leaves_after_it_joins check (left_on >= joined_on),
    constraint party_catch_up_is_positive check (catch_up_minutes > 0),
    constraint party_no_overlap exclude using gist (
        review with =, organisation with =, daterange(joined_on, left_on, '[]') with &&)
);
comment on column reviews.party.left_on is 'The last day as a party, included; null = still.';
comment on column reviews.party.catch_up_minutes is
    'The catch-up programme (inhaalprogramma) of a party that joined later, in minutes.';
create index party_by_organisation on reviews.party (organisation, review);

create table reviews.step (
    id bigint generated always as identity primary key,
    review bigint not null references reviews.review on delete restrict,
    ordinal integer not null,
    key text not null,
    name_nl text not null,
    name_en text not null,
    planned_on date,
    done_on date,
    responsible bigint references access.person on delete restrict,
    version bigint not null default 1,
    constraint step_once_in_a_review unique (review, ordinal),
    constraint step_ordinal_is_positive check (ordinal between 1 and 20)
);

create table reviews.meeting (
    id bigint generated always as identity primary key,
    review bigint not null references reviews.review on delete restrict,
    step bigint references reviews.step on delete restrict,
    on_day date not null,
    starts_at time,
    title text not null,
    place text,
    cancelled_on date,
    version bigint not null default 1,
    constraint meeting_title_is_filled check (btrim(title) <> '')
);
create index meeting_by_review on reviews.meeting (review, on_day);

create table reviews.team_member (
    id bigint generated always as identity primary key,
    review bigint not null references reviews.review on delete restrict,
    person bigint not null references access.person on delete restrict,
    part text not null,
    from_day date not null,
    until_day date,
    warned_of text,
    version bigint not null default 1,
    constraint team_part_is_known check (part in ('project_leader', 'lead', 'second', 'in_training', 'supervisor')),
    constraint team_member_ends_after_the_start check (until_day >= from_day),
    constraint team_member_no_overlap exclude using gist (
        review with =, person with =, part with =, daterange(from_day, until_day, '[]') with &&)
);
comment on column reviews.team_member.warned_of is
    'What was warned of about impartiality (a past employer is a party) and why it was accepted.';
create index team_member_by_person on reviews.team_member (person, review);

create table reviews.consent (
    id bigint generated always as identity primary key,
    review bigint not null references reviews.review on delete restrict,
    given_on date not null,
    form text not null,
    constraint consent_form_is_filled check (btrim(form) <> '')
);
comment on table reviews.consent is 'That consent was given, and by which form; never whose.';

create table reviews.outcome (
    review bigint primary key references reviews.review on delete restrict,
    outcome text not null,
    on_day date not null,
    reason text,
    constraint outcome_is_known check (outcome in ('done', 'cancelled_at_orientation', 'cancelled_later')),
    constraint outcome_cancelled_with_a_reason check (outcome = 'done' or btrim(reason) <> '')
);

create table reviews.recommendation (
    id bigint generated always as identity primary key,
    review bigint not null references reviews.review on delete restrict,
    organisation bigint references organisations.organisation on delete restrict,
    agreed_on date not null,
    recommendation text not null,
    constraint recommendation_is_filled check (btrim(recommendation) <> '')
);
comment on column reviews.recommendation.organisation is 'Which party carries it out; null = all together.';
create index recommendation_by_review on reviews.recommendation (review, id);

create table reviews.evaluation (
    id bigint generated always as identity primary key,
    review bigint not null references reviews.review on delete restrict,
    held_on date not null,
    organisations_present integer not null,
    summary text,
    constraint evaluation_present_is_positive check (organisations_present > 0)
);
create index evaluation_by_review on reviews.evaluation (review, held_on);

create table reviews.destruction (
    id bigint generated always as identity primary key,
    review bigint not null references reviews.review on delete restrict,
    destroyed_on date not null,
    what text not null,
    destroyed_by text not null,
    constraint destruction_what_is_filled check (btrim(what) <> ''),
    constraint destruction_by_whom_is_filled check (btrim(destroyed_by) <> '')
);
comment on table reviews.destruction is 'Working documents destroyed (step 5 of the method): what, by whom, when.';
create index destruction_by_review on reviews.destruction (review);

select house.guard('reviews.request', personal => array['asked_by']);
select house.guard('reviews.request_organisation');
select house.guard('reviews.request_decision');
select house.guard('reviews.review');
select house.guard('reviews.number_series');
select house.guard('reviews.party');
select house.guard('reviews.step');
select house.guard('reviews.meeting');
select house.guard('reviews.team_member');
select house.guard('reviews.consent');
select house.guard('reviews.outcome');
select house.guard('reviews.recommendation');
select house.guard('reviews.evaluation');
select house.guard('reviews.destruction', personal => array['destroyed_by']);
select house.versioned(one) from unnest(array[
    'reviews.request', 'reviews.review', 'reviews.party', 'reviews.step', 'reviews.meeting', 'reviews.team_member'
]::regclass[]) as one;

-- What has happened is not taken back.
select house.freeze('reviews.request_decision', 'request_decision_stays');
select house.freeze('reviews.outcome', 'outcome_stays');
select house.freeze('reviews.destruction', 'destruction_stays');
