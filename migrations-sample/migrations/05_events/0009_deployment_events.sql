create type deployment_state as enum ('started', 'succeeded', 'failed');
comment on type deployment_state is 'How far a deployment got.';

create table deployment_events (
    id                    uuid primary key default gen_random_uuid(),
    organization_id       uuid not null,
    event_id              uuid not null,
    repository_id         uuid,
    environment           text not null,
    version_name          text not null,
    state                 deployment_state not null,
    created_at            timestamptz not null default now(),
    updated_at            timestamptz not null default now(),
    constraint deployment_events_event_id_key unique (organization_id, event_id),
    constraint fk_deployment_events_organizations foreign key (organization_id) references organizations (id),
    constraint fk_deployment_events_repositories foreign key (organization_id, repository_id)
        references repositories (organization_id, id),
    constraint fk_deployment_events_event_keys foreign key (organization_id, event_id)
        references event_keys (organization_id, id) on delete cascade
);

create index idx_deployment_events_organization_id_repository_id on deployment_events (organization_id, repository_id);
create index idx_deployment_events_organization_id_environment on deployment_events (organization_id, environment, created_at);

create trigger deployment_events_set_updated_at
    before update on deployment_events
    for each row execute function set_updated_at();

alter table deployment_events enable row level security;
create policy deployment_events_tenant on deployment_events
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert on deployment_events to app_user;

comment on table deployment_events is 'What a deployment says of itself, read from its payload.';
comment on column deployment_events.id is 'Primary key.';
comment on column deployment_events.organization_id is 'The tenant.';
comment on column deployment_events.event_id is 'The event.';
comment on column deployment_events.repository_id is 'The repository, where the organization has connected it.';
comment on column deployment_events.environment is 'Where it is deployed to.';
comment on column deployment_events.version_name is 'What is deployed.';
comment on column deployment_events.state is 'How far it got.';
comment on column deployment_events.created_at is 'When the row was made.';
comment on column deployment_events.updated_at is 'When the row was last changed.';
