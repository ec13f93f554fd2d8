create or replace view critical_alerts as
select 'critical'::severity as severity,
       'resource' as category,
       format('%s: %s of %s %s.', resource_name, current_value, limit_value, unit) as message
from database_resource_utilization
where status = 'critical'
union all
select 'error', 'integrity', format('%s (%s).', check_name, issue_count)
from data_integrity_checks
where status = 'fail'
union all
-- A task without a limit of its own has a day.
select 'error', 'tasks', format('%s tasks run longer than they may.', count(*))
from tasks task
left join task_definitions definition
  on definition.organization_id = task.organization_id and definition.id = task.task_definition_id
where task.status = 'running' and task.started_at < now() - coalesce(definition.time_limit, interval '1 day')
having count(*) > 0
union all
select case when module = 'tasks' then 'error' else 'warning' end::severity, module,
       format('%s: %s of %s %s in the last 30 days.', item_name, sum(failed_count), sum(total_count),
              case when module = 'tasks' then 'tasks failed' else 'events were given up' end)
from daily_activity_statistics
where module in ('tasks', 'events') and activity_on >= current_date - 30
group by module, organization_id, item_name
having sum(failed_count) > 0.5 * sum(total_count) and sum(total_count) >= 10
    or module = 'events' and sum(failed_count) > 0
union all
select 'critical', 'events', format('%s events have waited for more than an hour.', count(*))
from events
where status in ('pending', 'failed') and received_at < now() - interval '1 hour'
having count(*) > 0
union all
select 'critical', 'analytics', format('%s: %s critical issues are open.', repository.full_name, count(*))
from issues issue
join repositories repository
  on repository.organization_id = issue.organization_id and repository.id = issue.repository_id
where issue.status in ('open', 'confirmed') and issue.severity = 'critical' and repository.deleted_at is null
group by repository.id, repository.full_name;

comment on view critical_alerts is 'What somebody should look at now.';
