create or replace view system_health as
select component_name,
       case
           when problem_count = 0 then 'healthy'
           when is_down then 'down'
           else 'degraded'
       end as status,
       problem_count,
       detail,
       now() as checked_at
from (
    select 'database' as component_name,
           (select count(*) from database_resource_utilization where status <> 'ok') as problem_count,
           exists (select from database_resource_utilization where status = 'critical') as is_down,
           'Resources that run short.' as detail
    union all
    select 'integrity', count(*) filter (where status = 'fail'), false, 'Integrity checks that failed.'
    from data_integrity_checks
    union all
    select 'tasks', count(*) filter (where failed_count > 0.1 * total_count),
           coalesce(bool_and(failed_count > 0.5 * total_count), false),
           'Kinds of tasks of which more than one in ten failed in the last 30 days.'
    from (
        select sum(total_count) as total_count, sum(failed_count) as failed_count
        from daily_activity_statistics
        where module = 'tasks' and activity_on >= current_date - 30
        group by organization_id, item_name
    ) as task
    union all
    select 'events', count(*), count(*) >= 1000, 'Events that wait for more than an hour.'
    from events
    where status in ('pending', 'failed') and received_at < now() - interval '1 hour'
    union all
    select 'analytics', count(*) filter (where failed_count > 0.5 * total_count),
           coalesce(bool_and(failed_count > 0.5 * total_count), false),
           'Repositories of which most analyses failed in the last 30 days.'
    from (
        select sum(total_count) as total_count, sum(failed_count) as failed_count
        from daily_activity_statistics
        where module = 'analytics' and activity_on >= current_date - 30
        group by organization_id, item_name
    ) as repository
    union all
    select 'prompts', count(*) filter (where failed_count > succeeded_count),
           coalesce(bool_and(failed_count > succeeded_count), false),
           'Prompt templates of which most executions of the last day failed.'
    from (
        select count(*) filter (where status = 'succeeded') as succeeded_count,
               count(*) filter (where status = 'failed') as failed_count
        from prompt_executions
        where status in ('succeeded', 'failed') and created_at >= now() - interval '1 day'
        group by organization_id, prompt_template_id
    ) as template
) as components;

comment on view system_health is 'The state of each component: healthy, degraded or down.';
