-- Who may read and write the register of organisations. The coordinator keeps it; whoever sees the whole foundation reads
-- it; the console may add organisations, for imports. Nothing is ever deleted: what ends gets a last day.

do $$
declare
    readers constant text[] := house.office() || array['jobs', 'retention', 'console'];
    filled_in constant text[] := array[
        'kind', 'name', 'cbs_code', 'kvk_number', 'oin', 'vat_number', 'iban', 'peppol_address',
        'email', 'phone', 'website', 'street', 'postal_code', 'city', 'country',
        'invoice_name', 'invoice_email', 'invoice_street', 'invoice_postal_code', 'invoice_city',
        'order_number_required', 'contract_reference', 'cost_centre'];
    about_a_contact constant text[] := array['name', 'function', 'email', 'phone', 'language', 'may_agree'];
begin
    perform house.allow('organisations.organisation', 'select', readers),
        house.allow('organisations.organisation', 'insert', array['coordinator', 'console'], columns => filled_in),
        house.allow('organisations.organisation', 'update', array['coordinator'], columns => filled_in);

    perform house.allow('organisations.contact', 'select', readers),
        house.allow('organisations.contact', 'insert', array['coordinator'],
            columns => array['organisation', 'from_day'] || about_a_contact),
        house.allow('organisations.contact', 'update', array['coordinator'],
            columns => array['until_day'] || about_a_contact);

    perform house.allow('organisations.affiliation', 'select', readers),
        house.allow('organisations.affiliation', 'insert', array['coordinator'],
            columns => array['organisation', 'from_day', 'until_day', 'fee_cents']),
        house.allow('organisations.affiliation', 'update', array['coordinator'], columns => array['until_day']);
end
$$;
