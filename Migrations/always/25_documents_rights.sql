-- Documents. The office reads them; the coordinator adds what comes in, the worker what it made.

select house.allow('documents.document', 'select', array['board', 'treasurer', 'coordinator', 'supervisor', 'auditor',
        'jobs', 'console']),
    house.allow('documents.document', 'insert', array['coordinator'], 'added_by = house.person()',
        array['media_type', 'file_name', 'content', 'added_by']),
    house.allow('documents.document', 'insert', array['jobs'], 'added_by is null',
        array['media_type', 'file_name', 'content']);
