-- Months are made once, from midnight UTC to midnight UTC, their rows move in from the default partition, and months that a
-- longer partition holds are left to it.
-- breaks: select pg_temp.change('create_month_partitions(regclass, date, integer)', 'return made', 'return 0')
-- breaks: select pg_temp.change('create_month_partitions(regclass, date, integer)', 'SET "TimeZone" TO ''UTC''', '')
-- breaks: select pg_temp.change('create_month_partitions(regclass, date, integer)', 'select * from moved', 'select * from moved limit 1')
-- breaks: select pg_temp.change('create_month_partitions(regclass, date, integer)', '>= month_end)', '< month_end)')
-- breaks: select pg_temp.change('create_month_partitions(regclass, date, integer)', 'enable row level security', 'disable row level security')
set local timezone = 'America/New_York';
insert into task_resource_usage (organization_id, task_id, attempt_number, cpu_percent, memory_bytes, measured_at) values
    (pg_temp.key('a0'), pg_temp.key('a25'), 2, 1, 1, '2030-01-01 00:00+00'),
    (pg_temp.key('a0'), pg_temp.key('a25'), 3, 1, 1, '2030-01-31 23:59:59+00'),
    (pg_temp.key('a0'), pg_temp.key('a25'), 4, 1, 1, '2030-02-01 00:00+00'),
    (pg_temp.key('a0'), pg_temp.key('a25'), 5, 1, 1, '2029-12-31 23:59:59+00');

do $$
begin
    perform pg_temp.is_equal(create_month_partitions('task_resource_usage', '2030-01-15', 2), 2, 'months made');
    perform pg_temp.is_equal(create_month_partitions('task_resource_usage', '2030-01-01', 3), 1, 'months made the second time');
exception when check_violation then
    perform pg_temp.is_true(false, 'the rows of a month move: ' || sqlerrm);
end;
$$;

select pg_temp.is_equal(
    (select string_agg(format('%s in %s', attempt_number, tableoid::regclass), ', ' order by attempt_number)
     from task_resource_usage where attempt_number > 1),
    '2 in task_resource_usage_2030_01, 3 in task_resource_usage_2030_01, 4 in task_resource_usage_2030_02, 5 in task_resource_usage_default',
    'rows and their partitions');
select pg_temp.is_true(
    (select bool_and(relrowsecurity) from pg_class where relkind = 'r' and relname like 'task\_resource\_usage\_2030%'), 'months have row level security');

-- task_execution_logs was partitioned late: its first partition holds every month before 2027.
do $$
begin
    perform pg_temp.is_equal(create_month_partitions('task_execution_logs', '2026-11-01', 3), 1, 'months that its first partition does not hold');
exception when invalid_object_definition then
    perform pg_temp.is_true(false, 'months that a longer partition holds are passed over: ' || sqlerrm);
end;
$$;

-- A month of events takes its rows with their keys.
select store_event(pg_temp.key('a0'), 'slack', 'message', 'moving', '{"text": "t"}');
do $$
begin
    perform create_month_partitions('events', (now() at time zone 'UTC')::date, 1);
    perform pg_temp.is_equal(
        (select string_agg(e.tableoid::regclass::text, ' ') from events e join event_keys k using (id) where k.external_id = 'moving'),
        (select to_char(now() at time zone 'UTC', '"events_"YYYY_MM')), 'the partition of an event');
end;
$$;

select pg_temp.is_refused($$select create_month_partitions('tasks', '2030-01-01', 1)$$, '42809', 'a table that is not partitioned');
