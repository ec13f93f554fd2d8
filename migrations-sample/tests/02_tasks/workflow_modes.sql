-- Which tasks of a workflow may start: the next step, all, or those whose dependencies are satisfied.
-- breaks: select pg_temp.change('may_task_start(uuid)', 'earlier.step_number < step.step_number', 'false')
-- breaks: select pg_temp.change('may_task_start(uuid)', 'beside.workflow_id is distinct from step.workflow_id', 'true')
-- breaks: select pg_temp.change('may_task_start(uuid)', 'and beside.workflow_id is distinct', 'and false and beside.workflow_id is distinct')
-- breaks: select pg_temp.change('may_task_start(uuid)', 'w.parallel_limit is null or', 'true or')
-- breaks: select pg_temp.change('may_task_start(uuid)', 'w.status is distinct from ''cancelled''', 'true')
-- breaks: select pg_temp.change('startable_tasks(uuid)', 'and may_task_start(step.task_id)', '')
-- breaks: select pg_temp.change('are_task_dependencies_satisfied(uuid)', 'not exists', 'true or not exists')
insert into workflows (id, organization_id, name) values (pg_temp.key('a31'), pg_temp.key('a0'), 'Four steps');
insert into workflow_tasks (organization_id, workflow_id, task_id, step_number) values
    (pg_temp.key('a0'), pg_temp.key('a31'), pg_temp.key('a21'), 1),
    (pg_temp.key('a0'), pg_temp.key('a31'), pg_temp.key('a22'), 2),
    (pg_temp.key('a0'), pg_temp.key('a31'), pg_temp.key('a23'), 3),
    (pg_temp.key('a0'), pg_temp.key('a31'), pg_temp.key('a24'), 4);

-- Step 3 waits for step 1, step 4 for a task outside.
insert into tasks (id, organization_id, title) values (pg_temp.key('a26'), pg_temp.key('a0'), 'Outside');
insert into task_dependencies (organization_id, task_id, depends_on_id) values
    (pg_temp.key('a0'), pg_temp.key('a23'), pg_temp.key('a21')),
    (pg_temp.key('a0'), pg_temp.key('a24'), pg_temp.key('a26'));

create function pg_temp.startable(workflow_mode workflow_mode) returns text
language sql
as $$
    update workflows set mode = workflow_mode where id = pg_temp.key('a31');
    select coalesce(string_agg(right(task::text, 1), ' '), '') from startable_tasks(pg_temp.key('a31')) as task;
$$;

select pg_temp.is_equal(pg_temp.startable('sequential'), '1', 'sequential, at the start');
select pg_temp.is_equal(pg_temp.startable('parallel'), '1 2 3', 'parallel, at the start');
select pg_temp.is_equal(pg_temp.startable('dag'), '1 2', 'dag, at the start');

select start_task(pg_temp.key('a21'));
select pg_temp.is_equal(pg_temp.startable('sequential'), '', 'sequential, while step 1 runs');
select pg_temp.is_equal(pg_temp.startable('parallel'), '2 3', 'parallel, while step 1 runs');
select pg_temp.is_equal(pg_temp.startable('dag'), '2', 'dag, while step 1 runs');

update workflows set parallel_limit = 1 where id = pg_temp.key('a31');
select pg_temp.is_equal(pg_temp.startable('parallel'), '', 'parallel, one at a time, while step 1 runs');
update workflows set parallel_limit = null where id = pg_temp.key('a31');

select complete_task(pg_temp.key('a21'));
select pg_temp.is_equal(pg_temp.startable('sequential'), '2', 'sequential, after step 1');
select pg_temp.is_equal(pg_temp.startable('parallel'), '2 3', 'parallel, after step 1');
select pg_temp.is_equal(pg_temp.startable('dag'), '2 3', 'dag, after step 1');

select start_task(pg_temp.key('a26')), complete_task(pg_temp.key('a26'));
select pg_temp.is_equal(pg_temp.startable('dag'), '2 3 4', 'dag, after the task outside');

update workflows set status = 'cancelled' where id = pg_temp.key('a31');
select pg_temp.is_equal(pg_temp.startable('dag'), '', 'a cancelled workflow');
