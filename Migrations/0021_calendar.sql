-- A person's calendar by a secret address, for the calendar program of a telephone or computer. Only the digest of the
-- address is kept; a new one takes the old one's place.

create table accreditation.calendar_feed (
    id bigint generated always as identity primary key,
    person bigint not null default house.person() references access.person on delete restrict,
    secret_sha256 bytea not null,
    made_at timestamptz not null default now(),
    revoked_at timestamptz,
    constraint calendar_secret_is_unique unique (secret_sha256),
    constraint calendar_secret_is_a_sha256 check (octet_length(secret_sha256) = 32)
);
create unique index one_calendar_of_a_person on accreditation.calendar_feed (person) where revoked_at is null;
select house.guard('accreditation.calendar_feed', secret => array['secret_sha256']);
select house.freeze('accreditation.calendar_feed', 'calendar_address_stays',
        'old.revoked_at is not null or (to_jsonb(new) - ''revoked_at''::text) '
        'is distinct from (to_jsonb(old) - ''revoked_at''::text)', 'update'),
    house.freeze('accreditation.calendar_feed', 'calendar_address_is_never_deleted', commands => 'delete');
