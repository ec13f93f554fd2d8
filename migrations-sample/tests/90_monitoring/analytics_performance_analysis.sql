-- Analyses of the last 30 days by repository, with what was measured in the last 7 days.
-- breaks: select pg_temp.change_view('analytics_performance_analysis', '30 days', '300 days')
-- breaks: select pg_temp.change_view('analytics_performance_analysis', '''7 days''', '''700 days''')
-- breaks: select pg_temp.change_view('analytics_performance_analysis', '(performance_metrics.sample_count)::numeric', '1::numeric')
insert into analysis_runs (organization_id, repository_id, branch_name, commit_sha, status, started_at, finished_at, created_at)
select pg_temp.key('a0'), pg_temp.key('a3'), 'main', repeat('0', 40), made.status::run_status, now() - made.age, now() - made.age + made.duration, now() - made.age
from (values
    ('succeeded', interval '1 day', interval '10 seconds'),
    ('failed', interval '2 days', interval '30 seconds'),
    ('succeeded', interval '40 days', interval '1 hour')) as made (status, age, duration);
insert into metrics (organization_id, repository_id, name, numeric_value, recorded_at) values
    (pg_temp.key('a0'), pg_temp.key('a3'), 'x', 1, now()), (pg_temp.key('a0'), pg_temp.key('a3'), 'x', 1, now() - interval '8 days');
insert into performance_metrics (organization_id, repository_id, operation, sample_count, duration_ms) values
    (pg_temp.key('a0'), pg_temp.key('a3'), 'one', 1, 10), (pg_temp.key('a0'), pg_temp.key('a3'), 'two', 3, 20);
update analysis_runs set created_at = now() - interval '50 days' where id = pg_temp.key('a40');
select pg_temp.is_equal(
    (select format('%s: %s runs, %s succeeded, %s failed, average %s, p95 %s, %s metrics, %s operations of %s', full_name, run_count, succeeded_count,
                   failed_count, average_seconds, p95_seconds, metric_count, operation_count, average_operation_ms)
     from analytics_performance_analysis
     where full_name = 'a/harbour'),
    'a/harbour: 2 runs, 1 succeeded, 1 failed, average 20.000, p95 29.000, 1 metrics, 2 operations of 17.500', 'the repository');
