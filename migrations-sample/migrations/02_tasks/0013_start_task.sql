create function start_task(task_id uuid) returns boolean
language plpgsql
set search_path = pg_catalog, public
as $$
begin
    -- Two workers that start two steps of one workflow take turns: each must see what the other started.
    perform
    from workflow_tasks step
    join workflows w on w.organization_id = step.organization_id and w.id = step.workflow_id
    where step.task_id = start_task.task_id
    for no key update of w;

    -- The status is asked for here again, because a worker that waited for the row looks at this condition once more.
    update tasks
    set status = 'running',
        attempt_count = attempt_count + 1,
        started_at = now(),
        finished_at = null,
        next_retry_at = null,
        error_message = null
    where id = start_task.task_id and status = 'pending' and attempt_count < attempt_limit and may_task_start(id);
    if not found then
        return false;
    end if;
    perform update_workflow_status(start_task.task_id);
    return true;
end;
$$;

comment on function start_task(uuid) is 'Starts an attempt of a task that may start; false where it may not, or another worker was first.';
