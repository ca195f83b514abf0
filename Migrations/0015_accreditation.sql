-- Accreditation: standing is decided, never set. A decision says who, which level, from when, until when, by whom and
-- why; it is only ever added, and a correction is another decision that names the one it replaces. What a reviewer's
-- standing is on a day, as known on another, is computed (Migrations/always/55_accreditation_standing.sql).

create schema accreditation;

-- Levels and what they ask, as dated settings.

create table accreditation.level (
    id bigint generated always as identity primary key,
    key text not null,
    from_day date not null,
    ordinal smallint not null,
    name_nl text not null,
    name_en text not null,
    profile text not null,
    may_lead boolean not null,
    may_second boolean not null,
    may_supervise boolean not null,
    needs_second_decider boolean not null,
    term_months integer,
    recorded_on date not null default settings.today(),
    written_at timestamptz not null default now(),
    constraint one_version_of_a_level_a_day unique (key, from_day),
    constraint level_is_a_key check (key ~ '^[a-z][a-z_]*$'),
    constraint level_has_names check (btrim(name_nl) <> '' and btrim(name_en) <> ''),
    constraint level_term_is_some_months check (term_months between 1 and 240)
);
comment on table accreditation.level is 'A version of a level: its basic profile and the rights it gives, from a day on.';
comment on column accreditation.level.may_second is 'Also without a completed training; that fact gives the right too.';
comment on column accreditation.level.recorded_on is 'Since when this version is known, on the foundation''s calendar.';
comment on column accreditation.level.term_months is 'How long a registration runs; null: until it is decided otherwise.';

create table accreditation.competency (
    id bigint generated always as identity primary key,
    level bigint not null references accreditation.level on delete cascade,
    ordinal smallint not null,
    key text not null,
    name_nl text not null,
    name_en text not null,
    constraint competency_stands_once_in_a_scheme unique (level, key),
    constraint competency_has_its_place unique (level, ordinal),
    constraint competency_is_a_key check (key ~ '^[a-z][a-z_]*$'),
    constraint competency_has_names check (btrim(name_nl) <> '' and btrim(name_en) <> '')
);

create table accreditation.requirement_set (
    id bigint generated always as identity primary key,
    level text not null,
    from_day date not null,
    name text not null,
    recorded_on date not null default settings.today(),
    written_at timestamptz not null default now(),
    constraint one_set_of_a_level_a_day unique (level, from_day),
    constraint set_has_a_name check (btrim(name) <> '' and length(name) <= 200)
);
comment on table accreditation.requirement_set is
    'What keeps a registration at a level: a period takes the set in force on its first day.';

create table accreditation.condition (
    requirement_set bigint not null references accreditation.requirement_set on delete cascade,
    ordinal smallint not null,
    kind text not null,
    needed integer not null,
    sliding_months integer,
    carry_over_most integer not null default 0,
    primary key (requirement_set, kind),
    constraint condition_has_its_place unique (requirement_set, ordinal),
    constraint condition_kind_is_known check (
        kind in ('practice', 'supervision', 'intervision', 'theme_meeting', 'training', 'other')),
    constraint condition_asks_something check (needed between 1 and 1000000),
    constraint condition_window_is_some_months check (sliding_months between 1 and 240),
    constraint condition_carries_over_within_reason check (carry_over_most between 0 and needed),
    constraint sliding_window_carries_nothing_over check (sliding_months is null or carry_over_most = 0)
);
comment on column accreditation.condition.needed is 'Minutes, or a number for the kinds that are counted.';
comment on column accreditation.condition.sliding_months is
    'Null: over the registration period. Else: over the last so many months on each day, once so much time has passed.';
comment on column accreditation.condition.carry_over_most is
    'What was granted above the norm of the period before counts in this one, up to so much; it is carried over once.';

-- Decisions.

