-- The application processes its tenant's events and sees nothing of the others'; event types are there to read only.
-- breaks: alter table events disable row level security
-- breaks: create policy event_types_write on event_types using (true); grant update on event_types to app_user
select store_event(pg_temp.key(tenant || '0'), 'slack', 'message', 'own', '{"channel": "c", "user": "u", "text": "t"}')
from unnest(array['a', 'b']) as tenant;

set local role app_user;
select set_config('app.organization_id', pg_temp.key('a0')::text, true);
do $$
declare
    processed text;
begin
    select coalesce(string_agg(k.organization_id || ' ' || p.event_status, ', '), 'nothing') into processed
    from process_pending_events() p
    left join event_keys k on k.id = p.event_id;
    perform pg_temp.is_equal(processed, pg_temp.key('a0') || ' processed', 'what tenant a processes');
exception when insufficient_privilege or no_data_found then
    perform pg_temp.is_true(false, 'tenant a meets no other tenant''s event: ' || sqlerrm);
end;
$$;
select pg_temp.is_true((select count(*) > 0 from event_types), 'event types can be read');
select pg_temp.is_refused($$update event_types set retention = '1 day'$$, '42501', 'the application that changes event types');
select pg_temp.is_refused(
    $$select store_event(pg_temp.key('b0'), 'slack', 'message', 'foreign', '{}')$$, '42501', 'an event for another tenant');
reset role;
select pg_temp.is_equal(
    (select string_agg(status::text, ' ') from events e join event_keys k using (id) where k.external_id = 'own' and k.organization_id = pg_temp.key('b0')),
    'pending', 'the other tenant''s event');
