-- A workflow's status follows its tasks: running with the first, failed when one has and none runs, succeeded when all have.
-- breaks: select pg_temp.change('start_task(uuid)', 'perform update_workflow_status(start_task.task_id);', '')
-- breaks: select pg_temp.change('complete_task(uuid, jsonb)', 'perform update_workflow_status(complete_task.task_id);', '')
-- breaks: select pg_temp.change('fail_task(uuid, text)', 'perform update_workflow_status(fail_task.task_id);', '')
-- breaks: select pg_temp.change('update_workflow_status(uuid)', ' and not bool_or(t.status = ''running'')', '')
-- breaks: select pg_temp.change('update_workflow_status(uuid)', 'finished_at = case when now_is.status in (''succeeded'', ''failed'') then now() end', 'finished_at = now()')
-- breaks: alter table workflow_tasks drop constraint workflow_tasks_task_id_key
-- breaks: alter table workflow_tasks drop constraint workflow_tasks_workflow_id_step_number_key
insert into workflows (id, organization_id, name, mode) values (pg_temp.key('a31'), pg_temp.key('a0'), 'Two tasks', 'parallel');
insert into workflow_tasks (organization_id, workflow_id, task_id, step_number) values
    (pg_temp.key('a0'), pg_temp.key('a31'), pg_temp.key('a21'), 1),
    (pg_temp.key('a0'), pg_temp.key('a31'), pg_temp.key('a22'), 2);
update tasks set attempt_limit = 1 where id = pg_temp.key('a21');

create function pg_temp.state() returns text
language sql
as $$
    select concat_ws(' ', status, started_at is not null, finished_at is not null) from workflows where id = pg_temp.key('a31');
$$;

select pg_temp.is_equal(pg_temp.state(), 'pending f f', 'at the start');
select start_task(pg_temp.key('a21'));
select pg_temp.is_equal(pg_temp.state(), 'running t f', 'with the first task');
select start_task(pg_temp.key('a22'));
select fail_task(pg_temp.key('a21'), 'No.');
select pg_temp.is_equal(pg_temp.state(), 'running t f', 'one failed, one runs');
select complete_task(pg_temp.key('a22'));
select pg_temp.is_equal(pg_temp.state(), 'failed t t', 'one failed, none runs');
update tasks set status = 'pending', attempt_limit = 2 where id = pg_temp.key('a21');
select start_task(pg_temp.key('a21'));
select pg_temp.is_equal(pg_temp.state(), 'running t f', 'tried again');
select fail_task(pg_temp.key('a21'), 'No.');
select pg_temp.is_equal(pg_temp.state(), 'failed t t', 'failed again');
update tasks set status = 'pending', attempt_limit = 4 where id = pg_temp.key('a21');
select start_task(pg_temp.key('a21'));
select fail_task(pg_temp.key('a21'), 'No.');
select pg_temp.is_equal(pg_temp.state(), 'running t f', 'waiting for the next attempt');
update tasks set next_retry_at = now() where id = pg_temp.key('a21');
select start_task(pg_temp.key('a21')), complete_task(pg_temp.key('a21'));
select pg_temp.is_equal(pg_temp.state(), 'succeeded t t', 'all succeeded');

select pg_temp.is_refused(
    $$insert into workflow_tasks (organization_id, workflow_id, task_id, step_number) values (pg_temp.key('a0'), pg_temp.key('a31'), pg_temp.key('a25'), 3)$$,
    '23505', 'a task in two workflows');
select pg_temp.is_refused(
    $$insert into workflow_tasks (organization_id, workflow_id, task_id, step_number) values (pg_temp.key('a0'), pg_temp.key('a31'), pg_temp.key('a23'), 2)$$,
    '23505', 'two tasks in one step');
