create type event_source as enum ('linear', 'slack', 'github', 'deployment');
comment on type event_source is 'Which kind of system sends an event.';

create table event_types (
    id                uuid primary key default gen_random_uuid(),
    source            event_source not null,
    name              text not null,
    description       text not null default '',
    severity          severity not null default 'info',
    retention         interval,
    attempt_limit     integer not null default 5,
    retry_base_delay  interval not null default '1 minute',
    retry_max_delay   interval not null default '1 hour',
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    constraint event_types_source_name_key unique (source, name),
    constraint event_types_retention_positive check (retention > interval '0'),
    constraint event_types_attempt_limit_positive check (attempt_limit > 0),
    constraint event_types_retry_delays_in_order check (interval '0' < retry_base_delay and retry_base_delay <= retry_max_delay)
);

create trigger event_types_set_updated_at
    before update on event_types
    for each row execute function set_updated_at();

-- The same for all tenants: everybody reads them, only a migration changes them.
alter table event_types enable row level security;
create policy event_types_read on event_types for select using (true);

grant select on event_types to app_user;

comment on table event_types is 'What other systems may send, how long it is kept and how often its processing is tried; shared by all tenants.';
comment on column event_types.id is 'Primary key.';
comment on column event_types.source is 'Which kind of system sends it.';
comment on column event_types.name is 'Name as the sender writes it; unique for the sender.';
comment on column event_types.description is 'What it tells.';
comment on column event_types.severity is 'How much it weighs.';
comment on column event_types.retention is 'How long events are kept after they were received; null: for ever.';
comment on column event_types.attempt_limit is 'How often the processing of an event is tried in all.';
comment on column event_types.retry_base_delay is 'Wait after the first failed attempt; it doubles with each one.';
comment on column event_types.retry_max_delay is 'Longest wait between two attempts.';
comment on column event_types.created_at is 'When the row was made.';
comment on column event_types.updated_at is 'When the row was last changed.';
