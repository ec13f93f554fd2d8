create or replace view analytics_performance_analysis as
select repository.organization_id,
       repository.full_name,
       run.run_count,
       run.succeeded_count,
       run.failed_count,
       run.average_seconds,
       run.p95_seconds,
       run.last_finished_at,
       measured.metric_count,
       timed.operation_count,
       timed.average_operation_ms
from repositories repository
join (
    select organization_id, repository_id,
           count(*) as run_count,
           count(*) filter (where status = 'succeeded') as succeeded_count,
           count(*) filter (where status = 'failed') as failed_count,
           round(avg(date_part('epoch', finished_at - started_at))::numeric, 3) as average_seconds,
           round((percentile_cont(0.95) within group (order by date_part('epoch', finished_at - started_at)))::numeric, 3) as p95_seconds,
           max(finished_at) as last_finished_at
    from analysis_runs
    where created_at >= now() - interval '30 days'
    group by organization_id, repository_id
) as run
  on run.organization_id = repository.organization_id and run.repository_id = repository.id
left join (
    select organization_id, repository_id, count(*) as metric_count
    from metrics
    where recorded_at >= now() - interval '7 days'
    group by organization_id, repository_id
) as measured
  on measured.organization_id = repository.organization_id and measured.repository_id = repository.id
left join (
    select organization_id, repository_id, count(distinct operation) as operation_count,
           round(sum(duration_ms * sample_count) / sum(sample_count), 3) as average_operation_ms
    from performance_metrics
    where recorded_at >= now() - interval '7 days'
    group by organization_id, repository_id
) as timed
  on timed.organization_id = repository.organization_id and timed.repository_id = repository.id
where repository.deleted_at is null;

comment on view analytics_performance_analysis is
    'Analyses of the last 30 days by repository: how they end and how long they take; measurements of the last 7 days.';
