-- Each review with what follows from its facts: the state it is in and since when, its deadlines. Computed, never kept.
-- The same rules stand in Swift (ReviewProgress, ReviewDates), where one review is shown; a test holds them together.

create or replace view reviews.overview with (security_invoker = true) as
select review.id, review.number, review.title, review.request, review.opened_on, review.notified_on, review.version,
    kind.id as kind, kind.key as kind_key, kind.name_nl as kind_name_nl, kind.name_en as kind_name_en,
    kind.target_months, cardinality(kind.second_levels) > 0 as needs_second,
    outcome.outcome, outcome.on_day as ended_on,
    case
        when outcome.outcome is not null then outcome.outcome
        when track.is_oriented is not true then 'orientation'
        when track.next_ordinal is null then 'reported'
        else 'underway' end as state,
    coalesce(
        outcome.on_day,
        case when track.is_oriented then (
            select max(step.done_on) from reviews.step
            where step.review = review.id and not step.optional
                and step.ordinal < coalesce(track.next_ordinal, 1000)) end,
        review.opened_on) as since,
    upcoming.id as next_step, upcoming.name_nl as next_step_nl, upcoming.name_en as next_step_en,
    upcoming.planned_on as next_planned_on,
    (review.opened_on + kind.target_months * interval '1 month')::date as target_on,
    review.notified_on + settings.term_on('inspectorate_report_days', review.notified_on) as report_due_on
from reviews.review
    join settings.review_kind as kind on kind.id = review.kind
    left join reviews.outcome on outcome.review = review.id
    left join lateral (
        select min(step.ordinal) filter (where step.done_on is null and not step.optional) as next_ordinal,
            bool_and(step.done_on is not null) filter (where step.ordinal = 1) as is_oriented
        from reviews.step where step.review = review.id) as track on true
    left join reviews.step as upcoming on upcoming.review = review.id and upcoming.ordinal = track.next_ordinal;
comment on view reviews.overview is 'Reviews with their state, its day and their deadlines, as they are now.';
