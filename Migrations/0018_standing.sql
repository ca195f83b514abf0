-- What computing standing needs besides: where the term of a registration ends though a decision cut it off before,
-- since when a version of a level is known, and the decisions of one kind by index.

alter table accreditation.period add column term_until date;
comment on column accreditation.period.term_until is
    'The last day of its term, moved by leave, also where it was cut off before: its conditions are due on that day.';

alter table accreditation.level add column recorded_on date not null default '2013-09-01';
alter table accreditation.level alter column recorded_on set default settings.today();
comment on column accreditation.level.recorded_on is 'Since when this version is known, on the foundation''s calendar.';

create index decision_by_kind on accreditation.decision (kind, reviewer)
    where kind not in ('registered', 'extended', 're_entered', 'annulled');
create index decision_correction on accreditation.decision (root, id) where corrects is not null;

insert into settings.term_kind (key, unit, least, most, name_nl, name_en) values
    ('renewal_notice_days', 'days', 1, 730, 'Let op vóór het einde van een registratie', 'Notice before a registration ends');
insert into settings.term (key, from_day, value, ground) values
    ('renewal_notice_days', '2013-09-01', 90, 'Voorbeeld');
