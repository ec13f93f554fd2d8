create or replace view performance_optimization_recommendations as
select 'indexing' as category,
       table_name as object_name,
       format('Index %s was never scanned and holds %s: drop it if no other server reads by it.', index_name, pg_size_pretty(size_bytes))
           as recommendation
from index_usage_analysis
where is_removable and size_bytes > 1048576
union all
-- Small ones cost little each: they are worth a look together, once the statistics are old enough to be believed.
select 'indexing', 'index_usage_analysis',
       format('%s small indexes of %s in all were never scanned since %s: look again after some weeks of work, and drop those that '
              'nobody needs.', count(*), pg_size_pretty(sum(size_bytes)),
              coalesce((select stats_reset from pg_stat_database where datname = current_database()), pg_postmaster_start_time())::date)
from index_usage_analysis
where is_removable and size_bytes <= 1048576
having count(*) > 0
union all
-- Without one, each change of what the key refers to reads the whole table.
select 'indexing', referring.conrelid::regclass::text,
       format('Foreign key %s has no index: create index concurrently on %s (%s);', referring.conname, referring.conrelid::regclass,
              (select string_agg(quote_ident(attribute.attname), ', ' order by part.place)
               from unnest(referring.conkey) with ordinality as part (attnum, place)
               join pg_attribute attribute on attribute.attrelid = referring.conrelid and attribute.attnum = part.attnum))
from pg_constraint referring
where referring.contype = 'f' and referring.conparentid = 0 and referring.connamespace = 'public'::regnamespace
  and not exists (
      select
      from pg_index index
      join pg_class held on held.oid = index.indexrelid
      join pg_am method on method.oid = held.relam and method.amname = 'btree'
      where index.indrelid = referring.conrelid and index.indisvalid
        and referring.conkey <@ (string_to_array(index.indkey::text, ' ')::smallint[])[1:cardinality(referring.conkey)])
union all
select case when recommendation like 'Consider adding indexes%' then 'indexing' else 'table' end, table_name, recommendation
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
