-- date_part() and not extract(): the latter computes in numeric, which takes several times as long.
create or replace view tasks_performance_analysis as
select task.organization_id,
       coalesce(definition.name, 'without definition') as task_name,
       count(*) as task_count,
       count(*) filter (where task.status = 'pending') as pending_count,
       count(*) filter (where task.status = 'running') as running_count,
       count(*) filter (where task.status = 'succeeded') as succeeded_count,
       count(*) filter (where task.status = 'failed') as failed_count,
       round(count(*) filter (where task.status = 'succeeded')
             / nullif(count(*) filter (where task.status in ('succeeded', 'failed')), 0)::numeric, 4) as success_ratio,
       sum(greatest(task.attempt_count - 1, 0)) as retry_count,
       round(avg(date_part('epoch', task.finished_at - task.started_at))::numeric, 3) as average_seconds,
       round((percentile_cont(0.95) within group (order by date_part('epoch', task.finished_at - task.started_at)))::numeric, 3)
           as p95_seconds,
       round(avg(date_part('epoch', task.started_at - task.scheduled_at))::numeric, 3) as average_wait_seconds,
       max(task.finished_at) as last_finished_at
from tasks task
left join task_definitions definition
  on definition.organization_id = task.organization_id and definition.id = task.task_definition_id
where task.created_at >= now() - interval '30 days' and task.deleted_at is null
group by task.organization_id, definition.id, definition.name;

comment on view tasks_performance_analysis is 'Tasks of the last 30 days by kind: how they end, how long they wait and run.';
