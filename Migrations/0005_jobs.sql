-- Work that need not be seen at once: a job is a row, written in the transaction that asks for it, so that it is there
-- exactly when that transaction is; a worker takes it with FOR UPDATE SKIP LOCKED.

create schema jobs;

create table jobs.job (
    id bigint generated always as identity primary key,
    kind text not null,
    subject bigint not null,
    asked_at timestamptz not null default now(),
    due_at timestamptz not null default now(),
    tries integer not null default 0,
    done_at timestamptz,
    given_up_at timestamptz,
    fault text,
    constraint job_kind_is_a_name check (kind ~ '^[a-z][a-z_]*$'),
    constraint job_is_done_or_given_up check (done_at is null or given_up_at is null)
);
comment on column jobs.job.subject is 'The id of the record that the job is about; its table follows from the kind.';
comment on column jobs.job.fault is 'Why the last try failed, without personal values.';

-- The same work is not asked twice while it still waits.
create unique index job_waits_once on jobs.job (kind, subject) where done_at is null and given_up_at is null;
create index job_by_due on jobs.job (due_at, id) where done_at is null and given_up_at is null;

select house.guard('jobs.job', silent => array['tries', 'due_at', 'fault']);

create function jobs.ring() returns trigger language plpgsql as $$
begin
    notify griffie_jobs;
    return null;
end
$$;
comment on function jobs.ring() is 'Wakes the workers when a job has been asked for; they hear it at commit.';
create trigger ring after insert on jobs.job for each statement execute function jobs.ring();
