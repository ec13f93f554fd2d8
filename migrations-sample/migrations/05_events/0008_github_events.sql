create table github_events (
    id                    uuid primary key default gen_random_uuid(),
    organization_id       uuid not null,
    event_id              uuid not null,
    repository_id         uuid,
    repository_full_name  text not null,
    sender_name           text not null,
    action                text,
    ref                   text,
    commit_sha            text,
    created_at            timestamptz not null default now(),
    updated_at            timestamptz not null default now(),
    constraint github_events_event_id_key unique (organization_id, event_id),
    constraint fk_github_events_organizations foreign key (organization_id) references organizations (id),
    constraint fk_github_events_repositories foreign key (organization_id, repository_id)
        references repositories (organization_id, id),
    constraint fk_github_events_event_keys foreign key (organization_id, event_id)
        references event_keys (organization_id, id) on delete cascade
);

create index idx_github_events_organization_id_repository_id on github_events (organization_id, repository_id);
create index idx_github_events_organization_id_commit_sha
    on github_events (organization_id, commit_sha) where commit_sha is not null;

create trigger github_events_set_updated_at
    before update on github_events
    for each row execute function set_updated_at();

alter table github_events enable row level security;
create policy github_events_tenant on github_events
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert on github_events to app_user;

comment on table github_events is 'What a GitHub event says, read from its payload.';
comment on column github_events.id is 'Primary key.';
comment on column github_events.organization_id is 'The tenant.';
comment on column github_events.event_id is 'The event.';
comment on column github_events.repository_id is 'The repository, where the organization has connected it.';
comment on column github_events.repository_full_name is 'Owner and name, as GitHub writes it.';
comment on column github_events.sender_name is 'Who caused it.';
comment on column github_events.action is 'What was done, for events that have an action.';
comment on column github_events.ref is 'The branch or tag, for a push.';
comment on column github_events.commit_sha is 'The newest commit, for a push.';
comment on column github_events.created_at is 'When the row was made.';
comment on column github_events.updated_at is 'When the row was last changed.';
