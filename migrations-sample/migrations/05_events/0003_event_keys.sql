-- What makes one event stored once. A unique constraint of a partitioned table must contain the partition key, so on events it could
-- only say that an event is unique within its month, or its second. This table is not partitioned: here the sender's own identifier
-- is unique for the tenant, whenever the event comes again. The foreign key from events takes the time of receipt along,
-- so there is one row of events for a key, in one partition.
create table event_keys (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null,
    source           event_source not null,
    external_id      text not null,
    received_at      timestamptz not null default now(),
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    constraint event_keys_source_external_id_key unique (organization_id, source, external_id),
    constraint event_keys_organization_id_id_key unique (organization_id, id),
    constraint event_keys_organization_id_id_received_at_key unique (organization_id, id, received_at),
    constraint fk_event_keys_organizations foreign key (organization_id) references organizations (id)
);

create trigger event_keys_set_updated_at
    before update on event_keys
    for each row execute function set_updated_at();

alter table event_keys enable row level security;
create policy event_keys_tenant on event_keys
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert on event_keys to app_user;

comment on table event_keys is 'The identity of every event that is stored; other tables refer to events by it.';
comment on column event_keys.id is 'Primary key.';
comment on column event_keys.organization_id is 'The tenant.';
comment on column event_keys.source is 'Which kind of system sent it.';
comment on column event_keys.external_id is 'The sender''s identifier of the event; unique for the tenant and the sender.';
comment on column event_keys.received_at is 'When it was first received.';
comment on column event_keys.created_at is 'When the row was made.';
comment on column event_keys.updated_at is 'When the row was last changed.';
