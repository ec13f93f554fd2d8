-- Rows go to the partition of their month, those of no month to the default one, and go with their task.
-- breaks: alter table task_resource_usage detach partition task_resource_usage_default
-- breaks: alter table task_execution_logs detach partition task_execution_logs_default
-- breaks: alter table task_execution_logs drop constraint fk_task_execution_logs_tasks
-- breaks: alter table task_resource_usage drop constraint task_resource_usage_memory_bytes_not_negative
do $$
begin
    insert into task_resource_usage (organization_id, task_id, attempt_number, cpu_percent, memory_bytes, measured_at) values
        (pg_temp.key('a0'), pg_temp.key('a25'), 2, 350, 1, '2031-05-01 00:00+00');
    insert into task_execution_logs (organization_id, task_id, attempt_number, message, logged_at) values
        (pg_temp.key('a0'), pg_temp.key('a25'), 2, 'Before.', '2026-12-31 23:59:59+00'),
        (pg_temp.key('a0'), pg_temp.key('a25'), 3, 'After.', '2027-01-01 00:00+00');
exception when check_violation then
    perform pg_temp.is_true(false, 'a row of any month is taken: ' || sqlerrm);
end;
$$;
select pg_temp.is_equal(
    (select string_agg(format('%s in %s', attempt_number, tableoid::regclass), ', ' order by attempt_number)
     from task_execution_logs where organization_id = pg_temp.key('a0') and attempt_number > 1),
    '2 in task_execution_logs_before_2027, 3 in task_execution_logs_default', 'logs and their partitions');
select pg_temp.is_refused(
    $$insert into task_resource_usage (organization_id, task_id, attempt_number, cpu_percent, memory_bytes)
      values (pg_temp.key('a0'), pg_temp.key('a25'), 2, 1, -1)$$, '23514', 'less memory than none');

delete from tasks where id = pg_temp.key('a25');
select pg_temp.is_equal((select count(*) from task_execution_logs where task_id = pg_temp.key('a25')), 0, 'logs of a deleted task');
select pg_temp.is_equal((select count(*) from task_resource_usage where task_id = pg_temp.key('a25')), 0, 'usage of a deleted task');
