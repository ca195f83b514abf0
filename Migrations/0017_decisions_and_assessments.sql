-- What belongs to a decision: documents, the letter that was made of it once, an objection and its outcome. And how a
-- reviewer was assessed on the competencies of a level.

create index decision_that_asks_a_second on accreditation.decision (id) where needs_second;

create table accreditation.decision_document (
    decision bigint not null references accreditation.decision on delete restrict,
    document bigint not null references documents.document on delete restrict,
    primary key (decision, document)
);

create table accreditation.decision_letter (
    decision bigint primary key references accreditation.decision on delete restrict,
    document bigint not null references documents.document on delete restrict
);
comment on table accreditation.decision_letter is 'The letter on a decision: made once, its bytes are kept.';

create table accreditation.objection (
    id bigint generated always as identity primary key,
    decision bigint not null references accreditation.decision on delete restrict,
    received_on date not null,
    summary text not null,
    recorded_by bigint not null default house.person() references access.person on delete restrict,
    recorded_on date not null default settings.today(),
    written_at timestamptz not null default now(),
    constraint objection_says_what check (btrim(summary) <> ''),
    constraint one_objection_a_decision unique (decision)
);

create table accreditation.objection_outcome (
    objection bigint primary key references accreditation.objection on delete restrict,
    outcome text not null,
    ground text not null,
    settled_on date not null,
    settled_by bigint not null default house.person() references access.person on delete restrict,
    recorded_on date not null default settings.today(),
    written_at timestamptz not null default now(),
    constraint objection_outcome_is_known check (outcome in ('upheld', 'dismissed', 'withdrawn')),
    constraint objection_outcome_has_a_ground check (btrim(ground) <> '')
);

-- Assessments: a verdict on every competency of the scheme in force on the day.

alter table accreditation.competency add constraint competency_and_its_level unique (id, level);

create table accreditation.assessment (
    id bigint generated always as identity primary key,
    root bigint not null,
    corrects bigint references accreditation.assessment on delete restrict,
    reviewer bigint not null references reviewers.reviewer on delete restrict,
    level bigint not null references accreditation.level on delete restrict,
    assessed_on date not null,
    words text,
    assessed_by bigint not null default house.person() references access.person on delete restrict,
    recorded_on date not null default settings.today(),
    written_at timestamptz not null default now(),
    constraint assessment_and_its_level unique (id, level),
    constraint assessment_is_of_a_chain check ((corrects is null) = (root = id))
);
comment on column accreditation.assessment.level is 'The version of the level whose scheme was used.';
comment on column accreditation.assessment.root is 'The first of its chain of corrections; the last of a chain holds.';
create index assessment_by_reviewer on accreditation.assessment (reviewer, root, id);
create unique index assessment_is_corrected_once on accreditation.assessment (corrects) where corrects is not null;

create table accreditation.verdict (
    assessment bigint not null,
    level bigint not null,
    competency bigint not null,
    verdict smallint not null,
    words text,
    primary key (assessment, competency),
    constraint verdict_is_of_its_assessment foreign key (assessment, level)
        references accreditation.assessment (id, level) on delete restrict,
    constraint verdict_is_on_the_scheme foreign key (competency, level)
        references accreditation.competency (id, level) on delete restrict,
    constraint verdict_is_one_of_four check (verdict between 1 and 4)
);
comment on column accreditation.verdict.verdict is '1 not yet, 2 developing, 3 sufficient, 4 strong.';

select house.guard(one), house.freeze(one, 'decision_stays') from unnest(array[
    'accreditation.decision_document', 'accreditation.decision_letter', 'accreditation.objection',
    'accreditation.objection_outcome']::regclass[]) as one;
select house.guard(one), house.freeze(one, 'assessment_stays') from unnest(array[
    'accreditation.assessment', 'accreditation.verdict']::regclass[]) as one;

