create or replace view database_resource_utilization as
select resource_name,
       current_value,
       limit_value,
       unit,
       round(current_value / nullif(limit_value, 0), 4) as utilization_ratio,
       case
           when current_value >= critical_ratio * limit_value then 'critical'
           when current_value >= warning_ratio * limit_value then 'warning'
           else 'ok'
       end as status
from (
    select 'connections' as resource_name,
           (select count(*) from pg_stat_activity where backend_type = 'client backend')::numeric as current_value,
           current_setting('max_connections')::numeric as limit_value,
           'connections' as unit,
           0.75 as warning_ratio,
           0.9 as critical_ratio
    union all
    -- Autovacuum freezes tables by force at this age. Far beyond it the server stops taking writes.
    select 'transaction_ids',
           (select age(datfrozenxid) from pg_database where datname = current_database()),
           current_setting('autovacuum_freeze_max_age')::numeric, 'transactions', 1, 2
    union all
    -- A transaction that is open for long keeps vacuum from removing what was deleted since.
    select 'longest_transaction',
           (select round(coalesce(max(extract(epoch from now() - xact_start)), 0))
            from pg_stat_activity where backend_type = 'client backend'),
           3600, 'seconds', 0.5, 1
    union all
    select 'waiting_sessions',
           (select count(*) from pg_stat_activity where wait_event_type = 'Lock'),
           current_setting('max_connections')::numeric, 'sessions', 0.1, 0.25
    union all
    select 'cache_misses',
           (select coalesce(round(blks_read * 100.0 / nullif(blks_hit + blks_read, 0), 2), 0)
            from pg_stat_database where datname = current_database()),
           100, 'percent of reads', 0.1, 0.5
    union all
    select 'rolled_back_transactions',
           (select coalesce(round(xact_rollback * 100.0 / nullif(xact_commit + xact_rollback, 0), 2), 0)
            from pg_stat_database where datname = current_database()),
           100, 'percent of transactions', 0.2, 0.5
    union all
    -- The server knows no limit for it.
    select 'database_size', pg_database_size(current_database()), null, 'bytes', 1, 1
) as resources;

comment on view database_resource_utilization is 'What the database uses of each resource, of how much, and whether that is too near.';
