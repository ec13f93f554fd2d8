-- Days of the last three months, summed up once for all who ask. What is stored stays until the next refresh; see
-- refresh_daily_activity_statistics(). It is made once: another definition is another view, made by a script of its own.
-- No role but the owner may read it, as row level security does not reach stored rows.
create materialized view if not exists daily_activity_statistics as
select finished.module,
       finished.organization_id,
       finished.item_name,
       finished.activity_on,
       count(*) as total_count,
       count(*) filter (where finished.is_success) as succeeded_count,
       count(*) filter (where not finished.is_success) as failed_count,
       round(avg(finished.duration_ms)::numeric, 3) as average_ms,
       round((percentile_cont(0.95) within group (order by finished.duration_ms))::numeric, 3) as p95_ms
from (
    select 'tasks' as module,
           task.organization_id,
           coalesce(definition.name, 'without definition') as item_name,
           (task.finished_at at time zone 'UTC')::date as activity_on,
           task.status = 'succeeded' as is_success,
           date_part('epoch', task.finished_at - task.started_at) * 1000 as duration_ms
    from tasks task
    left join task_definitions definition
      on definition.organization_id = task.organization_id and definition.id = task.task_definition_id
    where task.status in ('succeeded', 'failed') and task.finished_at >= now() - interval '90 days'
    union all
    select 'events', event.organization_id, format('%s %s', event_type.source, event_type.name),
           (event.received_at at time zone 'UTC')::date,
           event.status = 'processed',
           date_part('epoch', event.processed_at - event.received_at) * 1000
    from events event
    join event_types event_type on event_type.id = event.event_type_id
    where event.status in ('processed', 'dead_letter') and event.received_at >= now() - interval '90 days'
    union all
    select 'analytics', run.organization_id, repository.full_name,
           (run.finished_at at time zone 'UTC')::date,
           run.status = 'succeeded',
           date_part('epoch', run.finished_at - run.started_at) * 1000
    from analysis_runs run
    join repositories repository
      on repository.organization_id = run.organization_id and repository.id = run.repository_id
    where run.status in ('succeeded', 'failed') and run.finished_at >= now() - interval '90 days'
) as finished
group by finished.module, finished.organization_id, finished.item_name, finished.activity_on;

-- What a concurrent refresh compares rows by.
create unique index if not exists idx_daily_activity_statistics_key
    on daily_activity_statistics (module, organization_id, item_name, activity_on);

comment on materialized view daily_activity_statistics is
    'Tasks, events and analyses that ended, by organization, name and day (UTC): how many, how well, how fast.';
