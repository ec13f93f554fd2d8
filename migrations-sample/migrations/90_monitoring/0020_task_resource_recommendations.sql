-- What the attempts of the last 7 days have used, against what their kind of task says it needs. Processor time is judged by the
-- measurement that 95 in 100 do not exceed, memory by the greatest: too little of it ends a task.
create or replace view task_resource_recommendations as
select measured.organization_id,
       measured.task_name,
       measured.measurement_count,
       measured.p95_cpu_usage_percent,
       measured.required_cpu_percent,
       measured.maximum_memory_bytes,
       measured.required_memory_bytes,
       case
           when measured.required_cpu_percent is null or measured.required_memory_bytes is null
               then format('State what it needs: %s %% of a processor and %s.', round(measured.p95_cpu_usage_percent * 1.2),
                           pg_size_pretty(measured.maximum_memory_bytes * 6 / 5))
           when measured.maximum_memory_bytes > measured.required_memory_bytes
               then format('It needs more memory than it states: require %s.', pg_size_pretty(measured.maximum_memory_bytes * 6 / 5))
           when measured.p95_cpu_usage_percent > measured.required_cpu_percent
               then format('It needs more of a processor than it states: require %s %%.', round(measured.p95_cpu_usage_percent * 1.2))
           when measured.maximum_memory_bytes < measured.required_memory_bytes / 2
               then format('It uses less than half of the memory that is kept free: require %s.',
                           pg_size_pretty(measured.maximum_memory_bytes * 6 / 5))
           when measured.p95_cpu_usage_percent < measured.required_cpu_percent / 2
               then format('It uses less than half of the processor time that is kept free: require %s %%.',
                           round(measured.p95_cpu_usage_percent * 1.2))
           else 'None.'
       end as recommendation
from (
    select task.organization_id,
           coalesce(definition.name, 'without definition') as task_name,
           definition.required_cpu_percent,
           definition.required_memory_bytes,
           count(*) as measurement_count,
           (percentile_cont(0.95) within group (order by usage.cpu_usage_percent))::numeric(7, 2) as p95_cpu_usage_percent,
           max(usage.memory_bytes) as maximum_memory_bytes
    from task_resource_usage usage
    join tasks task on task.organization_id = usage.organization_id and task.id = usage.task_id
    left join task_definitions definition
      on definition.organization_id = task.organization_id and definition.id = task.task_definition_id
    where usage.measured_at >= now() - interval '7 days'
    group by task.organization_id, definition.id
) as measured;

comment on view task_resource_recommendations is 'What each kind of task used in the last 7 days, and whether to state other needs for it.';
