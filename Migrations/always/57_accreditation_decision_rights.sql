-- Who may read and add what belongs to a decision and to an assessment. The office reads all of it, a reviewer the own
-- part; supervisors and the board add, the worker makes the letter.

create or replace function accreditation.decider_name(wanted bigint) returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select name from access.person
        where id = wanted and (
            exists (
                select from accreditation.decision
                    left join accreditation.confirmation on confirmation.decision = decision.id
                    left join accreditation.objection on objection.decision = decision.id
                    left join accreditation.objection_outcome as outcome on outcome.objection = objection.id
                where decision.reviewer = reviewers.own_reviewer()
                    and wanted in (
                        decision.decided_by, confirmation.confirmed_by, objection.recorded_by, outcome.settled_by))
            or exists (
                select from accreditation.assessment
                where reviewer = reviewers.own_reviewer() and assessed_by = wanted));
    end;
comment on function accreditation.decider_name(bigint) is
    'Of whoever decided, confirmed, settled or assessed about the reviewer at work the name, and nothing more.';

do $$
declare
    readers constant text[] := house.office() || array['jobs', 'retention', 'console'];
    own constant text := 'reviewer = (select reviewers.own_reviewer())';
    of_own_decision constant text := 'decision in (select id from accreditation.decision)';
    one regclass;
begin
    perform house.allow_call('accreditation.decider_name(bigint)', house.staff());
    foreach one in array array[
        'accreditation.decision_document', 'accreditation.decision_letter', 'accreditation.objection',
        'accreditation.objection_outcome', 'accreditation.assessment', 'accreditation.verdict']::regclass[]
    loop
        perform house.allow(one, 'select', readers);
    end loop;
    perform house.allow('accreditation.decision_document', 'select', array['reviewer'], of_own_decision),
        house.allow('accreditation.decision_letter', 'select', array['reviewer'], of_own_decision),
        house.allow('accreditation.objection', 'select', array['reviewer'], of_own_decision),
        house.allow('accreditation.objection_outcome', 'select', array['reviewer'],
            'objection in (select id from accreditation.objection)'),
        house.allow('accreditation.assessment', 'select', array['reviewer'], own),
        house.allow('accreditation.verdict', 'select', array['reviewer'],
            'assessment in (select id from accreditation.assessment)'),
        house.allow('documents.document', 'select', array['reviewer'],
            'id in (select document from accreditation.decision_letter)
                or id in (select document from accreditation.decision_document)');

    perform house.allow('documents.document', 'insert', array['supervisor', 'board'], 'added_by = house.person()',
            array['media_type', 'file_name', 'content', 'added_by']),
        house.allow('accreditation.decision_document', 'insert', array['supervisor', 'board'],
            columns => array['decision', 'document']),
        house.allow('accreditation.decision_letter', 'insert', array['jobs'], columns => array['decision', 'document']),
        house.allow('accreditation.objection', 'insert', array['supervisor', 'board', 'coordinator'],
            'recorded_by = house.person()', array['decision', 'received_on', 'summary']),
        house.allow('accreditation.objection_outcome', 'insert', array['supervisor', 'board'],
            'settled_by = house.person()', array['objection', 'outcome', 'ground', 'settled_on']),
        house.allow('accreditation.assessment', 'insert', array['supervisor'], 'assessed_by = house.person()',
            array['corrects', 'reviewer', 'level', 'assessed_on', 'words']),
        -- Verdicts are written together with the assessment that they belong to.
        house.allow('accreditation.verdict', 'insert', array['supervisor'],
            'exists (select from accreditation.assessment as begun '
            'where begun.id = assessment and begun.written_at = now())',
            array['assessment', 'level', 'competency', 'verdict', 'words']);
end
$$;
