create type event_status as enum ('pending', 'failed', 'processed', 'dead_letter');
comment on type event_status is 'pending: not tried yet; failed: to be tried again; processed: done; dead_letter: given up, for somebody to look at.';

create table events (
    id               uuid not null,
    organization_id  uuid not null,
    event_type_id    uuid not null,
    payload          jsonb not null,
    status           event_status not null default 'pending',
    attempt_count    integer not null default 0,
    next_attempt_at  timestamptz not null default now(),
    error_message    text,
    occurred_at      timestamptz not null,
    received_at      timestamptz not null,
    processed_at     timestamptz,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    constraint events_pkey primary key (id, received_at),
    constraint events_payload_is_object check (jsonb_typeof(payload) = 'object'),
    constraint events_processed_at_when_processed check ((status = 'processed') = (processed_at is not null)),
    constraint fk_events_organizations foreign key (organization_id) references organizations (id),
    constraint fk_events_event_types foreign key (event_type_id) references event_types (id),
    constraint fk_events_event_keys foreign key (organization_id, id, received_at)
        references event_keys (organization_id, id, received_at) on delete cascade
) partition by range (received_at);

-- Takes the rows of months that create_month_partitions() has not made yet.
create table events_default partition of events default;
alter table events_default enable row level security;

-- A tenant's newest events, and the index of fk_events_event_keys.
create index idx_events_organization_id_received_at_id on events (organization_id, received_at, id);
create index idx_events_organization_id_status on events (organization_id, status, received_at);
create index idx_events_event_type_id_received_at on events (event_type_id, received_at);

-- What may be due: few rows, whatever the age of the table.
create index idx_events_due on events (next_attempt_at) where status in ('pending', 'failed');

-- Subscriptions and people look into payloads: payload @> '{"action": "opened"}'.
create index idx_events_payload on events using gin (payload jsonb_path_ops);

create trigger events_set_updated_at
    before update on events
    for each row execute function set_updated_at();

alter table events enable row level security;
create policy events_tenant on events
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on events to app_user;

comment on table events is 'What other systems sent, and how far it is processed; partitioned by month.';
comment on table events_default is 'Events of months without a partition of their own.';
comment on column events.id is 'The key''s id.';
comment on column events.organization_id is 'The tenant.';
comment on column events.event_type_id is 'What kind of event it is.';
comment on column events.payload is 'The event as it was sent.';
comment on column events.status is 'How far it is processed.';
comment on column events.attempt_count is 'Attempts to process it so far.';
comment on column events.next_attempt_at is 'Not to be processed before.';
comment on column events.error_message is 'Why the last attempt failed.';
comment on column events.occurred_at is 'When it happened, by the sender''s clock.';
comment on column events.received_at is 'When it was received; decides on the partition.';
comment on column events.processed_at is 'When it was processed; null before.';
comment on column events.created_at is 'When the row was made.';
comment on column events.updated_at is 'When the row was last changed.';
