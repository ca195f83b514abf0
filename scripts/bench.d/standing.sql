-- Twenty thousand reviewers since 2015, two million entries and a hundred thousand decisions, beside the demo. All invented.
set session_replication_role = replica;
create temp table one as select 100000 + n as id, n from generate_series(1, 20000) as n;

insert into access.person (id, name) overriding system value
select id, (array['Anna', 'Bas', 'Carla', 'Daan', 'Elif', 'Fatima', 'Gerrit', 'Hanna', 'Imke', 'Joost', 'Karin', 'Lotte',
        'Mark', 'Noor', 'Otto', 'Petra', 'Ruben', 'Sanne', 'Thijs', 'Wilma'])[1 + n % 20] || ' '
    || (array['Jansen', 'de Vries', 'Bakker', 'Visser', 'Smit', 'Meijer', 'de Boer', 'Mulder', 'de Groot', 'Bos', 'Vos',
        'Peters', 'Hendriks', 'Dekker', 'Brouwer', 'Yılmaz', 'van Dijk', 'Kok', 'Post', 'Hagen'])[1 + n / 20 % 20] || ' '
    || chr(65 + n % 26) || chr(97 + n / 26 % 26) || chr(97 + n / 676 % 26)
from one;
insert into reviewers.reviewer (id, person, register_number) overriding system value
select id, id, 'R-' || id from one;

-- In training, registered, extended twice, and one of leave, suspension, lapse or waiver.
insert into accreditation.decision (id, root, reviewer, kind, level, about, decided_on, effect_on, until_day, ground, decided_by,
    recorded_on) overriding system value
select 1000000 + n * 5 + place, 1000000 + n * 5 + place, id,
    (array['registered', 'registered', 'extended', 'extended',
        (array['leave', 'suspended', 'lapsed', 'waiver'])[1 + n % 4]])[place],
    (array['in_training', 'registered', 'registered', 'registered', null])[place],
    case when place > 2 then 1000000 + n * 5 + place - 1 end, known, begins,
    case when place in (2, 3, 4) then begins + 1094 when place = 5 and n % 4 <> 2 then begins + 30 end, 'Voorbeeld', 100001,
    known
from one, generate_series(1, 5) as place,
    lateral (select (array['2015-01-01', '2017-08-01', '2020-07-31', '2023-07-31', '2023-10-01']::date[])[place]
        + n * 37 % 1080 as begins) as day,
    lateral (select least(begins, '2026-09-01') as known) as written;

insert into activities.entry (id, reviewer, kind, on_day, quantity, source, recorded_on, granted) overriding system value
select 10000000 + i, 100001 + i % 20000, kind, on_day, quantity, 'hand_in', on_day + 5, case when i % 20 > 0 then quantity end
from generate_series(0, 1999999) as i,
    lateral (select (array['practice', 'supervision', 'intervision', 'intervision', 'theme_meeting', 'supervision', 'other'])
        [1 + i / 20000 % 7] as kind, '2015-01-01'::date + (i::bigint * 7919 % 4250)::int as on_day) as what,
    lateral (select case when kind in ('practice', 'theme_meeting') then 1 else 60 + i % 120 end as quantity) as much;
insert into activities.judgement (entry, outcome, granted, judged_by, recorded_on)
select id, 'granted', quantity, 100001, on_day + 20 from activities.entry where granted is not null and id >= 10000000;

insert into activities.intervision_group (id, name, from_day) overriding system value
select 100000 + n, 'Groep ' || n, '2015-01-01' from one where n <= 2000;
insert into activities.group_member (intervision_group, reviewer, from_day)
select 100001 + n % 2000, id, '2015-01-01' from one;
insert into activities.gathering (kind, on_day, minutes, title, intervision_group)
select 'intervision', '2026-09-15'::date + times * 60 + n % 30, 120, 'Intervisie', 100000 + n
from one, generate_series(0, 4) as times where n <= 2000;
insert into activities.gathering (kind, on_day, minutes, title)
select 'theme_meeting', '2026-10-01'::date + times * 60, 180, 'Themabijeenkomst' from generate_series(0, 5) as times;

select accreditation.derive_periods(null);
set session_replication_role = default;
vacuum analyze;
