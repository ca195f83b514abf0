-- Who may look back. Lines are added by the trigger and by audit.note; nobody changes them, and of the personal values
-- only the retention job may erase any.

select house.allow('audit.line', 'select',
        array['board', 'treasurer', 'auditor', 'administrator', 'retention', 'console']),
    house.allow('audit.personal', 'select', array['board', 'treasurer', 'auditor', 'administrator', 'console']),
    house.allow('audit.personal', 'delete', array['retention']);

-- The retention job finds the values by line and column; it erases without reading them.
select house.allow('audit.personal', 'select', array['retention'], columns => array['line', 'side', 'column_name']);

-- Coordinator and supervisor see what happened to the work, not who was let in or signed in.
select house.allow('audit.line', 'select', array['coordinator', 'supervisor'], $$schema_name <> 'access'$$),
    house.allow('audit.personal', 'select', array['coordinator', 'supervisor'],
        'exists (select from audit.line as seen where seen.id = line)');

select house.allow('audit.history', 'select', house.office() || array['console']),
    house.allow_call('audit.note(text, text, text, jsonb)', house.everyone());
