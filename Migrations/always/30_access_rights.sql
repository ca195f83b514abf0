-- People, roles and keys. The administrator and the console let people in; everyone manages his or her own language,
-- sessions and tokens. No role reads a password or the hash of a key: those columns are granted to nobody.

select house.allow('access.person', 'select', house.office() || array['jobs', 'retention', 'console']),
    house.allow('access.person', 'select', array['reviewer'], 'id = house.person()'),
    house.allow('access.person', 'insert', array['administrator', 'console'],
        columns => array['name', 'email', 'language', 'phone']),
    house.allow('access.person', 'update', array['administrator', 'console'],
        columns => array['name', 'email', 'language', 'phone', 'closed_at', 'closed_by', 'closed_ground']),
    house.allow('access.person', 'update', array['board', 'treasurer', 'coordinator', 'supervisor', 'auditor', 'reviewer'],
        'id = house.person()', array['language', 'phone']),
    -- Erasure: what the law lets go of a person, the retention job blanks.
    house.allow('access.person', 'update', array['retention'],
        columns => array['name', 'email', 'phone', 'closed_at', 'closed_ground']);

select house.allow('access.role_holding', 'select', house.office() || array['jobs', 'retention', 'console']),
    house.allow('access.role_holding', 'select', array['reviewer'], 'person = house.person()'),
    house.allow('access.role_holding', 'insert', array['administrator', 'console'],
        columns => array['person', 'role', 'from_day', 'until_day', 'ground']),
    house.allow('access.role_holding', 'update', array['administrator', 'console'], columns => array['until_day']),
    -- A role that has not begun may be taken back; one that has is ended.
    house.allow('access.role_holding', 'delete', array['administrator', 'console'], 'from_day > settings.today()');

do $$
declare
    own constant text[] := array['board', 'treasurer', 'coordinator', 'supervisor', 'auditor', 'reviewer'];
    every_one constant text[] := array['administrator', 'console'];
    session_columns constant text[] := array['id', 'person', 'opened_at', 'seen_at', 'ended_at', 'user_agent'];
    token_columns constant text[] := array[
        'id', 'person', 'name', 'scope', 'actions', 'until_day', 'created_at', 'created_by', 'used_at', 'revoked_at'];
    new_token_columns constant text[] := array['token_hash', 'person', 'name', 'scope', 'actions', 'until_day'];
begin
    perform house.allow('access.session', 'select', own, 'person = house.person()', session_columns),
        house.allow('access.session', 'select', every_one, columns => session_columns),
        house.allow('access.session', 'update', own, 'person = house.person()', array['ended_at']),
        house.allow('access.session', 'update', every_one, columns => array['ended_at']),
        house.allow('access.token', 'select', own, 'person = house.person()', token_columns),
        house.allow('access.token', 'select', every_one, columns => token_columns),
        house.allow('access.token', 'update', own, 'person = house.person()', array['revoked_at']),
        house.allow('access.token', 'update', every_one, columns => array['revoked_at']),
        -- The administrator may take away anyone's token, but makes only his or her own.
        house.allow('access.token', 'insert', own || array['administrator'], 'person = house.person()', new_token_columns),
        house.allow('access.token', 'insert', array['console'], columns => new_token_columns),
        house.allow('access.invitation', 'select', every_one, columns => array[
            'id', 'person', 'until_moment', 'created_at', 'created_by', 'used_at', 'withdrawn_at']),
        house.allow('access.invitation', 'insert', every_one, columns => array['token_hash', 'person']),
        house.allow('access.invitation', 'update', every_one, columns => array['withdrawn_at']);

    perform house.allow('access.idempotency', command, house.signed_in(), 'person = house.person()', columns),
        house.allow('access.idempotency', command, array['console'],
            'person is null and role = house.role_name()', columns)
    from (values
        ('select', null),
        ('insert', array['action', 'key', 'request_hash', 'status', 'answer'])) as right_to(command, columns);
end
$$;

select house.allow_call('access.calendar_day()', house.everyone()),
    house.allow_call('access.enter(text, bytea, text[], text)', array['service']),
    house.allow_call('access.touch(text, bytea)', array['service']),
    house.allow_call('access.begin_sign_in(text, text)', array['service']),
    house.allow_call('access.finish_sign_in(bigint, bytea, text)', array['service']),
    house.allow_call('access.end_session(bytea)', array['service']),
    house.allow_call('access.end_sessions(bigint, bigint)', array['service']),
    house.allow_call('access.set_password(bigint, text, bigint)', array['service', 'console']),
    house.allow_call('access.change_own_password(text, bigint)', house.signed_in()),
    house.allow_call('access.invitation_for(bytea)', array['service']),
    house.allow_call('access.accept_invitation(bytea, text)', array['service']),
    house.allow_call('access.prune()', array['jobs', 'retention']);
