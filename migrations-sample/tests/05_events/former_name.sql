-- The former name of event_subscriptions still reads and writes, for the tenant alone, on every version.
-- breaks: drop view webhook_subscriptions; create view webhook_subscriptions as select * from event_subscriptions where false;
--     grant select, insert, update on webhook_subscriptions to app_user
-- breaks: create or replace view webhook_subscriptions as
--         select id, public_id, organization_id, owner_id, name, source, event_type_id, minimum_severity, filter, target_url,
--                is_active, created_at, updated_at, deleted_at
--         from event_subscriptions; alter view webhook_subscriptions reset (security_invoker)
-- breaks: revoke insert on webhook_subscriptions from app_user
set local role app_user;
select set_config('app.organization_id', pg_temp.key('a0')::text, true);
select pg_temp.is_equal((select string_agg(id::text, ' ') from webhook_subscriptions), pg_temp.key('a50')::text, 'what tenant a sees');
do $$
begin
    insert into webhook_subscriptions (organization_id, owner_id, name, target_url)
    values (pg_temp.key('a0'), pg_temp.key('a1'), 'By the former name', 'https://a.example/');
exception when insufficient_privilege then
    perform pg_temp.is_true(false, 'the former name takes a row: ' || sqlerrm);
end;
$$;
select pg_temp.is_equal(
    (select row(public_id ~ '^sub_', is_active)::text from event_subscriptions where name = 'By the former name'), '(t,t)',
    'what was written by the former name');
-- By the view's condition on PostgreSQL 14, by the table's policy from 15 on.
select pg_temp.is_refused(
    $$insert into webhook_subscriptions (organization_id, owner_id, name, target_url)
      values (pg_temp.key('b0'), pg_temp.key('b1'), 'For another', 'https://b.example/')$$, case when current_setting('server_version_num')::integer < 150000 then '44000' else '42501' end, 'a row for another tenant');
