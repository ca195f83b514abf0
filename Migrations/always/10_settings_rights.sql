-- Whoever signs in reads the settings: a reviewer may know the rate and the steps. The board and the administrator set
-- them, from today on; the console also sets what was so before the system came.

select house.allow('settings.clock', 'select', house.everyone()),
    house.allow('settings.foundation', 'select', house.everyone()),
    house.allow('settings.quote_text', 'select', house.everyone()),
    house.allow('settings.hourly_rate', 'select', house.staff()),
    house.allow('settings.vat_treatment', 'select', house.staff()),
    house.allow('settings.review_kind', 'select', house.staff()),
    house.allow('settings.review_kind_step', 'select', house.staff()),
    house.allow('settings.term_kind', 'select', house.everyone()),
    house.allow('settings.term', 'select', house.everyone());

-- The demo's calendar is set from the console only: nobody may date a real quote to another day.
select house.allow('settings.clock', 'insert', array['console'], columns => array['today']),
    house.allow('settings.clock', 'update', array['console'], columns => array['today']),
    house.allow('settings.clock', 'delete', array['console']);

do $$
declare
    setter constant text[] := array['board', 'administrator'];
    -- By table: the columns that are set. written_at is the database's own.
    dated constant jsonb := '{
        "settings.foundation": ["from_day", "name", "address_line", "address_line_2", "postal_code", "city", "country",
            "kvk_number", "vat_number", "iban", "email", "phone", "website"],
        "settings.hourly_rate": ["from_day", "rate_cents", "ground"],
        "settings.vat_treatment": ["service", "from_day", "basis_points", "legal_ground"],
        "settings.review_kind": ["key", "from_day", "name_nl", "name_en", "least_minutes", "most_minutes",
            "estimate_base_minutes", "estimate_participant_minutes", "lead_levels", "second_levels", "target_months",
            "offered"],
        "settings.quote_text": ["kind", "language", "version", "from_day", "title", "body"],
        "settings.term": ["key", "from_day", "value", "ground"]}';
    target text;
    columns text[];
begin
    for target, columns in
        select key, array(select jsonb_array_elements_text(value)) from jsonb_each(dated)
    loop
        perform house.allow(target::regclass, 'insert', setter, 'from_day >= settings.today()', columns),
            house.allow(target::regclass, 'insert', array['console'], columns => columns),
            -- What has not begun may be withdrawn; what has begun may have been used.
            house.allow(target::regclass, 'delete', setter || array['console'], 'from_day > settings.today()');
    end loop;
end
$$;

-- The steps are written together with their kind and belong to it for good.
select house.allow('settings.review_kind_step', 'insert', array['board', 'administrator', 'console'],
    'exists (select from settings.review_kind as begun where begun.id = kind and begun.written_at = now())');

select house.allow_call('settings.today()', house.everyone() || array['service']),
    house.allow_call('settings.foundation_on(date)', house.everyone()),
    house.allow_call('settings.rate_on(date)', house.staff()),
    house.allow_call('settings.vat_on(text, date)', house.staff()),
    house.allow_call('settings.review_kind_on(text, date)', house.staff()),
    house.allow_call('settings.review_kinds_on(date)', house.staff()),
    house.allow_call('settings.quote_text_on(text, text, date)', house.everyone()),
    house.allow_call('settings.term_on(text, date)', house.everyone());
