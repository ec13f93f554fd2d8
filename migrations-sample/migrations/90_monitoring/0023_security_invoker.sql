-- From PostgreSQL 15 on the views of this stage run with their reader's rights, so that a grant on a view shows no tenant's rows
-- to anybody whom the tables would not show them. The owner and roles with BYPASSRLS see every tenant; nobody else is granted
-- these views. It comes last, as "create or replace view" takes the option off again.
do $$
declare
    view_name name;
begin
    if current_setting('server_version_num')::integer < 150000 then
        return;
    end if;
    foreach view_name in array array[
        'analytics_performance_analysis',
        'critical_alerts',
        'data_integrity_checks',
        'data_quality_metrics',
        'database_health_summary',
        'database_resource_utilization',
        'event_performance_analysis',
        'events_performance_analysis',
        'index_usage_analysis',
        'maintenance_recommendations',
        'performance_optimization_recommendations',
        'schema_migrations',
        'slow_query_analysis',
        'system_health',
        'table_access_patterns',
        'task_performance_analysis',
        'task_resource_recommendations',
        'tasks_performance_analysis']
    loop
        execute format('alter view %I set (security_invoker = true)', view_name);
    end loop;
end;
$$;
