-- Quotes. The coordinator drafts, issues and records; the office reads along. What is issued is frozen by triggers, for
-- every role. A director's link has its own rights in 71_agreements_rights.sql.

do $$
declare
    readers constant text[] := array['board', 'treasurer', 'coordinator', 'supervisor', 'auditor', 'jobs', 'console'];
    writer constant text[] := array['coordinator'];
    share constant text[] := array['weight_thousandths', 'percent_millionths', 'fixed_cents'];
    draft constant text[] := array[
        'rate_cents', 'vat_basis_points', 'vat_ground', 'pricing', 'language', 'split_per_step', 'invoiced_party',
        'outside_range_reason', 'introduction', 'follow_up_minutes', 'ground_rules', 'privacy_terms', 'valid_until'];
    target regclass;
begin
    foreach target in array array[
        'quotes.number_series', 'quotes.quote', 'quotes.version', 'quotes.step', 'quotes.extra_line', 'quotes.party',
        'quotes.step_share', 'quotes.state', 'quotes.agreement', 'quotes.chase', 'quotes.version_state',
        'quotes.newest']::regclass[]
    loop
        perform house.allow(target, 'select', readers);
    end loop;
    -- The hash of a link's secret is read by nobody.
    perform house.allow('quotes.link', 'select', readers, columns => array[
        'id', 'party', 'director_name', 'director_function', 'director_email', 'valid_until', 'made_at', 'made_by',
        'revoked_at']);

    perform house.allow('quotes.number_series', 'insert', writer),
        house.allow('quotes.number_series', 'update', writer, columns => array['last']),
        house.allow('quotes.quote', 'insert', writer, columns => array['review']),
        house.allow('quotes.quote', 'update', writer, columns => array['number']),
        house.allow('quotes.quote', 'delete', writer),
        house.allow('quotes.version', 'insert', writer,
            columns => draft || array['quote', 'ordinal', 'supersedes', 'revision_reason']),
        house.allow('quotes.version', 'update', writer,
            columns => draft || array['revision_reason', 'net_cents', 'vat_cents', 'vat_on_whole_cents']),
        house.allow('quotes.version', 'update', array['jobs'], columns => array['document']),
        house.allow('quotes.version', 'delete', writer),
        house.allow('quotes.step', 'insert', writer),
        house.allow('quotes.step', 'update', writer, columns => array['minutes', 'name_nl', 'name_en']),
        house.allow('quotes.step', 'delete', writer),
        house.allow('quotes.extra_line', 'insert', writer,
            columns => array['version', 'step', 'kind', 'description', 'amount_cents']),
        house.allow('quotes.extra_line', 'delete', writer),
        house.allow('quotes.party', 'insert', writer, columns => share || array[
            'version', 'ordinal', 'organisation', 'participating', 'paying', 'method', 'own_vat_ground',
            'own_vat_basis_points']),
        house.allow('quotes.party', 'update', writer, columns => share || array[
            'ordinal', 'participating', 'paying', 'method', 'own_vat_ground', 'own_vat_basis_points', 'net_cents',
            'vat_cents']),
        house.allow('quotes.party', 'delete', writer),
        house.allow('quotes.step_share', 'insert', writer),
        house.allow('quotes.step_share', 'delete', writer),
        house.allow('quotes.state', 'insert', writer,
            columns => array['version', 'state', 'on_day', 'person', 'party', 'reason'], using_sql => 'person = house.person()');

    perform house.allow('quotes.agreement', 'insert', writer,
            columns => array['party', 'kind', 'director_name', 'director_function', 'agreed_on', 'recorded_by', 'document'],
            using_sql => 'recorded_by = house.person()'),
        house.allow('quotes.link', 'insert', writer,
            columns => array['party', 'secret_sha256', 'director_name', 'director_function', 'director_email',
                'valid_until', 'made_by'],
            using_sql => 'made_by = house.person()'),
        house.allow('quotes.link', 'update', writer, columns => array['revoked_at']),
        house.allow('quotes.chase', 'insert', writer,
            columns => array['party', 'kind', 'on_day', 'person', 'remark'], using_sql => 'person = house.person()');
end
$$;

select house.allow_call('quotes.is_issued(bigint)', house.staff());
