-- Dynamic, as the migrations must also run where pg_stat_statements is not installed, and find it in whichever schema it is.
create or replace function slow_query_statistics()
returns table (query text, call_count bigint, total_ms numeric, average_ms numeric, row_count bigint, cache_hit_ratio numeric)
language plpgsql
stable
set search_path = pg_catalog
as $$
declare
    extension_schema name;
begin
    select pg_namespace.nspname into extension_schema
    from pg_extension
    join pg_namespace on pg_namespace.oid = pg_extension.extnamespace
    where pg_extension.extname = 'pg_stat_statements';
    if not found then
        return;
    end if;

    return query execute format($query$
        select statements.query,
               statements.calls,
               round(statements.total_exec_time::numeric, 3),
               round(statements.mean_exec_time::numeric, 3),
               statements.rows,
               round(statements.shared_blks_hit::numeric / nullif(statements.shared_blks_hit + statements.shared_blks_read, 0), 4)
        from %I.pg_stat_statements statements
        where statements.dbid = (select pg_database.oid from pg_database where pg_database.datname = current_database())
        $query$, extension_schema);
exception
    -- The extension is there, its library is not in shared_preload_libraries.
    when object_not_in_prerequisite_state then
        return;
end;
$$;

comment on function slow_query_statistics() is
    'What pg_stat_statements knows about this database''s statements; no rows where it is not installed or not loaded.';
