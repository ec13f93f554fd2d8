-- The former name of event_subscriptions shows every organization to the owner who has named none, as the table does.
do $$
begin
    create or replace view webhook_subscriptions with (security_barrier) as
        select id, public_id, organization_id, owner_id, name, source, event_type_id, minimum_severity, filter, target_url,
               is_active, created_at, updated_at, deleted_at
        from event_subscriptions
        where organization_id in (select visible_organization_ids())
        with check option;
    if current_setting('server_version_num')::integer >= 150000 then
        alter view webhook_subscriptions set (security_invoker = true);
    end if;
end;
$$;
