-- What a kind of task used in the last 7 days, against what it says it needs.
-- breaks: select pg_temp.change_view('task_resource_recommendations', '7 days', '700 days')
-- breaks: select pg_temp.change_view('task_resource_recommendations', '0.95', '0.05')
-- breaks: select pg_temp.change_view('task_resource_recommendations', 'WHEN (measured.maximum_memory_bytes > measured.required_memory_bytes)', 'WHEN false')
-- breaks: select pg_temp.change_view('task_resource_recommendations', 'WHEN (measured.p95_cpu_usage_percent > measured.required_cpu_percent)', 'WHEN false')
delete from task_resource_usage;
update tasks set task_definition_id = pg_temp.key('a20') where id = pg_temp.key('a25');
insert into task_resource_usage (organization_id, task_id, attempt_number, cpu_usage_percent, memory_bytes, measured_at)
select pg_temp.key('a0'), pg_temp.key('a25'), 1, number, number * 1048576, now() - interval '1 day' from generate_series(1, 100) as number
union all
select pg_temp.key('a0'), pg_temp.key('a25'), 1, 9000, 900000000, now() - interval '8 days';
create function pg_temp.advice(cpu numeric, memory bigint) returns text
language plpgsql
as $$
begin
    update task_definitions set required_cpu_percent = cpu, required_memory_bytes = memory where id = pg_temp.key('a20');
    return (select string_agg(format('%s %s %s: %s', task_name, measurement_count, p95_cpu_usage_percent, recommendation), ', ') from task_resource_recommendations);
end;
$$;
select pg_temp.is_equal(pg_temp.advice(null, null), 'Unload 100 95.05: State what it needs: 114 % of a processor and 120 MB.', 'nothing stated');
select pg_temp.is_equal(pg_temp.advice(100, 110000000), 'Unload 100 95.05: None.', 'stated well');
select pg_temp.is_equal(pg_temp.advice(100, 1000), 'Unload 100 95.05: It needs more memory than it states: require 120 MB.', 'too little memory');
select pg_temp.is_equal(pg_temp.advice(50, 110000000), 'Unload 100 95.05: It needs more of a processor than it states: require 114 %.', 'too little processor');
select pg_temp.is_equal(
    pg_temp.advice(100, 900000000), 'Unload 100 95.05: It uses less than half of the memory that is kept free: require 120 MB.', 'too much memory');
select pg_temp.is_equal(
    pg_temp.advice(400, 110000000), 'Unload 100 95.05: It uses less than half of the processor time that is kept free: require 114 %.', 'too much processor');
