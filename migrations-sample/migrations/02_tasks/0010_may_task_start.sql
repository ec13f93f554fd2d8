-- Due, and not held back by others. What holds a task back depends on its workflow's mode:
--   sequential   every earlier step must have succeeded, and what the task depends on
--   parallel     only what it depends on outside of the workflow: its tasks do not wait for each other
--   dag          what it depends on, wherever that is; so it is for a task without workflow
create function may_task_start(task_id uuid) returns boolean
language sql
stable
set search_path = pg_catalog, public
as $$
    select exists (
        select
        from tasks t
        left join workflow_tasks step on step.organization_id = t.organization_id and step.task_id = t.id
        left join workflows w on w.organization_id = t.organization_id and w.id = step.workflow_id
        where t.id = may_task_start.task_id
          and t.status = 'pending'
          and t.deleted_at is null
          and t.scheduled_at <= now()
          and (t.next_retry_at is null or t.next_retry_at <= now())
          and w.status is distinct from 'cancelled'
          and (w.parallel_limit is null or w.parallel_limit > (
              select count(*)
              from workflow_tasks other
              join tasks running on running.organization_id = other.organization_id and running.id = other.task_id
              where other.workflow_id = w.id and other.organization_id = w.organization_id and running.status = 'running'))
          and case w.mode
              when 'sequential' then
                  are_task_dependencies_satisfied(t.id) and not exists (
                      select
                      from workflow_tasks earlier
                      join tasks e on e.organization_id = earlier.organization_id and e.id = earlier.task_id
                      where earlier.organization_id = step.organization_id
                        and earlier.workflow_id = step.workflow_id
                        and earlier.step_number < step.step_number
                        and e.status <> 'succeeded')
              when 'parallel' then
                  not exists (
                      select
                      from task_dependencies d
                      join tasks needed on needed.organization_id = d.organization_id and needed.id = d.depends_on_id
                      left join workflow_tasks beside
                          on beside.organization_id = d.organization_id and beside.task_id = d.depends_on_id
                      where d.task_id = t.id
                        and needed.status <> 'succeeded'
                        and beside.workflow_id is distinct from step.workflow_id)
              else
                  are_task_dependencies_satisfied(t.id)
              end);
$$;

comment on function may_task_start(uuid) is 'Whether a task is due and neither its dependencies nor its workflow hold it back.';
