-- succeeded   all of its tasks have
-- failed      one of them has, and none runs any more
-- running     one of them has been started
create function update_workflow_status(task_id uuid) returns void
language sql
set search_path = pg_catalog, public
as $$
    with now_is as (
        select
            step.organization_id, step.workflow_id,
            (case
                when bool_and(t.status = 'succeeded') then 'succeeded'
                when bool_or(t.status = 'failed') and not bool_or(t.status = 'running') then 'failed'
                when bool_or(t.attempt_count > 0) then 'running'
                else 'pending'
            end)::run_status as status
        from workflow_tasks mine
        join workflow_tasks step on step.organization_id = mine.organization_id and step.workflow_id = mine.workflow_id
        join tasks t on t.organization_id = step.organization_id and t.id = step.task_id
        where mine.task_id = update_workflow_status.task_id
        group by step.organization_id, step.workflow_id)
    update workflows w
    set status = now_is.status,
        started_at = coalesce(w.started_at, now()),
        finished_at = case when now_is.status in ('succeeded', 'failed') then now() end
    from now_is
    where w.organization_id = now_is.organization_id and w.id = now_is.workflow_id
      and w.status <> now_is.status and w.status <> 'cancelled';
$$;

comment on function update_workflow_status(uuid) is 'Brings the status of a task''s workflow up to date with its tasks.';
