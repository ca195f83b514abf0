-- The setting in force on a day: of all rows that began by then, the last. No row: nothing was set yet on that day.

create or replace function settings.foundation_on(day date) returns setof settings.foundation
    language sql stable rows 1
    begin atomic
        select * from settings.foundation where from_day <= day order by from_day desc limit 1;
    end;

create or replace function settings.rate_on(day date) returns setof settings.hourly_rate
    language sql stable rows 1
    begin atomic
        select * from settings.hourly_rate where from_day <= day order by from_day desc limit 1;
    end;

create or replace function settings.vat_on(wanted_service text, day date) returns setof settings.vat_treatment
    language sql stable rows 1
    begin atomic
        select * from settings.vat_treatment
        where service = wanted_service and from_day <= day
        order by from_day desc limit 1;
    end;

create or replace function settings.review_kind_on(wanted_key text, day date) returns setof settings.review_kind
    language sql stable rows 1
    begin atomic
        select * from settings.review_kind
        where key = wanted_key and from_day <= day
        order by from_day desc limit 1;
    end;

create or replace function settings.review_kinds_on(day date) returns setof settings.review_kind
    language sql stable rows 5
    begin atomic
        select distinct on (key) * from settings.review_kind where from_day <= day order by key, from_day desc;
    end;
comment on function settings.review_kinds_on(date) is 'Each kind as it stands on a day, also those no longer offered.';

create or replace function settings.quote_text_on(wanted_kind text, wanted_language text, day date)
    returns setof settings.quote_text
    language sql stable rows 1
    begin atomic
        select * from settings.quote_text
        where kind = wanted_kind and language = wanted_language and from_day <= day
        order by from_day desc limit 1;
    end;
