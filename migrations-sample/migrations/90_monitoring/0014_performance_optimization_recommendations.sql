create or replace view performance_optimization_recommendations as
select 'index' as category,
       table_name as object_name,
       format('Index %s was never scanned and holds %s: drop it if no other server reads by it.', index_name, pg_size_pretty(size_bytes))
           as recommendation
from index_usage_analysis
where is_removable and size_bytes > 1048576
union all
select 'table', table_name, recommendation
from table_access_patterns
where recommendation <> 'None.'
union all
select 'query', left(query, 80),
       format('It takes %s ms on average, %s times: look at its plan.', round(average_ms), call_count)
from slow_query_analysis
where speed <> 'fast'
union all
select 'resource', resource_name,
       format('It is at %s of %s %s.', current_value, limit_value, unit)
from database_resource_utilization
where status <> 'ok'
union all
select module, item_name,
       format('On some days one in twenty takes %s s, where the average is %s s: look for what those have in common.',
              round(max(p95_ms) / 1000, 1), round(avg(average_ms) / 1000, 1))
from daily_activity_statistics
where activity_on >= current_date - 30
group by module, organization_id, item_name
having max(p95_ms) > 5 * avg(average_ms)
union all
select 'events', 'events', format('%s events have waited for more than an hour: add workers.', count(*))
from events
where status in ('pending', 'failed') and received_at < now() - interval '1 hour'
having count(*) > 0;

comment on view performance_optimization_recommendations is 'What would make the database faster, by category.';
