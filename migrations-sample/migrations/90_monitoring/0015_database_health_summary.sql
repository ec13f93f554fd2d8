create or replace view database_health_summary as
select current_database()::text as database_name,
       current_setting('server_version') as server_version,
       pg_postmaster_start_time() as started_at,
       pg_database_size(current_database()) as size_bytes,
       tables.table_count,
       tables.row_estimate,
       tables.dead_row_ratio,
       checks.failed_check_count,
       resources.warning_count as resource_warning_count,
       case
           when resources.critical_count > 0 then 'critical'
           when checks.failed_check_count > 0 or resources.warning_count > 0 or tables.dead_row_ratio > 0.2 then 'degraded'
           else 'healthy'
       end as status
from (
    select count(*) as table_count,
           coalesce(sum(n_live_tup), 0) as row_estimate,
           round(coalesce(sum(n_dead_tup) / nullif(sum(n_live_tup + n_dead_tup), 0), 0), 4) as dead_row_ratio
    from pg_stat_user_tables
    where schemaname = 'public'
) as tables
cross join (
    select count(*) filter (where status = 'fail') as failed_check_count
    from data_integrity_checks
) as checks
cross join (
    select count(*) filter (where status = 'warning') as warning_count,
           count(*) filter (where status = 'critical') as critical_count
    from database_resource_utilization
) as resources;

comment on view database_health_summary is 'The state of the whole database, in one row.';
