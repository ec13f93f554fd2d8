-- A subscription gets the events of its tenant that are of its source, its type and its weight and hold its filter, once, while it is active.
-- breaks: select pg_temp.change('check_subscription_match(uuid, uuid)', 's.organization_id = e.organization_id', 'true')
-- breaks: select pg_temp.change('check_subscription_match(uuid, uuid)', 'and s.is_active', '')
-- breaks: select pg_temp.change('check_subscription_match(uuid, uuid)', 'and s.deleted_at is null', '')
-- breaks: select pg_temp.change('check_subscription_match(uuid, uuid)', 'and (s.source is null or s.source = t.source)', '')
-- breaks: select pg_temp.change('check_subscription_match(uuid, uuid)', 'and (s.event_type_id is null or s.event_type_id = t.id)', '')
-- breaks: select pg_temp.change('check_subscription_match(uuid, uuid)', 't.severity >= s.minimum_severity', 't.severity > s.minimum_severity')
-- breaks: select pg_temp.change('check_subscription_match(uuid, uuid)', 'and t.severity >= s.minimum_severity', '')
-- breaks: select pg_temp.change('check_subscription_match(uuid, uuid)', 'and e.payload @> s.filter', '')
-- breaks: select pg_temp.change('process_pending_events(integer)', 'and check_subscription_match(due.id, s.id)', '')
-- breaks: drop index idx_event_processing_logs_event_id_event_subscription_id
create temp table sent as
select store_event(pg_temp.key('a0'), 'deployment', 'failed', 'down', '{"environment": "production", "version": "2", "state": "failed"}') as event_id;

create function pg_temp.matches(changes text) returns boolean
language plpgsql
as $$
begin
    update event_subscriptions
    set is_active = true, deleted_at = null, source = null, event_type_id = null, minimum_severity = 'info', filter = '{}'
    where id = pg_temp.key('a50');
    execute 'update event_subscriptions set ' || changes || ' where id = pg_temp.key(''a50'')';
    return check_subscription_match((select event_id from sent), pg_temp.key('a50'));
end;
$$;
create function pg_temp.type_id(source text, name text) returns uuid
language sql
as $$
    select id from event_types t where t.source::text = $1 and t.name = $2;
$$;

select pg_temp.is_equal(pg_temp.matches('name = name'), true, 'a subscription to everything');
select pg_temp.is_equal(pg_temp.matches('is_active = false'), false, 'one that is paused');
select pg_temp.is_equal(pg_temp.matches('deleted_at = now()'), false, 'one that was deleted');
select pg_temp.is_equal(pg_temp.matches($$source = 'deployment'$$), true, 'one of the source');
select pg_temp.is_equal(pg_temp.matches($$source = 'slack'$$), false, 'one of another source');
select pg_temp.is_equal(pg_temp.matches($$event_type_id = pg_temp.type_id('deployment', 'failed')$$), true, 'one of the type');
select pg_temp.is_equal(pg_temp.matches($$event_type_id = pg_temp.type_id('deployment', 'started')$$), false, 'one of another type');
select pg_temp.is_equal(pg_temp.matches($$minimum_severity = 'error'$$), true, 'one of the weight');
select pg_temp.is_equal(pg_temp.matches($$minimum_severity = 'critical'$$), false, 'one of more weight');
select pg_temp.is_equal(pg_temp.matches($$filter = '{"environment": "production"}'$$), true, 'one with a filter that it holds');
select pg_temp.is_equal(pg_temp.matches($$filter = '{"environment": "test"}'$$), false, 'one with a filter that it does not hold');

-- Both tenants subscribe to everything; a third subscription wants something else.
update event_subscriptions set is_active = true, filter = '{}', minimum_severity = 'info' where id in (pg_temp.key('a50'), pg_temp.key('b50'));
insert into event_subscriptions (organization_id, owner_id, name, target_url, source) values
    (pg_temp.key('a0'), pg_temp.key('a1'), 'Chat', 'https://a.example/chat', 'slack');
select pg_temp.is_equal(
    check_subscription_match((select event_id from sent), pg_temp.key('b50')), false, 'another tenant''s subscription');
select pg_temp.is_equal((select string_agg(event_status::text, ' ') from process_pending_events()), 'processed', 'what became of it');
select pg_temp.is_equal(
    (select array_agg(event_subscription_id order by event_subscription_id) from event_processing_logs join sent using (event_id)),
    array[pg_temp.key('a50'), null], 'the subscriptions that it was handed to, and the attempt itself');
select pg_temp.is_refused(
    $$insert into event_processing_logs (organization_id, event_id, event_subscription_id, attempt_number, is_success, started_at, finished_at)
      select organization_id, event_id, event_subscription_id, 2, true, now(), now()
      from event_processing_logs join sent using (event_id) where event_subscription_id is not null$$, '23505', 'handing it over twice');
