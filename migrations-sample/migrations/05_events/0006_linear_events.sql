create table linear_events (
    id                    uuid primary key default gen_random_uuid(),
    organization_id       uuid not null,
    event_id              uuid not null,
    action                text not null,
    issue_identifier      text not null,
    issue_title           text not null,
    state_name            text,
    created_at            timestamptz not null default now(),
    updated_at            timestamptz not null default now(),
    constraint linear_events_event_id_key unique (organization_id, event_id),
    constraint fk_linear_events_organizations foreign key (organization_id) references organizations (id),
    constraint fk_linear_events_event_keys foreign key (organization_id, event_id)
        references event_keys (organization_id, id) on delete cascade
);

create index idx_linear_events_organization_id_issue_identifier on linear_events (organization_id, issue_identifier);
create index idx_linear_events_organization_id_issue_title
    on linear_events using gin (organization_id, issue_title gin_trgm_ops);

create trigger linear_events_set_updated_at
    before update on linear_events
    for each row execute function set_updated_at();

alter table linear_events enable row level security;
create policy linear_events_tenant on linear_events
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert on linear_events to app_user;

comment on table linear_events is 'What a Linear event says, read from its payload.';
comment on column linear_events.id is 'Primary key.';
comment on column linear_events.organization_id is 'The tenant.';
comment on column linear_events.event_id is 'The event.';
comment on column linear_events.action is 'create, update or remove.';
comment on column linear_events.issue_identifier is 'Team and number, as people write it: ENG-123.';
comment on column linear_events.issue_title is 'The issue''s title at the time.';
comment on column linear_events.state_name is 'The issue''s state at the time, where the event tells it.';
comment on column linear_events.created_at is 'When the row was made.';
comment on column linear_events.updated_at is 'When the row was last changed.';
