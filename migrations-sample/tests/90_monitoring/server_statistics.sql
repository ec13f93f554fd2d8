-- The views over the server's own statistics know every table and index of the schema, and judge them by their numbers.
-- breaks: select pg_temp.change_view('index_usage_analysis', 'usage.idx_scan < 50', 'usage.idx_scan < 0')
-- breaks: select pg_temp.change_view('index_usage_analysis', 'NOT index.indisunique', 'true')
-- breaks: select pg_temp.change_view('table_access_patterns', 'pg_stat_user_tables.schemaname = ''public''', 'pg_stat_user_tables.relname = ''users''')
-- breaks: select pg_temp.change_view('database_resource_utilization', '(resources.critical_ratio', '(0')
-- breaks: select pg_temp.change_view('database_resource_utilization', '''max_connections''', '''max_wal_senders''')
-- breaks: select pg_temp.change_view('database_health_summary', '''degraded''', '''healthy''')
select pg_temp.is_equal(
    (select count(*) from index_usage_analysis),
    (select count(*) from pg_index
     join pg_class on pg_class.oid = pg_index.indexrelid
     where relkind = 'i' and relnamespace = 'public'::regnamespace
       and exists (select from pg_class held where held.oid = pg_index.indrelid and held.relkind in ('r', 'm'))), 'indexes');
select pg_temp.is_equal(
    (select string_agg(index_name, ', ') from index_usage_analysis
     where usage_status <> case when scan_count = 0 then 'unused' when scan_count < 50 then 'rare' else 'active' end), null, 'indexes judged wrongly');
select pg_temp.is_true(
    pg_get_viewdef('index_usage_analysis'::regclass) like '%< 50%' and not exists (
        select from index_usage_analysis where is_removable and is_unique), 'what holds a constraint is not removable');
select pg_temp.is_equal(
    (select count(*) from table_access_patterns),
    (select count(*) from pg_class where relkind in ('r', 'm', 'p') and relnamespace = 'public'::regnamespace), 'tables');
select pg_temp.is_true((select bool_and(recommendation <> '') from table_access_patterns), 'each table has a recommendation');

select pg_temp.is_equal(
    (select string_agg(resource_name, ', ' order by resource_name) from database_resource_utilization),
    'cache_misses, connections, database_size, longest_transaction, rolled_back_transactions, transaction_ids, waiting_sessions', 'resources');
select pg_temp.is_true(
    (select current_value >= 1 and limit_value = current_setting('max_connections')::numeric
            and utilization_ratio = round(current_value / limit_value, 4) and (status = 'ok') = (utilization_ratio < 0.75)
     from database_resource_utilization where resource_name = 'connections'), 'connections');

select pg_temp.is_equal((select count(*) from database_health_summary where database_name = current_database() and size_bytes > 0), 1, 'the summary');
update context_data set expires_at = now() - interval '2 days';
select pg_temp.is_true((select status <> 'healthy' and failed_check_count >= 1 from database_health_summary), 'the summary of damaged data');
