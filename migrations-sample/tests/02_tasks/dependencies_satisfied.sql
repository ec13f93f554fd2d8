-- A task may start once every task that it waits for has succeeded, and not before.
-- breaks: select pg_temp.change('are_task_dependencies_satisfied(uuid)', 'not exists', 'exists')
-- breaks: select pg_temp.change('are_task_dependencies_satisfied(uuid)', '<> ''succeeded''', 'in (''pending'', ''running'')')
-- breaks: select pg_temp.change('may_task_start(uuid)', 'else
--                       are_task_dependencies_satisfied(t.id)', 'else true')
insert into task_dependencies (organization_id, task_id, depends_on_id) values
    (pg_temp.key('a0'), pg_temp.key('a23'), pg_temp.key('a21')),
    (pg_temp.key('a0'), pg_temp.key('a23'), pg_temp.key('a22'));

create function pg_temp.answers() returns text
language sql
as $$
    select concat_ws(' ', are_task_dependencies_satisfied(pg_temp.key('a23')), may_task_start(pg_temp.key('a23')));
$$;

select pg_temp.is_equal(are_task_dependencies_satisfied(pg_temp.key('a21')), true, 'a task without dependencies');
select pg_temp.is_equal(pg_temp.answers(), 'f f', 'both pending');
select start_task(pg_temp.key('a21')), complete_task(pg_temp.key('a21'));
select pg_temp.is_equal(pg_temp.answers(), 'f f', 'one succeeded');
update tasks set attempt_limit = 1 where id = pg_temp.key('a22');
select start_task(pg_temp.key('a22')), fail_task(pg_temp.key('a22'), 'No.');
select pg_temp.is_equal(pg_temp.answers(), 'f f', 'one failed');
update tasks set status = 'pending', attempt_limit = 2 where id = pg_temp.key('a22');
select start_task(pg_temp.key('a22')), complete_task(pg_temp.key('a22'));
select pg_temp.is_equal(pg_temp.answers(), 't t', 'both succeeded');
