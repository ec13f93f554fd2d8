-- While attempts are left, the task is pending again and waits longer after each attempt; then it has failed for good.
create function fail_task(task_id uuid, message text) returns run_status
language plpgsql
set search_path = pg_catalog, public
as $$
declare
    outcome run_status;
begin
    update tasks
    set status = case when attempt_count < attempt_limit then 'pending' else 'failed' end::run_status,
        next_retry_at = case when attempt_count < attempt_limit
                            then now() + retry_delay(attempt_count, retry_base_delay, retry_max_delay) end,
        finished_at = case when attempt_count < attempt_limit then null else now() end,
        error_message = message
    where id = fail_task.task_id and status = 'running'
    returning status into outcome;
    if not found then
        raise exception 'Task % does not run, so it cannot fail.', fail_task.task_id
            using errcode = 'object_not_in_prerequisite_state';
    end if;
    perform update_workflow_status(fail_task.task_id);
    return outcome;
end;
$$;

comment on function fail_task(uuid, text) is
    'Ends the running attempt of a task with a failure: pending where it will be tried again, failed where it will not.';
