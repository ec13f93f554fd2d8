-- Tasks of the last 30 days by kind, with how they ended, how long they waited and ran.
-- breaks: select pg_temp.change_view('tasks_performance_analysis', '30 days', '300 days')
-- breaks: select pg_temp.change_view('tasks_performance_analysis', ' AND (task.deleted_at IS NULL)', '')
-- breaks: select pg_temp.change_view('tasks_performance_analysis', '(task.attempt_count - 1)', 'task.attempt_count')
-- breaks: select pg_temp.change_view('tasks_performance_analysis', '0.95', '0.05')
insert into tasks (organization_id, task_definition_id, title, status, attempt_count, scheduled_at, started_at, finished_at, created_at, deleted_at)
select pg_temp.key('b0'), pg_temp.key('b20'), 'x', made.status::run_status, made.attempts, now() - interval '9 hours', now() - made.age,
       now() - made.age + made.duration, now() - made.age, made.deleted_at
from (values
    ('succeeded', 1, interval '8 hours', interval '10 seconds', null::timestamptz),
    ('succeeded', 3, interval '8 hours', interval '30 seconds', null),
    ('failed', 3, interval '8 hours', interval '50 seconds', null),
    ('running', 1, interval '8 hours', null, null),
    ('succeeded', 1, interval '40 days', interval '10 hours', null),
    ('succeeded', 1, interval '8 hours', interval '10 hours', now())) as made (status, attempts, age, duration, deleted_at);
select pg_temp.is_equal(
    (select format('%s: %s tasks, %s pending, %s running, %s succeeded, %s failed, ratio %s, %s retries, average %s, p95 %s, wait %s', task_name, task_count,
                   pending_count, running_count, succeeded_count, failed_count, success_ratio, retry_count, average_seconds, p95_seconds, average_wait_seconds)
     from tasks_performance_analysis
     where organization_id = pg_temp.key('b0') and task_name = 'Unload'),
    'Unload: 4 tasks, 0 pending, 1 running, 2 succeeded, 1 failed, ratio 0.6667, 4 retries, average 30.000, p95 48.000, wait 3600.000', 'the kind of task');
