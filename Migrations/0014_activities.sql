-- Activities: what counts for a reviewer's standing. A reviewer hands in once, a supervisor grants, grants in part or
-- refuses; work and attendance propose entries by themselves. An entry counts on its day, however late it is recorded:
-- recorded_on (the day in the foundation's calendar) and written_at (the moment) say since when it is known.

create schema activities;

-- A register may outgrow its four digits.
alter table reviewers.reviewer drop constraint reviewer_register_number_has_its_shape;
alter table reviewers.reviewer
    add constraint reviewer_register_number_has_its_shape check (register_number ~ '^R-[0-9]{4,9}$');

create function activities.is_counted(kind text) returns boolean
    language sql immutable parallel safe
    return kind in ('practice', 'theme_meeting');
comment on function activities.is_counted(text) is
    'Reviews and theme meetings are counted, one each; the other kinds are measured in minutes.';

-- Intervision groups, and trainings with their cohorts.

create table activities.intervision_group (
    id bigint generated always as identity primary key,
    name text not null,
    from_day date not null,
    until_day date,
    version bigint not null default 1,
    constraint group_has_a_name check (btrim(name) <> '' and length(name) <= 200),
    constraint group_name_is_unique unique (name),
    constraint group_ends_after_it_begins check (until_day >= from_day)
);

create table activities.group_member (
    id bigint generated always as identity primary key,
    intervision_group bigint not null references activities.intervision_group on delete restrict,
    reviewer bigint not null references reviewers.reviewer on delete restrict,
    from_day date not null,
    until_day date,
    constraint group_member_ends_after_the_start check (until_day >= from_day),
    constraint group_member_no_overlap exclude using gist (
        intervision_group with =, reviewer with =, daterange(from_day, until_day, '[]') with &&)
);
create index group_member_by_reviewer on activities.group_member (reviewer, intervision_group);

create table activities.training (
    id bigint generated always as identity primary key,
    name text not null,
    leads_to text not null,
    constraint training_has_a_name check (btrim(name) <> '' and length(name) <= 200),
    constraint training_name_is_unique unique (name)
);
comment on column activities.training.leads_to is 'The key of the level (accreditation.level) that it prepares for.';

create table activities.cohort (
    id bigint generated always as identity primary key,
    training bigint not null references activities.training on delete restrict,
    name text not null,
    version bigint not null default 1,
    constraint cohort_has_a_name check (btrim(name) <> '' and length(name) <= 200),
    constraint cohort_name_is_unique unique (training, name)
);

create table activities.cohort_trainer (
    id bigint generated always as identity primary key,
    cohort bigint not null references activities.cohort on delete restrict,
    name text not null,
    origin text not null,
    constraint trainer_has_a_name check (btrim(name) <> '' and length(name) <= 200),
    constraint trainer_origin_is_known check (origin in ('british', 'dutch'))
);

create table activities.cohort_member (
    cohort bigint not null references activities.cohort on delete restrict,
    reviewer bigint not null references reviewers.reviewer on delete restrict,
    joined_on date not null,
    left_on date,
    primary key (cohort, reviewer),
    constraint cohort_member_leaves_after_joining check (left_on >= joined_on)
);
create index cohort_member_by_reviewer on activities.cohort_member (reviewer);

create table activities.completion (
    id bigint generated always as identity primary key,
    cohort bigint not null,
    reviewer bigint not null,
    completed_on date not null,
    ground text,
    recorded_on date not null default settings.today(),
    recorded_by bigint default house.person() references access.person on delete restrict,
    written_at timestamptz not null default now(),
    constraint completion_is_of_a_member foreign key (cohort, reviewer)
        references activities.cohort_member on delete restrict,
    constraint completed_once unique (cohort, reviewer)
);
comment on table activities.completion is 'A training was completed: the fact that the rule for a team asks for.';
comment on column activities.completion.ground is 'Why, where somebody missed a day of it.';
create index completion_by_reviewer on activities.completion (reviewer, completed_on);

-- Gatherings (bijeenkomsten): intervision, theme meetings, days of a training. Attendance is typed for all at once.

create table activities.gathering (
    id bigint generated always as identity primary key,
    kind text not null,
    on_day date not null,
    starts_at time,
    minutes integer not null,
    title text not null,
    place text,
    intervision_group bigint references activities.intervision_group on delete restrict,
    cohort bigint references activities.cohort on delete restrict,
    cancelled_on date,
    version bigint not null default 1,
    constraint gathering_kind_is_known check (
        kind in ('supervision', 'intervision', 'theme_meeting', 'training', 'other')),
    constraint gathering_lasts_within_a_day check (minutes between 1 and 1440),
    constraint gathering_has_a_title check (btrim(title) <> '' and length(title) <= 200),
    constraint gathering_group_is_for_intervision check (intervision_group is null or kind = 'intervision'),
    constraint gathering_cohort_is_for_training check (cohort is null or kind = 'training'),
    -- What an entry names: its kind and day are the gathering's own.
    constraint gathering_as_an_entry_names_it unique (id, kind, on_day)
);
create index gathering_by_day on activities.gathering (on_day, id);

-- Entries and judgements.

create table activities.entry (
    id bigint generated always as identity primary key,
    reviewer bigint not null references reviewers.reviewer on delete restrict,
    kind text not null,
    on_day date not null,
    quantity integer not null,
    gathering bigint,
    review bigint references reviews.review on delete restrict,
    part text,
    note text,
    source text not null,
    recorded_on date not null default settings.today(),
    recorded_by bigint default house.person() references access.person on delete restrict,
    written_at timestamptz not null default now(),
    withdrawn_on date,
    granted integer,
    constraint entry_kind_is_known check (
        kind in ('practice', 'supervision', 'intervision', 'theme_meeting', 'training', 'other')),
    constraint entry_quantity_fits_its_kind check (
        case when activities.is_counted(kind) then quantity = 1 else quantity between 1 and 1440 end),
    constraint entry_source_is_known check (source in ('hand_in', 'review', 'attendance', 'import')),
    constraint entry_part_is_known check (part in ('lead', 'second', 'in_training')),
    constraint entry_part_is_of_practice check (part is null or kind = 'practice'),
    constraint entry_review_is_where_it_was check (review is null or kind in ('practice', 'supervision', 'intervision')),
    constraint entry_is_granted_within_what_it_is check (granted between 0 and quantity),
    constraint entry_is_of_its_gathering foreign key (gathering, kind, on_day)
        references activities.gathering (id, kind, on_day) on update restrict on delete restrict
);
comment on column activities.entry.quantity is 'Minutes; 1 for the kinds that are counted (activities.is_counted).';
comment on column activities.entry.source is
    'hand_in: by the reviewer; review, attendance: proposed by the work itself; import: from a file.';
comment on column activities.entry.withdrawn_on is 'The reviewer took it back before anyone judged it.';
comment on column activities.entry.granted is
    'Derived: what the last judgement granted, as known now; null: not judged. Sums over years read no second table.';
-- The same meeting and the same review count once.
create unique index entry_once_a_gathering on activities.entry (reviewer, gathering) where withdrawn_on is null;
create unique index entry_practice_once_a_review on activities.entry (reviewer, review)
    where withdrawn_on is null and kind = 'practice';
create index entry_by_reviewer on activities.entry (reviewer, on_day) include (kind, quantity, granted, withdrawn_on);
create index entry_by_gathering on activities.entry (gathering) where gathering is not null;

create function activities.turn(granted integer, on_day date) returns integer
    language sql immutable parallel safe
    return case when granted is null then on_day - date '9999-12-31' else date '1900-01-01' - on_day end;
comment on function activities.turn(integer, date) is
    'In which order entries are shown: what awaits judgement first, the longest waiting on top; then the latest day.';
create index entry_by_turn on activities.entry (activities.turn(granted, on_day), id) where withdrawn_on is null;

create table activities.judgement (
    id bigint generated always as identity primary key,
    entry bigint not null references activities.entry on delete restrict,
    outcome text not null,
    granted integer not null,
    reason text,
    corrects bigint,
    recorded_on date not null default settings.today(),
    judged_by bigint default house.person() references access.person on delete restrict,
    written_at timestamptz not null default now(),
    constraint judgement_outcome_is_known check (outcome in ('granted', 'granted_in_part', 'refused')),
    constraint judgement_grants_what_it_says check ((outcome = 'refused') = (granted = 0) and granted >= 0),
    constraint judgement_gives_a_reason check (
        (outcome = 'granted' and corrects is null) or coalesce(btrim(reason), '') <> ''),
    constraint judgement_and_its_entry unique (id, entry),
    constraint judgement_corrects_one_of_its_entry foreign key (corrects, entry)
        references activities.judgement (id, entry) on delete restrict
);
comment on table activities.judgement is
    'What a supervisor decided on an entry; a correction is another judgement that names the one it replaces.';
create unique index judged_once on activities.judgement (entry) where corrects is null;
create unique index corrected_once on activities.judgement (corrects) where corrects is not null;
create index judgement_by_entry on activities.judgement (entry, id) include (granted, recorded_on);

-- Practice to come: Reviews writes here who is to take part in which review and when it should be done, for the forecast.
create table activities.planned_practice (
    review bigint not null references reviews.review on delete cascade,
    reviewer bigint not null references reviewers.reviewer on delete cascade,
    part text not null,
    expected_on date not null,
    primary key (review, reviewer)
);
comment on table activities.planned_practice is 'Derived from teams and steps by Migrations/always/60_reviews_practice.sql.';
create index planned_practice_by_reviewer on activities.planned_practice (reviewer, expected_on);

-- Who supervises whom. A reviewer has one supervisor on a day.
create table activities.supervision (
    id bigint generated always as identity primary key,
    reviewer bigint not null references reviewers.reviewer on delete restrict,
    supervisor bigint not null references access.person on delete restrict,
    from_day date not null,
    until_day date,
    constraint supervision_ends_after_the_start check (until_day >= from_day),
    constraint supervision_no_overlap exclude using gist (
        reviewer with =, daterange(from_day, until_day, '[]') with &&)
);
create index supervision_by_supervisor on activities.supervision (supervisor, reviewer);

select house.guard(one) from unnest(array[
    'activities.supervision', 'activities.intervision_group', 'activities.group_member', 'activities.training', 'activities.cohort',
    'activities.cohort_member', 'activities.completion', 'activities.gathering',
    'activities.judgement']::regclass[]) as one;
select house.guard('activities.entry', silent => array['granted']);
select house.guard('activities.cohort_trainer', personal => array['name']);
select house.protect('activities.planned_practice');
select house.versioned(one) from unnest(array[
    'activities.intervision_group', 'activities.cohort', 'activities.gathering']::regclass[]) as one;

-- What was decided or has happened stays; an entry changes in one way only, by being taken back once.
select house.freeze('activities.completion', 'completion_stays'),
    house.freeze('activities.judgement', 'judgement_stays'),
    house.freeze('activities.entry', 'entry_stays',
        'old.withdrawn_on is not null or (to_jsonb(new) - ''{withdrawn_on,granted}''::text[]) '
        'is distinct from (to_jsonb(old) - ''{withdrawn_on,granted}''::text[])', 'update'),
    house.freeze('activities.entry', 'entry_is_never_deleted', commands => 'delete');

create function activities.refuse(constraint_name text, target text, message text) returns void
    language plpgsql as $$
begin
    raise exception using
        errcode = '23514', constraint = constraint_name, schema = 'activities', table = target, message = message;
end
$$;

create function activities.keep_supervision_of_another() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from reviewers.reviewer where id = new.reviewer and person = new.supervisor) then
        perform activities.refuse('nobody_supervises_oneself', 'supervision',
            format('reviewer %s is the supervisor', new.reviewer));
    end if;
    return new;