create function accreditation.keep_objection_in_order() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.received_on > settings.today()
        or new.received_on < (select decided_on from accreditation.decision where id = new.decision)
    then
        perform accreditation.refuse('objection_follows_its_decision', 'objection',
            format('%s is before decision %s or has not come yet', new.received_on, new.decision));
    end if;
    return new;
end
$$;
create trigger objection_follows_its_decision before insert on accreditation.objection
    for each row execute function accreditation.keep_objection_in_order();

create function accreditation.keep_outcome_in_order() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    about accreditation.objection;
begin
    select * into about from accreditation.objection where id = new.objection;
    if new.settled_on not between about.received_on and settings.today() then
        perform accreditation.refuse('outcome_follows_its_objection', 'objection_outcome',
            format('%s is before objection %s or has not come yet', new.settled_on, new.objection));
    end if;
    -- Whoever decided does not judge the objection; that it was withdrawn anybody may record.
    if new.outcome <> 'withdrawn' and (
        exists (select from accreditation.decision where id = about.decision and decided_by = new.settled_by)
        or exists (select from accreditation.confirmation
            where decision = about.decision and confirmed_by = new.settled_by)
        or exists (select from accreditation.decision join reviewers.reviewer on reviewer.id = decision.reviewer
            where decision.id = about.decision and reviewer.person = new.settled_by))
    then
        perform accreditation.refuse('objection_is_settled_by_somebody_else', 'objection_outcome',
            format('objection %s is about a decision of, or on, the same person', new.objection));
    end if;
    return new;
end
$$;
create trigger keep_outcome_in_order before insert on accreditation.objection_outcome
    for each row execute function accreditation.keep_outcome_in_order();

create function accreditation.keep_assessment_in_order() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    replaced accreditation.assessment;
begin
    new.root := new.id;
    if new.corrects is not null then
        select * into replaced from accreditation.assessment where id = new.corrects;
        if replaced.reviewer <> new.reviewer then
            perform accreditation.refuse('correction_is_of_the_same_reviewer', 'assessment',
                format('assessment %s is of another reviewer', new.corrects));
        end if;
        new.root := replaced.root;
    end if;
    if new.assessed_on > settings.today() then
        perform accreditation.refuse('assessment_is_not_in_the_future', 'assessment',
            format('%s has not come yet', new.assessed_on));
    end if;
    if exists (select from reviewers.reviewer where id = new.reviewer and person = new.assessed_by) then
        perform accreditation.refuse('nobody_assesses_him_or_herself', 'assessment',
            format('reviewer %s is the assessor', new.reviewer));
    end if;
    if new.level is distinct from (
        select inforce.id from accreditation.level, accreditation.level_on(level.key, new.assessed_on) as inforce
        where level.id = new.level)
    then
        perform accreditation.refuse('assessment_takes_the_scheme_of_its_day', 'assessment',
            format('level %s was not in force on %s', new.level, new.assessed_on));
    end if;
    return new;
end
$$;
create trigger keep_assessment_in_order before insert on accreditation.assessment
    for each row execute function accreditation.keep_assessment_in_order();

create function accreditation.keep_assessment_whole() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (
        select from accreditation.competency
        where level = new.level and not exists (
            select from accreditation.verdict where assessment = new.id and competency = competency.id))
    then
        perform accreditation.refuse('assessment_judges_every_competency', 'assessment',
            format('assessment %s leaves a competency out', new.id));
    end if;
    return null;
end
$$;
create constraint trigger assessment_judges_every_competency after insert on accreditation.assessment
    deferrable initially deferred for each row execute function accreditation.keep_assessment_whole();

insert into settings.term_kind (key, unit, least, most, name_nl, name_en) values
    ('objection_days', 'days', 1, 365, 'Bezwaar maken tegen een besluit', 'Object to a decision');
insert into settings.term (key, from_day, value, ground) values ('objection_days', '2013-09-01', 42, 'Voorbeeld');
