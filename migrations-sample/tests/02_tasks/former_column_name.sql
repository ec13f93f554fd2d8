-- cpu_usage_percent and its former name hold the same, whichever is written, also in a month that is made later.
-- breaks: drop trigger task_resource_usage_set_cpu_usage_percent on task_resource_usage
-- breaks: select pg_temp.change('set_cpu_usage_percent()', 'new.cpu_percent := new.cpu_usage_percent;', '')
-- breaks: select pg_temp.change('set_cpu_usage_percent()', 'new.cpu_usage_percent := new.cpu_percent;', 'null;')
-- breaks: select pg_temp.change('set_cpu_usage_percent()', 'coalesce(new.cpu_usage_percent, new.cpu_percent)', 'new.cpu_percent')
delete from task_resource_usage;
do $$
begin
    insert into task_resource_usage (organization_id, task_id, attempt_number, cpu_percent, memory_bytes, measured_at) values
        (pg_temp.key('a0'), pg_temp.key('a25'), 1, 10, 1, '2030-01-01 00:00+00'), (pg_temp.key('a0'), pg_temp.key('a25'), 2, 20, 1, '2030-01-01 00:00+00');
    insert into task_resource_usage (organization_id, task_id, attempt_number, cpu_usage_percent, memory_bytes, measured_at) values
        (pg_temp.key('a0'), pg_temp.key('a25'), 3, 30, 1, '2030-01-01 00:00+00'), (pg_temp.key('a0'), pg_temp.key('a25'), 4, 40, 1, '2030-01-01 00:00+00');
    perform create_month_partitions('task_resource_usage', '2030-01-01', 1);
    update task_resource_usage set cpu_percent = 25 where attempt_number = 2;
    update task_resource_usage set cpu_usage_percent = 45 where attempt_number = 4;
exception when not_null_violation then
    perform pg_temp.is_true(false, 'one name is enough: ' || sqlerrm);
end;
$$;
select pg_temp.is_equal(
    (select string_agg(format('%s=%s', trim_scale(cpu_percent), trim_scale(cpu_usage_percent)), ' ' order by attempt_number) from task_resource_usage),
    '10=10 25=25 30=30 45=45', 'both names');
