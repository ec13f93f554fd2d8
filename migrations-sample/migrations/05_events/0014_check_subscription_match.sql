create function check_subscription_match(event_id uuid, subscription_id uuid) returns boolean
language sql
stable
set search_path = pg_catalog, public
as $$
    select exists (
        select
        from event_keys k
        -- The time of receipt leads to the one partition that holds the event.
        join events e on e.id = k.id and e.received_at = k.received_at
        join event_types t on t.id = e.event_type_id
        join event_subscriptions s on s.organization_id = e.organization_id
        where k.id = check_subscription_match.event_id
          and s.id = check_subscription_match.subscription_id
          and s.is_active
          and s.deleted_at is null
          and (s.source is null or s.source = t.source)
          and (s.event_type_id is null or s.event_type_id = t.id)
          and t.severity >= s.minimum_severity
          and e.payload @> s.filter);
$$;

comment on function check_subscription_match(uuid, uuid) is
    'Whether a subscription is active and wants an event: its tenant''s, from its source, of its type, its weight, and with its filter in the payload.';
