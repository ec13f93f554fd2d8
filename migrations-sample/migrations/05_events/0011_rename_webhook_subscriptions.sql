-- Subscriptions are no longer for webhooks alone, so the table is named after what it holds. The application that still runs knows the
-- old name: a view keeps it, for reading and writing, until nobody uses it any more (a later migration drops it). Both happen in one
-- statement, so that there is no moment without either name.
--
-- On PostgreSQL 14 a view reads its tables as its owner, whom row level security does not bind; the condition and the check option
-- do it there. From 15 on it reads as its caller.
set lock_timeout = '5s';
do $$
begin
    alter table webhook_subscriptions rename to event_subscriptions;

    create view webhook_subscriptions with (security_barrier) as
        select id, public_id, organization_id, owner_id, name, source, event_type_id, minimum_severity, filter, target_url,
               is_active, created_at, updated_at, deleted_at
        from event_subscriptions
        where organization_id = (select current_organization_id())
        with check option;
    if current_setting('server_version_num')::integer >= 150000 then
        alter view webhook_subscriptions set (security_invoker = true);
    end if;
    grant select, insert, update on webhook_subscriptions to app_user;
end;
$$;
reset lock_timeout;

comment on view webhook_subscriptions is 'The former name of event_subscriptions, for applications that have not changed yet.';
