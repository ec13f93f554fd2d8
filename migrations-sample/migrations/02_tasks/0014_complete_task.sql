create function complete_task(task_id uuid, task_result jsonb default null) returns void
language plpgsql
set search_path = pg_catalog, public
as $$
begin
    update tasks
    set status = 'succeeded', result = task_result, finished_at = now()
    where id = complete_task.task_id and status = 'running';
    if not found then
        raise exception 'Task % does not run, so it cannot succeed.', complete_task.task_id
            using errcode = 'object_not_in_prerequisite_state';
    end if;
    perform update_workflow_status(complete_task.task_id);
end;
$$;

comment on function complete_task(uuid, jsonb) is 'Ends the running attempt of a task with success.';
