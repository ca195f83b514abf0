-- Jobs. Whoever acts may ask for work; only the worker carries it out. What was given up may be tried again by those who
-- look after the house and those whose work waits for it.

select house.allow('jobs.job', 'select', house.office() || array['jobs', 'console']),
    house.allow('jobs.job', 'insert', house.signed_in() || array['jobs', 'console'],
        columns => array['kind', 'subject', 'due_at']),
    house.allow('jobs.job', 'update', array['jobs'],
        columns => array['due_at', 'tries', 'done_at', 'given_up_at', 'fault']),
    house.allow('jobs.job', 'update', array['administrator', 'coordinator', 'console'], 'given_up_at is not null',
        array['due_at', 'tries', 'given_up_at'], 'given_up_at is null and done_at is null');