end
$$;
create trigger nobody_supervises_oneself before insert on activities.supervision
    for each row execute function activities.keep_supervision_of_another();

create function activities.keep_entry_in_order() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.withdrawn_on is not null and exists (select from activities.judgement where entry = new.id) then
        perform activities.refuse('judged_entry_stays', 'entry', format('entry %s has been judged', new.id));
    end if;
    if new.on_day > new.recorded_on then
        perform activities.refuse('entry_is_not_in_the_future', 'entry', format('%s has not come yet', new.on_day));
    end if;
    if exists (select from activities.gathering where id = new.gathering and cancelled_on is not null) then
        perform activities.refuse('entry_is_of_a_gathering_held', 'entry',
            format('gathering %s was cancelled', new.gathering));
    end if;
    return new;
end
$$;
-- Only where there is something to look up: an import writes a hundred thousand at once.
create trigger keep_entry_in_order before insert or update of withdrawn_on on activities.entry
    for each row when (new.gathering is not null or new.withdrawn_on is not null or new.on_day > new.recorded_on)
    execute function activities.keep_entry_in_order();

create function activities.keep_gathering_with_entries() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.cancelled_on is not null
        and exists (select from activities.entry where gathering = new.id and withdrawn_on is null)
    then
        perform activities.refuse('gathering_with_entries_is_not_cancelled', 'gathering',
            format('gathering %s has entries', new.id));
    end if;
    return new;
