-- What ended is summed up by module, organization, name and day; a refresh brings it up to date, without making readers wait.
-- breaks: create or replace function refresh_daily_activity_statistics() returns void language sql as ''
-- breaks: drop index idx_daily_activity_statistics_key
-- breaks: select pg_temp.change('refresh_daily_activity_statistics()', 'view concurrently', 'view')
insert into tasks (organization_id, task_definition_id, title, status, started_at, finished_at) values
    (pg_temp.key('a0'), pg_temp.key('a20'), 'x', 'succeeded', now() - interval '3 seconds', now() - interval '2 seconds'),
    (pg_temp.key('a0'), pg_temp.key('a20'), 'x', 'failed', now() - interval '4 seconds', now() - interval '1 second'),
    (pg_temp.key('a0'), pg_temp.key('a20'), 'x', 'running', now(), null),
    (pg_temp.key('a0'), pg_temp.key('a20'), 'x', 'succeeded', now() - interval '100 days', now() - interval '99 days'),
    (pg_temp.key('b0'), null, 'x', 'succeeded', now() - interval '1 second', now());

create function pg_temp.refresh() returns text
language plpgsql
as $$
begin
    perform refresh_daily_activity_statistics();
    return 'done';
exception when object_not_in_prerequisite_state then
    return 'refused: ' || sqlerrm;
end;
$$;
select pg_temp.is_equal(pg_temp.refresh(), 'done', 'the refresh');
select pg_temp.is_equal(
    (select string_agg(
         format('%s %s total %s succeeded %s failed %s average %s p95 %s', right(organization_id::text, 2), item_name, sum_total,
                sum_succeeded, sum_failed, average, p95), ', ' order by organization_id)
     from (select organization_id, item_name, sum(total_count) as sum_total, sum(succeeded_count) as sum_succeeded,
                  sum(failed_count) as sum_failed, trim_scale(max(average_ms)) as average, trim_scale(max(p95_ms)) as p95
           from daily_activity_statistics
           where module = 'tasks'
           group by organization_id, item_name) as summed),
    'a0 Unload total 2 succeeded 1 failed 1 average 2000 p95 2900, b0 without definition total 1 succeeded 1 failed 0 average 1000 p95 1000',
    'tasks that ended');

-- Readers do not wait: the refresh takes a lock that only other writers conflict with.
select pg_temp.is_equal(
    (select string_agg(mode, ', ' order by mode) from pg_locks
     where pid = pg_backend_pid() and relation = 'daily_activity_statistics'::regclass and mode = 'AccessExclusiveLock'),
    null, 'locks that readers wait for');
