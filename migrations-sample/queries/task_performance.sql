-- How each kind of task ends, waits and runs.
-- seed: count(*) = 7 and bool_and(task_count = pending_count + running_count + succeeded_count + failed_count)
--     and count(*) filter (where succeeded_count > 10 and failed_count > 0 and p95_seconds > average_seconds) = 6
select * from tasks_performance_analysis;
