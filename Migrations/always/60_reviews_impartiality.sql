-- Which employers of a person are a party on a day of an appointment. The same rule stands in Swift (Impartiality), where
-- it makes the sentence; a test holds the two together.

create or replace function reviews.employer_parties(of_review bigint, of_person bigint, from_day date, until_day date)
    returns table (organisation bigint, employed_until date, joined_on date, left_on date, present boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select job.organisation, job.until_day, party.joined_on, party.left_on, not isempty(both_days * employed)
        from reviewers.reviewer
            join reviewers.employment as job on job.reviewer = reviewer.id
            join reviews.party on party.organisation = job.organisation and party.review = of_review,
            lateral (
                select daterange(job.from_day, job.until_day, '[]') as employed,
                    daterange(employer_parties.from_day, employer_parties.until_day, '[]')
                        * daterange(party.joined_on, party.left_on, '[]') as both_days) as days
        where reviewer.person = of_person and not isempty(both_days)
            -- A reviewer asks about nobody else.
            and (house.role_name() <> 'griffie_reviewer' or of_person = house.person())
            and (not isempty(both_days * employed)
                or job.until_day < lower(both_days)
                    and job.until_day >= lower(both_days)
                        - settings.term_on('impartiality_past_employer_days', employer_parties.from_day));
    end;
comment on function reviews.employer_parties(bigint, bigint, date, date) is
    'Employers of a person that are a party on a day of the appointment: present (on one of those days) or past (ended '
    'within the term before the first of them).';
