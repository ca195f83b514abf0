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
    constraint review_and_its_request unique (id, request),
    constraint review_number_is_of_its_year check (split_part(number, '-', 2)::integer = extract(year from opened_on)),
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
    review bigint,
    -- Accepted as the review that names this very request, and no other.
    constraint request_accepted_as_its_own_review foreign key (review, request)
        references reviews.review (id, request) on delete restrict,
    constraint request_decision_outcome_is_known check (outcome in ('accepted', 'declined')),
    constraint request_declined_with_a_reason check (outcome = 'accepted' or coalesce(btrim(reason), '') <> ''),
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
comment on column reviews.party.paying is 'Bears a part of the cost; how much stands in the quote.';
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
    optional boolean not null default false,
    planned_on date,
    done_on date,
    responsible bigint references access.person on delete restrict,
    version bigint not null default 1,
    constraint step_once_in_a_review unique (review, ordinal),
    constraint step_ordinal_is_positive check (ordinal between 1 and 20)
);

comment on table reviews.step is 'The steps as the kind had them when the review was opened; the kind may change since.';
comment on column reviews.step.optional is 'A review may end without it (follow-up).';

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
        review with =, person with =, part with =, daterange(from_day, until_day, '[]') with &&),
    constraint team_member_has_one_place exclude using gist (
        review with =, person with =, daterange(from_day, until_day, '[]') with &&)
        where (part in ('lead', 'second', 'in_training'))
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
    constraint outcome_cancelled_with_a_reason check (outcome = 'done' or coalesce(btrim(reason), '') <> '')
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

-- The terms of this part. Where the ground says "example" the board sets its own.
insert into settings.term_kind (key, unit, least, most, name_nl, name_en) values
    ('request_decision_days', 'days', 1, 90, 'Over een verzoek is besloten binnen', 'A request is decided within'),
    ('inspectorate_warning_days', 'days', 1, 90, 'Waarschuwing voor het rapport aan de inspectie',
        'Warning before the report to the inspectorate'),
    ('evaluation_days', 'days', 1, 365, 'Evalueren na afronding van de leerreview',
        'Evaluate after the review is done');
insert into settings.term (key, from_day, value, ground) values
    ('request_decision_days', '2013-09-01', 14, 'Voorbeeld'),
    ('inspectorate_warning_days', '2013-09-01', 14, 'Voorbeeld'),
    ('evaluation_days', '2013-09-01', 60, 'Voorbeeld');

-- Gapless within a year: the series counts from one, by one, and its number is taken in the transaction that opens the
-- review.
select house.freeze('reviews.number_series', 'review_numbers_count_from_one', 'new.last <> 1', 'insert'),
    house.freeze('reviews.number_series', 'review_numbers_count_by_one',
        'new.year <> old.year or new.last <> old.last + 1', 'update');

-- Raised like a check constraint, so that one translation of constraint names serves both.
create function reviews.refuse(constraint_name text, target text, message text) returns void language plpgsql as $$
begin
    raise exception using
        errcode = '23514', constraint = constraint_name, schema = 'reviews', table = target, message = message;
end
$$;

create function reviews.keep_out_of_the_future() returns trigger language plpgsql as $$
begin
    if (to_jsonb(new) ->> tg_argv[0])::date > settings.today() then
        perform reviews.refuse('what_happened_is_not_in_the_future', tg_table_name,
            format('%s of %s lies in the future', tg_argv[0], tg_table_name));
    end if;
    return new;
end
$$;
comment on function reviews.keep_out_of_the_future() is 'Trigger: the day in its argument has come.';

do $$
declare
    one record;
begin
    for one in
        select * from (values
            ('request', 'received_on'), ('request_decision', 'decided_on'), ('review', 'opened_on'),
            ('review', 'notified_on'), ('step', 'done_on'), ('consent', 'given_on'), ('outcome', 'on_day'),
            ('recommendation', 'agreed_on'), ('evaluation', 'held_on'), ('destruction', 'destroyed_on')
        ) as fact(table_name, column_name)
    loop
        execute format(
            'create trigger %I before insert or update of %I on reviews.%I for each row '
            'execute function reviews.keep_out_of_the_future(%L)',
            one.column_name || '_is_not_in_the_future', one.column_name, one.table_name, one.column_name);
    end loop;