create table accreditation.decision (
    id bigint generated always as identity primary key,
    root bigint not null,
    corrects bigint references accreditation.decision on delete restrict,
    reviewer bigint not null references reviewers.reviewer on delete restrict,
    kind text not null,
    level text,
    about bigint,
    decided_on date not null,
    effect_on date not null,
    until_day date,
    condition text,
    requirement_set bigint references accreditation.requirement_set on delete restrict,
    ground text not null,
    needs_second boolean not null default false,
    decided_by bigint not null default house.person() references access.person on delete restrict,
    recorded_on date not null default settings.today(),
    written_at timestamptz not null default now(),
    constraint decision_kind_is_known check (kind in (
        'registered', 'extended', 're_entered', 'suspended', 'leave', 'waiver', 'lapsed', 'withdrawn',
        'requirements_moved', 'annulled')),
    constraint decision_that_opens_names_its_level check (
        (kind in ('registered', 'extended', 're_entered')) = (level is not null)),
    constraint decision_within_a_registration_names_it check (
        kind in ('registered', 're_entered', 'annulled') or about is not null),
    constraint decision_ends_after_it_begins check (until_day >= effect_on),
    constraint decision_for_a_while_names_its_end check (kind not in ('leave', 'waiver') or until_day is not null),
    constraint decision_for_good_has_no_end check (
        kind not in ('lapsed', 'withdrawn', 'requirements_moved', 'annulled') or until_day is null),
    constraint decision_waives_a_known_condition check (condition is null or (kind = 'waiver' and condition in (
        'practice', 'supervision', 'intervision', 'theme_meeting', 'training', 'other'))),
    constraint decision_moves_to_a_set check ((kind = 'requirements_moved') = (requirement_set is not null)),
    constraint decision_annuls_another check (kind <> 'annulled' or corrects is not null),
    constraint decision_has_a_ground check (btrim(ground) <> ''),
    constraint decision_is_of_a_chain check ((corrects is null) = (root = id))
);
comment on column accreditation.decision.root is
    'The first decision of its chain of corrections; of each chain the last one that is known holds.';
comment on column accreditation.decision.about is
    'The root of the decision that opened the registration it is about; of an extension: the one that it continues.';
comment on column accreditation.decision.until_day is 'The last day, included; null: without an end.';
comment on column accreditation.decision.condition is 'Which condition a waiver lifts; null: all of them.';
comment on column accreditation.decision.needs_second is
    'As its level asks on the day it was recorded: it holds from the day a second person has confirmed it.';
create index decision_by_reviewer on accreditation.decision (reviewer, root, id);
create unique index decision_is_corrected_once on accreditation.decision (corrects) where corrects is not null;
create index decision_by_root on accreditation.decision (root, id);
create index decision_correction on accreditation.decision (root, id) where corrects is not null;
create index decision_by_kind on accreditation.decision (kind, reviewer)
    where kind not in ('registered', 'extended', 're_entered', 'annulled');

create table accreditation.confirmation (
    decision bigint primary key references accreditation.decision on delete restrict,
    confirmed_by bigint not null default house.person() references access.person on delete restrict,
    recorded_on date not null default settings.today(),
    written_at timestamptz not null default now()
);
comment on table accreditation.confirmation is 'The second decider agrees; from this day the decision is known.';

-- The registrations as known now, derived from the decisions by trigger. They cannot overlap.
create table accreditation.period (
    root bigint primary key,
    reviewer bigint not null references reviewers.reviewer on delete restrict,
    kind text not null,
    level text not null,
    from_day date not null,
    until_day date,
    continuous_from date not null,
    about bigint,
    ended_on date,
    ended_as text,
    term_until date,
    next_from date,
    constraint registrations_do_not_overlap exclude using gist (
        reviewer with =, daterange(from_day, until_day, '[]') with &&)
);
comment on column accreditation.period.until_day is 'With the days of leave, and cut off where it lapsed or was succeeded.';
comment on column accreditation.period.continuous_from is
    'The first day of the registrations that follow one another without a day between, by extension.';
comment on column accreditation.period.ended_on is 'The first day on which it had lapsed or been withdrawn, if any.';
comment on column accreditation.period.term_until is
    'The last day of its term, moved by leave, also where it was cut off before: its conditions are due on that day.';
comment on column accreditation.period.next_from is
    'The first day of the reviewer''s next registration, so that the last one begun by a day is found without sorting.';
create index period_by_reviewer on accreditation.period (reviewer, from_day);

select house.guard(one) from unnest(array[
    'accreditation.level', 'accreditation.competency', 'accreditation.requirement_set', 'accreditation.condition',
    'accreditation.decision', 'accreditation.confirmation']::regclass[]) as one;
select house.protect('accreditation.period');
select house.freeze(one, 'dated_setting_never_changes', commands => 'update') from unnest(array[
    'accreditation.level', 'accreditation.competency', 'accreditation.requirement_set',
    'accreditation.condition']::regclass[]) as one;
select house.freeze('accreditation.decision', 'decision_stays'),
    house.freeze('accreditation.confirmation', 'confirmation_stays');

create function accreditation.refuse(constraint_name text, target text, message text) returns void
    language plpgsql as $$
