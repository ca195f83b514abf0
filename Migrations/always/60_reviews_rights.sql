-- The coordinator does the work of requests and reviews; the office reads it; a reviewer reads the reviews of whose team
-- he or she is a member, and no request.

do $$
declare
    readers constant text[] := house.office() || array['jobs', 'retention', 'console'];
    by_review constant text[] := array[
        'party', 'step', 'meeting', 'team_member', 'consent', 'outcome', 'recommendation', 'evaluation', 'destruction'];
    of_requests constant text[] := array['request', 'request_organisation', 'request_decision'];
    name text;
begin
    foreach name in array by_review loop
        perform house.allow(('reviews.' || name)::regclass, 'select', readers),
            house.allow(('reviews.' || name)::regclass, 'select', array['reviewer'],
                'review in (select reviews.mine())');
    end loop;
    foreach name in array of_requests loop
        -- To a reviewer these tables are empty, so that the same statements serve every role.
        perform house.allow(('reviews.' || name)::regclass, 'select', readers),
            house.allow(('reviews.' || name)::regclass, 'select', array['reviewer'], 'false');
    end loop;
    perform house.allow('reviews.review', 'select', readers),
        house.allow('reviews.review', 'select', array['reviewer'], 'id in (select reviews.mine())'),
        house.allow('reviews.overview', 'select', readers || array['reviewer']);
end
$$;

select house.allow('reviews.number_series', 'select', array['coordinator']),
    house.allow('reviews.number_series', 'insert', array['coordinator'], columns => array['year', 'last']),
    house.allow('reviews.number_series', 'update', array['coordinator'], columns => array['last']);

select house.allow('reviews.request', 'insert', array['coordinator'],
        columns => array['received_on', 'organisation', 'asked_by', 'subject', 'taken_by']),
    house.allow('reviews.request', 'update', array['coordinator'],
        columns => array['received_on', 'organisation', 'asked_by', 'subject']),
    house.allow('reviews.request_organisation', 'insert', array['coordinator']),
    -- Only of a request that is still open: decided_request_stays holds it.
    house.allow('reviews.request_organisation', 'delete', array['coordinator']),
    house.allow('reviews.request_decision', 'insert', array['coordinator']),
    house.allow('reviews.review', 'insert', array['coordinator'],
        columns => array['number', 'request', 'title', 'kind', 'opened_on', 'notified_on']),
    house.allow('reviews.review', 'update', array['coordinator'], columns => array['title', 'notified_on']),
    house.allow('reviews.party', 'insert', array['coordinator'], columns => array[
        'review', 'organisation', 'commissioning', 'participating', 'paying', 'took_initiative', 'joined_on',
        'catch_up_minutes']),
    house.allow('reviews.party', 'update', array['coordinator'], columns => array[
        'commissioning', 'participating', 'paying', 'took_initiative', 'joined_on', 'left_on', 'catch_up_minutes']),
    house.allow('reviews.step', 'insert', array['coordinator'],
        columns => array['review', 'ordinal', 'key', 'name_nl', 'name_en', 'optional']),
    house.allow('reviews.step', 'update', array['coordinator'], columns => array['planned_on', 'done_on', 'responsible']),
    house.allow('reviews.meeting', 'insert', array['coordinator'],
        columns => array['review', 'step', 'on_day', 'starts_at', 'title', 'place']),
    house.allow('reviews.meeting', 'update', array['coordinator'],
        columns => array['step', 'on_day', 'starts_at', 'title', 'place', 'cancelled_on']),
    house.allow('reviews.team_member', 'insert', array['coordinator'],
        columns => array['review', 'person', 'part', 'from_day', 'until_day', 'warned_of', 'exception_ground']),
    house.allow('reviews.team_member', 'update', array['coordinator'], columns => array['until_day']),
    house.allow('reviews.consent', 'insert', array['coordinator'], columns => array['review', 'given_on', 'form']),
    house.allow('reviews.outcome', 'insert', array['coordinator']),
    house.allow('reviews.recommendation', 'insert', array['coordinator'],
        columns => array['review', 'organisation', 'agreed_on', 'recommendation']),
    house.allow('reviews.evaluation', 'insert', array['coordinator'],
        columns => array['review', 'held_on', 'organisations_present', 'summary']),
    house.allow('reviews.destruction', 'insert', array['coordinator'],
        columns => array['review', 'destroyed_on', 'what', 'destroyed_by']);

select house.allow_call('reviews.mine()', array['reviewer']),
    house.allow_call('reviews.name_of(bigint)', house.staff()),
    house.allow_call('reviews.practitioners(bigint, date)', array['supervisor']),
    house.allow_call('reviews.organisation_name(bigint)', house.staff()),
    house.allow_call('reviews.employer_parties(bigint, bigint, date, date)', house.staff()),
    house.allow_call('reviews.refuse(text, text, text)', array['coordinator']);