end
$$;
create trigger gathering_with_entries_is_not_cancelled before update on activities.gathering
    for each row execute function activities.keep_gathering_with_entries();

-- Nobody judges his or her own entry, and nobody is granted more than was handed in.
create function activities.keep_judgement_in_order() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    about activities.entry;
begin
    -- Held, so that taking it back and judging it wait for each other.
    select * into about from activities.entry where id = new.entry for update;
    if about.withdrawn_on is not null then
        perform activities.refuse('withdrawn_entry_is_not_judged', 'judgement',
            format('entry %s was taken back', new.entry));
    end if;
    if new.granted > about.quantity or (new.outcome = 'granted') <> (new.granted = about.quantity) then
        perform activities.refuse('grant_fits_the_entry', 'judgement',
            format('%s of entry %s grants %s of %s', new.outcome, new.entry, new.granted, about.quantity));
    end if;
    if exists (select from reviewers.reviewer where id = about.reviewer and person = new.judged_by) then
        perform activities.refuse('nobody_judges_an_own_entry', 'judgement',
            format('entry %s is the judge''s own', new.entry));
    end if;
    return new;
end
$$;
create trigger keep_judgement_in_order before insert on activities.judgement
    for each row execute function activities.keep_judgement_in_order();

create function activities.derive_granted() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update activities.entry set granted = new.granted where id = new.entry;
    return null;
end
$$;
create trigger derive_granted after insert on activities.judgement
    for each row execute function activities.derive_granted();

-- The terms of this part. Where the ground says "example" the board sets its own.
insert into settings.term_kind (key, unit, least, most, name_nl, name_en) values
    ('hand_in_days', 'days', 1, 3650, 'Uren inleveren na de dag', 'Hand in hours after the day'),
    ('judge_days', 'days', 1, 365, 'Een supervisor beoordeelt binnen', 'A supervisor judges within');
insert into settings.term (key, from_day, value, ground) values
    ('hand_in_days', '2013-09-01', 365, 'Voorbeeld'),
    ('judge_days', '2013-09-01', 21, 'Voorbeeld');
