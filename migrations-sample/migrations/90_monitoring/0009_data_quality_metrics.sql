create or replace view data_quality_metrics as
select entity_name,
       metric_name,
       total_count,
       good_count,
       round(good_count::numeric / nullif(total_count, 0), 4) as quality_ratio
from (
    select 'users' as entity_name, 'seen in the last 90 days' as metric_name, count(*) as total_count,
           count(*) filter (where last_seen_at >= now() - interval '90 days') as good_count
    from users
    where deleted_at is null and is_active
    union all
    select 'projects', 'described', count(*), count(*) filter (where description <> '')
    from projects
    where deleted_at is null
    union all
    select 'repositories', 'analyzed in the last 30 days', count(*),
           count(*) filter (where exists (
               select from analysis_runs run
               where run.organization_id = repository.organization_id and run.repository_id = repository.id
                 and run.status = 'succeeded' and run.finished_at >= now() - interval '30 days'))
    from repositories repository
    where deleted_at is null
    union all
    select 'tasks', 'failures explained', count(*), count(*) filter (where error_message <> '')
    from tasks
    where status = 'failed'
    union all
    select 'file_analysis', 'coverage measured', count(*), count(coverage_ratio)
    from file_analysis
    union all
    select 'issues', 'open ones assigned', count(*), count(assignee_id)
    from issues
    where status in ('open', 'confirmed')
    union all
    select 'prompt_executions', 'rated', count(*),
           count(*) filter (where exists (
               select from prompt_feedback feedback
               where feedback.organization_id = execution.organization_id and feedback.prompt_execution_id = execution.id))
    from prompt_executions execution
    where status = 'succeeded'
    union all
    select 'events', 'handled', coalesce(sum(total_count), 0)::bigint, coalesce(sum(succeeded_count), 0)::bigint
    from daily_activity_statistics
    where module = 'events'
) as measured;

comment on view data_quality_metrics is 'How complete the rows of each kind are: how many there are, how many of them are as they should be.';