end
$$;

-- A review that has ended is closed: who took part in it, and in which part, stays as it was.
create function reviews.keep_ended() returns trigger language plpgsql as $$
declare
    of_review constant bigint := case tg_table_name
        when 'review' then (to_jsonb(new) ->> 'id')::bigint else (to_jsonb(new) ->> 'review')::bigint end;
begin
    if exists (select from reviews.outcome where review = of_review and outcome = any (tg_argv)) then
        perform reviews.refuse('review_has_ended', tg_table_name, format('review %s has ended', of_review));
    end if;
    return new;
end
$$;
comment on function reviews.keep_ended() is 'Trigger: refuses once the review has one of the outcomes in its arguments.';

create trigger review_has_ended before update on reviews.review for each row
    execute function reviews.keep_ended('done', 'cancelled_at_orientation', 'cancelled_later');
create trigger review_has_ended before insert or update on reviews.party for each row
    execute function reviews.keep_ended('done', 'cancelled_at_orientation', 'cancelled_later');
create trigger review_has_ended before insert on reviews.team_member for each row
    execute function reviews.keep_ended('done', 'cancelled_at_orientation', 'cancelled_later');
-- After a review that is done there may still be a follow-up, an evaluation, a meeting about them.
create trigger review_has_ended before insert or update on reviews.step for each row
    execute function reviews.keep_ended('cancelled_at_orientation', 'cancelled_later');
create trigger review_has_ended before insert on reviews.meeting for each row
    execute function reviews.keep_ended('cancelled_at_orientation', 'cancelled_later');
create trigger review_has_ended before insert on reviews.recommendation for each row
    execute function reviews.keep_ended('cancelled_at_orientation', 'cancelled_later');

-- Impartial (onpartijdig): nobody is in the team on a day on which his or her employer is a party. The other way about,
-- an employer that becomes a party later, is no fault of who writes it down: that is a task. The rule itself stands in
-- Migrations/always/60_reviews_impartiality.sql.
create function reviews.keep_impartial() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    found_present boolean;
begin
    select bool_or(present) into found_present
    from reviews.employer_parties(new.review, new.person, new.from_day, new.until_day);
    if found_present then
        perform reviews.refuse('team_member_is_impartial', 'team_member',
            format('an employer of person %s is a party to review %s', new.person, new.review));
    elsif not found_present and coalesce(btrim(new.warned_of), '') = '' then
        perform reviews.refuse('team_past_employer_is_confirmed', 'team_member',
            format('a past employer of person %s is a party to review %s', new.person, new.review));
    end if;
    return new;
end
$$;
create trigger team_member_is_impartial before insert on reviews.team_member
    for each row execute function reviews.keep_impartial();
-- An appointment may be shortened, also when the employer has become a party since; that is how it is put right.
create trigger team_member_stays_impartial before update on reviews.team_member for each row
    when (new.person <> old.person or new.review <> old.review or new.from_day < old.from_day
        or coalesce(new.until_day, 'infinity') > coalesce(old.until_day, 'infinity'))
    execute function reviews.keep_impartial();

-- A request on which was decided stays as it was asked.
create function reviews.keep_decided() returns trigger language plpgsql as $$
declare
    changed constant jsonb := to_jsonb(coalesce(new, old));
begin
    if exists (
        select from reviews.request_decision
        where request = coalesce(changed ->> 'request', changed ->> 'id')::bigint)
    then
        perform reviews.refuse('decided_request_stays', tg_table_name, 'the request has been decided on');
    end if;
    return coalesce(new, old);
end
$$;
create trigger decided_request_stays before update on reviews.request for each row
    execute function reviews.keep_decided();
create trigger decided_request_stays before insert or delete on reviews.request_organisation for each row
    execute function reviews.keep_decided();

-- What has happened is not taken back.
select house.freeze('reviews.request_decision', 'request_decision_stays');
select house.freeze('reviews.outcome', 'outcome_stays');
select house.freeze('reviews.destruction', 'destruction_stays');
