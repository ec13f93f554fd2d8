create function startable_tasks(workflow_id uuid) returns setof uuid
language sql
stable
set search_path = pg_catalog, public
as $$
    select step.task_id
    from workflow_tasks step
    where step.workflow_id = startable_tasks.workflow_id and may_task_start(step.task_id)
    order by step.step_number;
$$;

comment on function startable_tasks(uuid) is 'The tasks of a workflow that may start now, in the order of its steps.';
