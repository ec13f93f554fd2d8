-- All that the schema wants done once a day, for a scheduler that would rather call one function than many. It runs in one transaction;
-- vacuum allows none, so that is left to autovacuum, and maintenance_recommendations says where it falls behind.
create or replace function perform_maintenance(batch_limit integer default 10000)
returns table (step_name text, affected_count bigint)
language plpgsql
set search_path = pg_catalog, public
as $$
declare
    parent regclass;
begin
    foreach parent in array array['events', 'metrics', 'task_execution_logs', 'task_resource_usage']::regclass[] loop
        step_name := format('partitions of %s made', parent);
        affected_count := create_month_partitions(parent, (now() at time zone 'UTC')::date, 3);
        return next;
    end loop;

    step_name := 'expired context deleted';
    affected_count := cleanup_expired_context_data(batch_limit);
    return next;

    step_name := 'old events deleted';
    affected_count := cleanup_old_events(batch_limit);
    return next;

    step_name := 'trends of yesterday recorded';
    affected_count := record_metric_trends('day', (now() at time zone 'UTC')::date - 1);
    return next;

    perform refresh_daily_activity_statistics();
    step_name := 'days in daily_activity_statistics';
    select count(*) into affected_count from daily_activity_statistics;
    return next;
end;
$$;

revoke execute on function perform_maintenance(integer) from public;

comment on function perform_maintenance(integer) is
    'Makes months, deletes what is over, sums up: everything that is due daily, each step with how much it did.';
