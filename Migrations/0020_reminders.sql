-- Reminders: what is due and was not told yet. Rules are dated settings; a reminder is a row, made once for each matter,
-- rule and recipient, which the mail of a later day sends and the start pages show now.

create table accreditation.reminder_rule (
    id bigint generated always as identity primary key,
    key text not null,
    from_day date not null,
    about text not null,
    days integer not null,
    recipients text[] not null,
    written_at timestamptz not null default now(),
    constraint one_version_of_a_reminder_a_day unique (key, from_day),
    constraint reminder_rule_is_a_key check (key ~ '^[a-z][a-z_]*$' and length(key) <= 60),
    constraint reminder_about_is_known check (about in ('registration_ends', 'condition_not_met', 'hours_waiting')),
    constraint reminder_term_is_near check (days between -730 and 730),
    constraint waiting_is_after_the_hand_in check (about <> 'hours_waiting' or days < 0),
    constraint reminder_recipients_are_known check (recipients <@ array['reviewer', 'supervisor', 'employer'])
);
comment on table accreditation.reminder_rule is 'A version of a rule, from a day on: whom to remind of what, and when.';
comment on column accreditation.reminder_rule.days is
    'Before the last day of the registration; negative: after it, or after the hours were handed in.';
comment on column accreditation.reminder_rule.recipients is 'Empty: from this day nobody is reminded by it.';

create table accreditation.reminder (
    id bigint generated always as identity primary key,
    reviewer bigint not null references reviewers.reviewer on delete restrict,
    about text not null,
    rule text not null,
    days integer not null,
    matter text not null,
    matter_on date not null,
    due_on date not null,
    recipient text not null,
    person bigint references access.person on delete restrict,
    contact bigint references organisations.contact on delete restrict,
    note text,
    is_overtaken boolean not null,
    made_on date not null default settings.today(),
    written_at timestamptz not null default now(),
    -- Whoever it is that supervises or employs, the recipient of one rule on one matter is reminded once.
    constraint reminder_is_made_once unique (reviewer, rule, days, matter, recipient),
    constraint reminder_note_is_known check (note in ('freelancer', 'no_contact')),
    constraint reminder_is_for_one check (num_nonnulls(person, contact) <= 1)
);
comment on column accreditation.reminder.matter is 'The registration with its last day, or the hours that wait longest.';
comment on column accreditation.reminder.matter_on is 'The last day of the registration, or the day of the hand-in.';
comment on column accreditation.reminder.person is 'Who is reminded; null with a supervisor: whoever supervises.';
comment on column accreditation.reminder.note is 'Why nobody at an employer is reminded.';
comment on column accreditation.reminder.is_overtaken is
    'A later rule on the same matter was due already when it was made (the service had been down): not to be told.';
create index reminder_by_person on accreditation.reminder (recipient, person, id) where not is_overtaken;
create index reminder_by_moment on accreditation.reminder (id desc);

select house.guard('accreditation.reminder_rule'), house.guard('accreditation.reminder');
select house.freeze('accreditation.reminder_rule', 'dated_setting_never_changes', commands => 'update'),
    house.freeze('accreditation.reminder', 'reminder_stays');

-- All numbers are examples, the board sets its own.
insert into accreditation.reminder_rule (key, from_day, about, days, recipients) values
    ('end_half_year', '2013-09-01', 'registration_ends', 180, '{reviewer}'),
    ('end_quarter', '2013-09-01', 'registration_ends', 90, '{reviewer,supervisor}'),
    ('end_month', '2013-09-01', 'registration_ends', 30, '{reviewer,supervisor,employer}'),
    ('expired', '2013-09-01', 'registration_ends', -1, '{reviewer,supervisor}'),
    ('norm_half_year', '2013-09-01', 'condition_not_met', 180, '{reviewer}'),
    ('norm_two_months', '2013-09-01', 'condition_not_met', 60, '{reviewer,supervisor}'),
    ('hours_waiting', '2013-09-01', 'hours_waiting', -21, '{supervisor}');
