-- Maintenance names what is due, each with a statement that does it; optimization names what is slow.
-- breaks: select pg_temp.change_view('maintenance_recommendations', 'context_data.expires_at <= now()', 'false')
-- breaks: select pg_temp.change_view('maintenance_recommendations', 'create_month_partitions(%L', 'create_month_partition(%L')
-- breaks: select pg_temp.change_view('maintenance_recommendations', 'generate_series(0, 1)', 'generate_series(0, 0)')
-- breaks: select pg_temp.change_view('maintenance_recommendations', '''select refresh_daily_activity_statistics();''', '''select 1;''')
-- breaks: select pg_temp.change_view('performance_optimization_recommendations', '(5)::numeric', '(5000)::numeric')
-- breaks: select pg_temp.change_view('performance_optimization_recommendations', '''01:00:00''', '''10:00:00''')
-- Those of the fixtures have waited for long.
delete from event_keys;

update context_data set expires_at = now() where id = pg_temp.key('a64');
insert into tasks (organization_id, title, status, started_at, finished_at)
select pg_temp.key('a0'), 'x', 'succeeded', now() - case when number = 1 then interval '10 hours' else interval '1 second' end, now()
from generate_series(1, 10) as number;
select pg_temp.is_equal(
    (select string_agg(format('%s %s', category, object_name), ', ' order by category, object_name)
     from maintenance_recommendations
     where category in ('cleanup', 'refresh') or (category = 'partition' and object_name = 'metrics')),
    'cleanup context_data, partition metrics, partition metrics, refresh daily_activity_statistics', 'what is due');

-- Done as they say, nothing of it is left.
do $$
declare
    recommended text;
begin
    set constraints all immediate;
    -- Read to the end first: what a query still reads cannot be refreshed.
    foreach recommended in array array(
        select command from maintenance_recommendations where category in ('cleanup', 'refresh', 'partition'))
    loop
        execute recommended;
    end loop;
exception when undefined_function then
    perform pg_temp.is_true(false, 'the statements work: ' || sqlerrm);
end;
$$;
select pg_temp.is_equal(
    (select string_agg(format('%s %s', category, object_name), ', ') from maintenance_recommendations where category in ('cleanup', 'refresh', 'partition')),
    null, 'what is due after that');

insert into event_keys (id, organization_id, source, external_id, received_at) values
    (pg_temp.key('a91'), pg_temp.key('a0'), 'slack', 'slow-1', now() - interval '2 hours');
insert into events (id, organization_id, event_type_id, payload, occurred_at, received_at)
select pg_temp.key('a91'), pg_temp.key('a0'), id, '{}', now(), now() - interval '2 hours'
from event_types
where source = 'slack' and name = 'message';
select pg_temp.is_equal(
    (select string_agg(format('%s %s', category, object_name), ', ' order by category, object_name)
     from performance_optimization_recommendations
     where category in ('tasks', 'events')),
    'events events, tasks without definition', 'what is slow');
