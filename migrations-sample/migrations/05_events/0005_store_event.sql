-- Senders repeat what was not acknowledged in time, and two of their requests may arrive at once: the second one waits for the first
-- at the unique constraint, then finds its event.
create function store_event(
    tenant_id uuid, sender event_source, type_name text, sender_id text, body jsonb, happened_at timestamptz default now())
returns uuid
language plpgsql
set search_path = pg_catalog, public
as $$
declare
    stored event_keys;
begin
    insert into event_keys (organization_id, source, external_id)
    values (tenant_id, sender, sender_id)
    on conflict on constraint event_keys_source_external_id_key do nothing
    returning * into stored;
    if not found then
        select * into strict stored
        from event_keys
        where organization_id = tenant_id and source = sender and external_id = sender_id;
        return stored.id;
    end if;

    insert into events (id, organization_id, event_type_id, payload, occurred_at, received_at)
    select stored.id, tenant_id, t.id, body, happened_at, stored.received_at
    from event_types t
    where t.source = sender and t.name = type_name;
    if not found then
        raise exception 'There is no event type % of %.', type_name, sender
            using errcode = 'foreign_key_violation', hint = 'Add it to event_types.';
    end if;
    return stored.id;
end;
$$;

comment on function store_event(uuid, event_source, text, text, jsonb, timestamptz) is
    'Stores an event once, however often it is sent, and gives its id.';
