-- What a session's user may change follows from the user's role, in every table of a tenant; a session without a user is not held.
-- breaks: select pg_temp.change('check_session_role()', 'current_user_role() <= least_role', 'true')
-- breaks: select pg_temp.change('check_session_role()', 'current_user_id() is null or', '')
-- breaks: select pg_temp.change('current_user_id()', 'app.user_id', 'app.other')
-- breaks: select pg_temp.change('current_user_role()', 'and is_active', '')
-- breaks: select pg_temp.change('current_user_role()', 'and deleted_at is null', '')
-- breaks: select pg_temp.change('current_user_role()', 'organization_id = current_organization_id() and', '')
-- breaks: drop trigger organizations_check_session_role on organizations
-- breaks: select pg_temp.change('check_user_change()', 'and new.role >= own_role', '')
-- breaks: select pg_temp.change('check_user_change()', 'or old.role >= own_role', 'or true')
-- breaks: select pg_temp.change('check_user_change()', 'and old.id = current_user_id()', '')
-- breaks: select pg_temp.change('check_user_change()', '(new.role, new.is_active) = (old.role, old.is_active)', 'true')
insert into users (id, organization_id, email, display_name, role, is_active, deleted_at) values
    (pg_temp.key('a11'), pg_temp.key('a0'), 'admin@a.example', 'Admin', 'admin', true, null),
    (pg_temp.key('a12'), pg_temp.key('a0'), 'member@a.example', 'Member', 'member', true, null),
    (pg_temp.key('a13'), pg_temp.key('a0'), 'viewer@a.example', 'Viewer', 'viewer', true, null),
    (pg_temp.key('a14'), pg_temp.key('a0'), 'suspended@a.example', 'Suspended', 'owner', false, null),
    (pg_temp.key('a15'), pg_temp.key('a0'), 'deleted@a.example', 'Deleted', 'owner', true, now());
set local app.organization_id = '00000000-0000-0000-0000-0000000000a0';

create function pg_temp.may(user_name text, statement text) returns boolean
language plpgsql
as $$
begin
    perform set_config('app.user_id', coalesce(pg_temp.key(user_name)::text, ''), true);
    begin
        execute statement;
        raise exception 'undone' using errcode = 'triggered_action_exception';
    exception
        when insufficient_privilege then
            return false;
        when triggered_action_exception then
            return true;
    end;
end;
$$;
create function pg_temp.who_may(statement text) returns text
language sql
as $$
    select coalesce(string_agg(person.name, ' ' order by person.place), 'nobody')
    from (values (1, 'nobody in person', null), (2, 'owner', 'a1'), (3, 'admin', 'a11'), (4, 'member', 'a12'), (5, 'viewer', 'a13'),
                 (6, 'suspended', 'a14'), (7, 'deleted', 'a15'), (8, 'of another tenant', 'b1')) as person (place, name, key)
    where pg_temp.may(person.key, statement);
$$;
select pg_temp.is_equal(pg_temp.who_may('update organizations set name = name'), 'nobody in person owner', 'who changes the organization');
select pg_temp.is_equal(pg_temp.who_may('update repositories set is_private = true'), 'nobody in person owner admin', 'who changes repositories');
select pg_temp.is_equal(
    pg_temp.who_may($$insert into tasks (organization_id, title) values (pg_temp.key('a0'), 'New')$$), 'nobody in person owner admin member',
    'who makes tasks');
select pg_temp.is_equal(pg_temp.who_may('delete from prompt_feedback'), 'nobody in person owner admin member', 'who deletes feedback');

-- Every table of a tenant has the trigger, and it holds viewers.
do $$
declare
    table_name text;
begin
    for table_name in
        select c.oid::regclass::text
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
        where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
    loop
        perform pg_temp.is_true(
            not pg_temp.may('a13', format('update %s set organization_id = organization_id', table_name)), format('a viewer changes no %s', table_name));
    end loop;
end;
$$;

-- Accounts: up to one's own role, and one's own but for the role.
select pg_temp.is_equal(
    pg_temp.who_may($$insert into users (organization_id, email, display_name, role) values (pg_temp.key('a0'), 'new@a.example', 'New', 'admin')$$),
    'nobody in person owner admin', 'who makes an admin');
select pg_temp.is_equal(
    pg_temp.who_may($$insert into users (organization_id, email, display_name, role) values (pg_temp.key('a0'), 'new@a.example', 'New', 'owner')$$),
    'nobody in person owner', 'who makes an owner');
select pg_temp.is_equal(
    pg_temp.who_may($$update users set role = 'viewer' where id = pg_temp.key('a1')$$), 'nobody in person owner', 'who takes a role from an owner');
select pg_temp.is_equal(
    pg_temp.who_may($$update users set display_name = 'Somebody' where id = pg_temp.key('a13')$$), 'nobody in person owner admin viewer',
    'who changes a viewer''s name');
select pg_temp.is_equal(
    pg_temp.who_may($$update users set role = 'member' where id = pg_temp.key('a13')$$), 'nobody in person owner admin', 'who makes the viewer a member');
