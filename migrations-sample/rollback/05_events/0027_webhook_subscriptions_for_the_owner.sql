-- As 0011_rename_webhook_subscriptions.sql made it.
do $$
begin
    create or replace view webhook_subscriptions with (security_barrier) as
        select id, public_id, organization_id, owner_id, name, source, event_type_id, minimum_severity, filter, target_url,
               is_active, created_at, updated_at, deleted_at
        from event_subscriptions
        where organization_id = (select current_organization_id())
        with check option;
    if current_setting('server_version_num')::integer >= 150000 then
        alter view webhook_subscriptions set (security_invoker = true);
    end if;
end;
$$;
