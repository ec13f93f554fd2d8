-- One event is stored once for a tenant, whenever it is sent again, also where another partition would take it; other tenants and
-- other senders may use the same identifier.
-- breaks: alter table event_keys drop constraint event_keys_source_external_id_key,
--     add constraint event_keys_source_external_id_key unique (organization_id, source, external_id, received_at)
-- breaks: alter table event_keys drop constraint event_keys_source_external_id_key,
--     add constraint event_keys_source_external_id_key unique (source, external_id)
-- breaks: alter table event_keys drop constraint event_keys_source_external_id_key,
--     add constraint event_keys_source_external_id_key unique (organization_id, external_id)
-- breaks: alter table events drop constraint fk_events_event_keys
-- breaks: alter table events drop constraint fk_events_event_keys;
--     alter table events add constraint fk_events_event_keys foreign key (organization_id, id) references event_keys (organization_id, id) on delete cascade
-- breaks: select pg_temp.change('store_event(uuid, event_source, text, text, jsonb, timestamptz)', 'using errcode = ''foreign_key_violation''', 'using errcode = ''raise_exception''')
select create_month_partitions('events', '2026-01-01', 2);

create temp table stored as
select store_event(pg_temp.key('a0'), 'github', 'push', 'delivery-1', '{"n": 1}') as id;

-- As if it had been received long ago, in another partition: the identity does not depend on the time.
delete from event_keys where external_id = 'delivery-1';
insert into event_keys (id, organization_id, source, external_id, received_at)
select id, pg_temp.key('a0'), 'github', 'delivery-1', '2026-01-15' from stored;
insert into events (id, organization_id, event_type_id, payload, occurred_at, received_at)
select stored.id, pg_temp.key('a0'), t.id, '{"n": 1}', '2026-01-15', '2026-01-15'
from stored, event_types t where t.source = 'github' and t.name = 'push';

create function pg_temp.store(organization text, sender event_source, type_name text) returns uuid
language plpgsql
as $$
begin
    return store_event(pg_temp.key(organization), sender, type_name, 'delivery-1', '{"n": 2}');
exception when unique_violation or no_data_found then
    return null;
end;
$$;
select pg_temp.is_equal(pg_temp.store('a0', 'github', 'push'), (select id from stored), 'the event that is sent again');
select pg_temp.is_equal(pg_temp.store('a0', 'github', 'pull_request'), (select id from stored), 'the event that is sent again as another type');
select pg_temp.is_equal(
    (select string_agg(e.payload ->> 'n' || ' in ' || e.tableoid::regclass, ', ') from events e join stored using (id)),
    '1 in events_2026_01', 'what is stored');
select pg_temp.is_true(pg_temp.store('b0', 'github', 'push') <> (select id from stored), 'another tenant''s event of that identifier is stored');
select pg_temp.is_true(pg_temp.store('a0', 'slack', 'message') <> (select id from stored), 'another sender''s event of that identifier is stored');

select pg_temp.is_refused(
    $$insert into events (id, organization_id, event_type_id, payload, occurred_at, received_at)
      select id, organization_id, event_type_id, payload, occurred_at, '2026-02-15' from events join stored using (id)$$,
    '23503', 'the event again, in another partition');
select pg_temp.is_refused(
    $$select store_event(pg_temp.key('a0'), 'github', 'no_such_type', 'delivery-2', '{}')$$, '23503', 'an event of an unknown type');
select pg_temp.is_equal((select count(*) from event_keys where external_id = 'delivery-2'), 0, 'keys of an event that was refused');