begin
    raise exception using
        errcode = '23514', constraint = constraint_name, schema = 'accreditation', table = target, message = message;
end
$$;

-- What a first start needs; all numbers are examples, the board sets its own.
insert into accreditation.level (
    key, from_day, recorded_on, ordinal, name_nl, name_en, profile, may_lead, may_second, may_supervise,
    needs_second_decider, term_months)
values
    ('in_training', '2013-09-01', '2013-09-01', 1, 'in opleiding', 'in training',
        'Volgt de opleiding tot reviewbegeleider en werkt mee onder begeleiding van een geregistreerde reviewer.',
        false, false, false, false, null),
    ('registered', '2013-09-01', '2013-09-01', 2, 'geregistreerd', 'registered',
        'Leidt leerreviews zelfstandig: deskundig, onpartijdig en gericht op leren.',
        true, true, false, false, 36),
    ('supervisor', '2013-09-01', '2013-09-01', 3, 'supervisor', 'supervisor',
        'Ervaren reviewbegeleider die anderen begeleidt en beoordeelt.',
        true, true, true, true, 36);
insert into accreditation.competency (level, ordinal, key, name_nl, name_en)
select level.id, scheme.ordinal, scheme.key, scheme.name_nl, scheme.name_en
from accreditation.level, (values
    (1::smallint, 'open_questions', 'Open vragen stellen', 'Asking open questions'),
    (2, 'impartiality', 'Onpartijdig blijven', 'Staying impartial'),
    (3, 'interviewing', 'Gesprekken voeren', 'Interviewing'),
    (4, 'timeline', 'Tijdlijn opbouwen', 'Building the timeline'),
    (5, 'dialogue', 'Dialoog begeleiden', 'Leading the dialogue'),
    (6, 'reporting', 'Inzichten verwoorden', 'Wording insights')) as scheme (ordinal, key, name_nl, name_en);
insert into accreditation.competency (level, ordinal, key, name_nl, name_en)
select level.id, 7, 'coaching', 'Anderen begeleiden', 'Coaching others'
from accreditation.level where level.key = 'supervisor';
insert into accreditation.requirement_set (level, from_day, name, recorded_on) values
    ('registered', '2013-09-01', 'Registratie-eisen (voorbeeld)', '2013-09-01'),
    ('supervisor', '2013-09-01', 'Registratie-eisen (voorbeeld)', '2013-09-01');
insert into accreditation.condition (requirement_set, ordinal, kind, needed)
select requirement_set.id, asked.ordinal, asked.kind, asked.needed
from accreditation.requirement_set, (values
    (1::smallint, 'practice', 2), (2, 'intervision', 12 * 60), (3, 'supervision', 6 * 60), (4, 'theme_meeting', 2)
) as asked (ordinal, kind, needed);

-- The order of decisions. What a person may trip by accident is asked first in Swift; here it cannot be passed by.

create function accreditation.level_on(wanted text, day date) returns setof accreditation.level
    language sql stable rows 1
    begin atomic
        select * from accreditation.level where key = wanted and from_day <= day order by from_day desc limit 1;
    end;

create function accreditation.keep_decision_in_order() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    replaced accreditation.decision;
    registration accreditation.period;
    of_level text := new.level;
    asks_second boolean;
