-- Where each version of a quote stands today: the same rule as QuoteState in Swift, for lists. Expired is no row: it
-- follows from the last day of validity.

create or replace view quotes.version_state with (security_invoker = true) as
select version.id as version, version.quote, version.ordinal,
    case
        when not entered.states @> '{issued}' then 'draft'
        when entered.states @> '{superseded}' then 'superseded'
        when entered.states @> '{withdrawn}' then 'withdrawn'
        when entered.states @> '{declined}' then 'declined'
        when entered.states @> '{binding}' then 'binding'
        when version.valid_until < settings.today() then 'expired'
        else 'issued'
    end as state
from quotes.version, lateral (
    select array(select state.state from quotes.state where state.version = version.id) as states) as entered;
comment on view quotes.version_state is 'Each version of a quote with its state today.';

-- Each quote by its newest version. A draft has no amounts of its own yet: its price is reckoned here.
create or replace view quotes.newest with (security_invoker = true) as
select quote.id, quote.number, quote.review, review.number as review_number, review.title as review_title,
    version.id as version, version.ordinal, version.valid_until, stands.state,
    coalesce(
        version.net_cents,
        ((select coalesce(sum(minutes), 0) from quotes.step where step.version = version.id)::bigint
            * version.rate_cents * 2 + 60) / 120
        + (select coalesce(sum(amount_cents), 0) from quotes.extra_line where extra_line.version = version.id)::bigint
    ) as net_cents
from quotes.quote
    join reviews.review on review.id = quote.review
    join quotes.version on version.quote = quote.id
        and version.ordinal = (select max(ordinal) from quotes.version as one where one.quote = quote.id)
    join quotes.version_state as stands on stands.version = version.id;
comment on view quotes.newest is 'Each quote as its newest version stands today.';
