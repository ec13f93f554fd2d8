create type context_source_kind as enum ('repository', 'document', 'web_page', 'api', 'conversation');
comment on type context_source_kind is 'Where context for prompts comes from.';

create table context_sources (
    id                uuid primary key default gen_random_uuid(),
    public_id         text not null default generate_public_id('ctx'),
    organization_id   uuid not null,
    repository_id     uuid,
    source_kind       context_source_kind not null,
    name              text not null,
    is_active         boolean not null default true,
    settings          jsonb not null default '{}',
    time_to_live      interval,
    last_fetched_at   timestamptz,
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    deleted_at        timestamptz,
    constraint context_sources_public_id_key unique (public_id),
    constraint context_sources_organization_id_id_key unique (organization_id, id),
    constraint context_sources_time_to_live_positive check (time_to_live > interval '0'),
    constraint context_sources_repository_named check ((repository_id is not null) = (source_kind = 'repository')),
    constraint fk_context_sources_organizations foreign key (organization_id) references organizations (id),
    constraint fk_context_sources_repositories foreign key (organization_id, repository_id)
        references repositories (organization_id, id) on delete cascade
);

create unique index idx_context_sources_organization_id_name on context_sources (organization_id, lower(name)) where deleted_at is null;
create index idx_context_sources_organization_id_source_kind on context_sources (organization_id, source_kind);
create index idx_context_sources_organization_id_repository_id
    on context_sources (organization_id, repository_id) where repository_id is not null;

create trigger context_sources_set_updated_at
    before update on context_sources
    for each row execute function set_updated_at();

alter table context_sources enable row level security;
create policy context_sources_tenant on context_sources
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on context_sources to app_user;

comment on table context_sources is 'Where prompts get their context from.';
comment on column context_sources.id is 'Primary key.';
comment on column context_sources.public_id is 'Identifier that may be shown to people.';
comment on column context_sources.organization_id is 'The tenant.';
comment on column context_sources.repository_id is 'The repository, for sources of that kind; else null.';
comment on column context_sources.source_kind is 'What kind of source it is.';
comment on column context_sources.name is 'Name; unique within the organization, in any letter case.';
comment on column context_sources.is_active is 'Whether it is fetched.';
comment on column context_sources.settings is 'Address, branch, filters: whatever its kind needs. No secrets.';
comment on column context_sources.time_to_live is 'How long what was fetched stays good; null: for ever.';
comment on column context_sources.last_fetched_at is 'When it was fetched last; null before the first time.';
comment on column context_sources.created_at is 'When the row was made.';
comment on column context_sources.updated_at is 'When the row was last changed.';
comment on column context_sources.deleted_at is 'When it was deleted; null while it lives.';