begin
    -- Decisions on one reviewer wait for each other here.
    perform from reviewers.reviewer where id = new.reviewer for update;
    new.root := new.id;
    if new.corrects is not null then
        select * into replaced from accreditation.decision where id = new.corrects;
        if replaced.reviewer <> new.reviewer or new.kind not in (replaced.kind, 'annulled') then
            perform accreditation.refuse('correction_is_of_the_same_matter', 'decision',
                format('decision %s is of another reviewer or kind', new.corrects));
        end if;
        new.root := replaced.root;
        of_level := coalesce(of_level, replaced.level);
    end if;
    if new.decided_on > settings.today() then
        perform accreditation.refuse('decision_is_not_in_the_future', 'decision',
            format('%s has not come yet', new.decided_on));
    end if;
    if exists (select from reviewers.reviewer where id = new.reviewer and person = new.decided_by) then
        perform accreditation.refuse('nobody_decides_on_an_own_registration', 'decision',
            format('reviewer %s is the decider', new.reviewer));
    end if;
    if new.about is not null then
        select * into registration from accreditation.period where root = new.about;
        if registration.reviewer is distinct from new.reviewer then
            perform accreditation.refuse('decision_is_about_a_registration', 'decision',
                format('reviewer %s has no registration %s', new.reviewer, new.about));
        end if;
        of_level := coalesce(of_level, registration.level);
        if new.kind in ('suspended', 'leave', 'waiver', 'requirements_moved')
            and (new.effect_on < registration.from_day
                or new.kind <> 'leave' and new.effect_on > coalesce(registration.until_day, new.effect_on)
                or new.kind = 'leave' and new.corrects is null
                    and new.effect_on > coalesce(registration.until_day, new.effect_on))
        then
            perform accreditation.refuse('decision_takes_effect_within_the_registration', 'decision',
                format('%s is not within registration %s', new.effect_on, new.about));
        end if;
        if new.kind in ('lapsed', 'withdrawn') and (
            new.effect_on < registration.from_day
            or exists (
                select from accreditation.decisions_known(null, array[new.reviewer], '{lapsed,withdrawn}') as known
                where known.about = new.about and known.root <> new.root))
        then
            perform accreditation.refuse('registration_ends_once', 'decision',
                format('registration %s has ended or has not begun', new.about));
        end if;
        if new.kind = 'leave' and exists (
            select from accreditation.decisions_known(null, array[new.reviewer], '{leave}') as known
            where known.root <> new.root
                and daterange(known.effect_on, known.until_day, '[]') && daterange(new.effect_on, new.until_day, '[]'))
        then
            perform accreditation.refuse('leave_does_not_overlap', 'decision',
                format('reviewer %s is on leave on one of those days', new.reviewer));
        end if;
        if new.kind = 'extended' and new.corrects is null and exists (
            select from accreditation.conditions_on(registration.until_day, null, array[new.reviewer]) as asked
            where not asked.is_met)
        then
            perform accreditation.refuse('extension_needs_its_conditions_met', 'decision',
                format('a condition of registration %s is not met', new.about));
        end if;
    end if;
    asks_second := exists (
        select from unnest(array[of_level, replaced.level]) as one, accreditation.level_on(one, settings.today()) as level
        where level.needs_second_decider);
    -- What a second person never confirmed is taken back by one.
    new.needs_second := asks_second and not (
        new.kind = 'annulled' and replaced.needs_second
        and not exists (select from accreditation.confirmation where decision = replaced.id));
    -- The supervisors are decided on by the board too, and the first of them by the board alone.
    if house.role_name() = 'griffie_board' and not asks_second then
        perform accreditation.refuse('board_decides_on_supervisors_only', 'decision',
            format('level %s is decided by a supervisor', of_level));
    end if;
    return new;
end
$$;
create trigger keep_decision_in_order before insert on accreditation.decision
    for each row execute function accreditation.keep_decision_in_order();

create function accreditation.keep_confirmation_in_order() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    confirmed accreditation.decision;
begin
    select * into confirmed from accreditation.decision where id = new.decision;
    perform from reviewers.reviewer where id = confirmed.reviewer for update;
    if not confirmed.needs_second then
        perform accreditation.refuse('only_what_needs_it_is_confirmed', 'confirmation',
            format('decision %s needs no second decider', new.decision));
    end if;
    if new.confirmed_by = confirmed.decided_by
        or exists (select from reviewers.reviewer where id = confirmed.reviewer and person = new.confirmed_by)
    then
        perform accreditation.refuse('a_second_decider_is_somebody_else', 'confirmation',
            format('decision %s was taken by, or is about, the same person', new.decision));
    end if;
    return new;
end
$$;
create trigger keep_confirmation_in_order before insert on accreditation.confirmation
    for each row execute function accreditation.keep_confirmation_in_order();

create function accreditation.derive_after_decision() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform accreditation.derive_periods(array[(
        select reviewer from accreditation.decision
        where id = case tg_table_name
            when 'decision' then (to_jsonb(new) ->> 'id')::bigint else (to_jsonb(new) ->> 'decision')::bigint end)]);
    return null;
end
$$;
create trigger derive_periods after insert on accreditation.decision
    for each row execute function accreditation.derive_after_decision();
create trigger derive_periods after insert on accreditation.confirmation
    for each row execute function accreditation.derive_after_decision();

insert into settings.term_kind (key, unit, least, most, name_nl, name_en) values
    ('renewal_notice_days', 'days', 1, 730, 'Let op vóór het einde van een registratie',
        'Notice before a registration ends');
insert into settings.term (key, from_day, value, ground) values
    ('renewal_notice_days', '2013-09-01', 90, 'Voorbeeld');
