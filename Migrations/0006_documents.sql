-- Documents: bytes that are kept as they are, known by their digest. A document is never changed; what replaces it is
-- another document.

create schema documents;

create table documents.document (
    id bigint generated always as identity primary key,
    sha256 bytea not null generated always as (sha256(content)) stored,
    media_type text not null,
    file_name text not null,
    content bytea not null,
    added_at timestamptz not null default now(),
    added_by bigint references access.person on delete restrict,
    constraint document_type_is_one_we_show check (
        media_type in ('application/pdf', 'image/png', 'image/jpeg', 'text/plain')),
    constraint document_is_not_empty check (octet_length(content) between 1 and 33554432),
    constraint document_has_a_name check (btrim(file_name) <> '' and length(file_name) <= 200)
);
comment on column documents.document.file_name is 'As it was handed in, for the name of a download only.';

select house.guard('documents.document', personal => array['file_name'], secret => array['content']);
select house.freeze('documents.document', 'document_stays');
