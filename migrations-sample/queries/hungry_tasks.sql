-- What tasks use, the modest ones first.
-- seed: count(*) > 100 and (array_agg(cpu_usage_percent))[1] = min(cpu_usage_percent) and bool_and(cpu_usage_percent = cpu_percent)
select * from task_resource_usage order by cpu_usage_percent;
