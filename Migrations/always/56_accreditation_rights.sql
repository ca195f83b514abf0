-- Who may read and decide. Whoever sees the whole foundation reads standing, a reviewer the own; supervisors decide, and
-- the board on supervisors. The board and the administrator set levels and requirements, from today on.

do $$
declare
    readers constant text[] := house.office() || array['jobs', 'retention', 'console'];
    own constant text := 'reviewer = (select reviewers.own_reviewer())';
    setter constant text[] := array['board', 'administrator'];
    -- By table: the columns that are set. recorded_on and written_at are the database's own.
    dated constant jsonb := '{
        "accreditation.level": ["key", "from_day", "ordinal", "name_nl", "name_en", "profile", "may_lead",
            "may_second", "may_supervise", "needs_second_decider", "term_months"],
        "accreditation.requirement_set": ["level", "from_day", "name"]}';
    target text;
    columns text[];
    one regclass;
begin
    for target, columns in
        select key, array(select jsonb_array_elements_text(value)) from jsonb_each(dated)
    loop
        perform house.allow(target::regclass, 'insert', setter, 'from_day >= settings.today()', columns),
            house.allow(target::regclass, 'insert', array['console'], columns => columns),
            house.allow(target::regclass, 'delete', setter || array['console'], 'from_day > settings.today()');
    end loop;
    -- Competencies and conditions are written together with what they belong to.
    perform house.allow('accreditation.competency', 'insert', setter || array['console'],
            'exists (select from accreditation.level as begun where begun.id = level and begun.written_at = now())',
            array['level', 'ordinal', 'key', 'name_nl', 'name_en']),
        house.allow('accreditation.condition', 'insert', setter || array['console'],
            'exists (select from accreditation.requirement_set as begun '
            'where begun.id = requirement_set and begun.written_at = now())',
            array['requirement_set', 'ordinal', 'kind', 'needed', 'sliding_months', 'carry_over_most']);
    foreach one in array array[
        'accreditation.level', 'accreditation.competency', 'accreditation.requirement_set',
        'accreditation.condition']::regclass[]
    loop
        perform house.allow(one, 'select', house.staff());
    end loop;

    foreach one in array array[
        'accreditation.decision', 'accreditation.confirmation', 'accreditation.period']::regclass[]
    loop
        perform house.allow(one, 'select', readers);
    end loop;
    perform house.allow('accreditation.decision', 'select', array['reviewer'], own),
        house.allow('accreditation.confirmation', 'select', array['reviewer'],
            'decision in (select id from accreditation.decision)'),
        house.allow('accreditation.period', 'select', array['reviewer'], own),
        house.allow('accreditation.decision', 'insert', array['supervisor', 'board'], 'decided_by = house.person()',
            array['corrects', 'reviewer', 'kind', 'level', 'about', 'decided_on', 'effect_on', 'until_day', 'condition',
                'requirement_set', 'ground']),
        house.allow('accreditation.confirmation', 'insert', array['supervisor', 'board'],
            'confirmed_by = house.person()', array['decision']);

    perform house.allow_call('accreditation.level_on(text, date)', house.staff()),
        house.allow_call('accreditation.decisions_known(date, bigint[], text[], date)', house.staff()),
        house.allow_call('accreditation.periods_known(date, bigint[])', house.staff()),
        house.allow_call('accreditation.standing_on(date, date, bigint[])', house.staff()),
        house.allow_call('accreditation.surplus_of(bigint[], date)', house.staff()),
        house.allow_call('accreditation.carried_over(bigint, bigint, text, integer, date)', house.staff()),
        house.allow_call('accreditation.conditions_on(date, date, bigint[])', house.staff());
end
$$;
