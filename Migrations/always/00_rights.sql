-- First of all: forget every right, so that what the files after this one declare is all there is. A part declares its
-- own in NN_part_rights.sql with house.allow (policy and right at once) and house.allow_call.
select house.forget_rights();

do $$
declare
    role text;
begin
    -- The operators of pg_trgm and btree_gist live in public; nothing else does.
    foreach role in array house.everyone() loop
        execute format('grant usage on schema public to %I', 'griffie_' || role);
    end loop;
end
$$;

select house.allow_call('house.person()', house.everyone()),
    house.allow_call('house.actor()', house.everyone()),
    house.allow_call('house.action()', house.everyone()),
    house.allow_call('house.request()', house.everyone()),
    house.allow_call('house.link()', house.everyone()),
    house.allow_call('house.role_name()', house.everyone());
