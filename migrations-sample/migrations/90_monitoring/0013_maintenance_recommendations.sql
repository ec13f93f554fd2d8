create or replace view maintenance_recommendations as
select 'vacuum' as category,
       relid::regclass::text as object_name,
       format('%s of %s rows are dead.', n_dead_tup, n_dead_tup + n_live_tup) as reason,
       format('vacuum (analyze) %s;', relid::regclass) as command
from pg_stat_user_tables
where schemaname = 'public' and n_dead_tup > 1000 and n_dead_tup > 0.2 * n_live_tup
union all
select 'analyze', relid::regclass::text,
       format('%s rows have changed since the planner''s statistics were taken.', n_mod_since_analyze),
       format('analyze %s;', relid::regclass)
from pg_stat_user_tables
where schemaname = 'public' and n_mod_since_analyze > 1000 and n_mod_since_analyze > 0.2 * n_live_tup
union all
-- Its name is what create_month_partitions() gives it.
select 'partition', partitioned.oid::regclass::text,
       format('Rows of %s have no partition of their own.', to_char(month.starts_at, 'YYYY-MM')),
       format('select create_month_partitions(%L, %L, 1);', partitioned.oid::regclass, month.starts_at::date)
from pg_class partitioned
join pg_partitioned_table partitioning on partitioning.partrelid = partitioned.oid and partitioning.partstrat = 'r'
cross join lateral (
    select date_trunc('month', now() at time zone 'UTC') + make_interval(months => number) as starts_at
    from generate_series(0, 1) as number
) as month
where partitioned.relnamespace = 'public'::regnamespace
  and to_regclass(format('public.%I', partitioned.relname || to_char(month.starts_at, '_YYYY_MM'))) is null
  -- A first partition of years, left from before the table was partitioned, may hold the month.
  and not exists (
      select from pg_inherits
      join pg_class part on part.oid = pg_inherits.inhrelid
      where pg_inherits.inhparent = partitioned.oid
        and pg_get_expr(part.relpartbound, part.oid) like 'FOR VALUES FROM (MINVALUE) TO %'
        and substring(pg_get_expr(part.relpartbound, part.oid) from 'TO \(''(.*)''\)')::timestamptz
            >= (month.starts_at + interval '1 month') at time zone 'UTC')
union all
select 'cleanup', 'context_data',
       format('%s rows have expired.', count(*)),
       'select cleanup_expired_context_data();'
from context_data
where expires_at <= now()
having count(*) > 0
union all
select 'refresh', 'daily_activity_statistics',
       'It holds nothing of yesterday or today, though tasks have ended.',
       'select refresh_daily_activity_statistics();'
where not exists (select from daily_activity_statistics where activity_on >= (now() at time zone 'UTC')::date - 1)
  and exists (select from tasks where status in ('succeeded', 'failed') and finished_at >= now() - interval '1 day');

comment on view maintenance_recommendations is 'Work that the database waits for, each with the statement that does it.';
