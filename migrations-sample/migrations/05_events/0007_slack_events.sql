create table slack_events (
    id                    uuid primary key default gen_random_uuid(),
    organization_id       uuid not null,
    event_id              uuid not null,
    channel_name          text not null,
    sender_name           text not null,
    message               text not null,
    search_vector         tsvector not null generated always as (to_tsvector('english', message)) stored,
    created_at            timestamptz not null default now(),
    updated_at            timestamptz not null default now(),
    constraint slack_events_event_id_key unique (organization_id, event_id),
    constraint fk_slack_events_organizations foreign key (organization_id) references organizations (id),
    constraint fk_slack_events_event_keys foreign key (organization_id, event_id)
        references event_keys (organization_id, id) on delete cascade
);

create index idx_slack_events_organization_id_channel_name on slack_events (organization_id, channel_name, created_at);
create index idx_slack_events_organization_id_search_vector on slack_events using gin (organization_id, search_vector);

create trigger slack_events_set_updated_at
    before update on slack_events
    for each row execute function set_updated_at();

alter table slack_events enable row level security;
create policy slack_events_tenant on slack_events
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert on slack_events to app_user;

comment on table slack_events is 'What a Slack event says, read from its payload.';
comment on column slack_events.id is 'Primary key.';
comment on column slack_events.organization_id is 'The tenant.';
comment on column slack_events.event_id is 'The event.';
comment on column slack_events.channel_name is 'The channel.';
comment on column slack_events.sender_name is 'Who wrote the message.';
comment on column slack_events.message is 'The message.';
comment on column slack_events.search_vector is 'Words of the message, for full-text search.';
comment on column slack_events.created_at is 'When the row was made.';
comment on column slack_events.updated_at is 'When the row was last changed.';
