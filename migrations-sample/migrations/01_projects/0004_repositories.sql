create type repository_provider as enum ('github', 'gitlab', 'bitbucket', 'azure_devops', 'other');
comment on type repository_provider is 'Who hosts a repository.';

create table repositories (
    id                 uuid primary key default gen_random_uuid(),
    public_id          text not null default generate_public_id('rep'),
    organization_id    uuid not null,
    provider           repository_provider not null,
    full_name          text not null,
    clone_url          text not null,
    default_branch     text not null default 'main',
    is_private         boolean not null default true,
    languages          text[] not null default '{}',
    analysis_settings  jsonb not null default '{}',
    last_analyzed_at   timestamptz,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    deleted_at         timestamptz,
    constraint repositories_public_id_key unique (public_id),
    constraint repositories_organization_id_id_key unique (organization_id, id),
    constraint repositories_analysis_settings_is_object check (jsonb_typeof(analysis_settings) = 'object'),
    constraint fk_repositories_organizations foreign key (organization_id) references organizations (id)
);

create unique index idx_repositories_organization_id_full_name
    on repositories (organization_id, provider, full_name) where deleted_at is null;
create index idx_repositories_organization_id_full_name_trigrams
    on repositories using gin (organization_id, full_name gin_trgm_ops) where deleted_at is null;
create index idx_repositories_organization_id_languages
    on repositories using gin (organization_id, languages) where deleted_at is null;
create index idx_repositories_analysis_settings on repositories using gin (analysis_settings jsonb_path_ops);

create trigger repositories_set_updated_at
    before update on repositories
    for each row execute function set_updated_at();

alter table repositories enable row level security;
create policy repositories_tenant on repositories
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on repositories to app_user;

comment on table repositories is 'A source repository that an organization has connected.';
comment on column repositories.id is 'Primary key.';
comment on column repositories.public_id is 'Identifier that may be shown to people.';
comment on column repositories.organization_id is 'The tenant.';
comment on column repositories.provider is 'Who hosts it.';
comment on column repositories.full_name is 'Owner and name, as the provider writes it.';
comment on column repositories.clone_url is 'Where it is cloned from.';
comment on column repositories.default_branch is 'The branch that counts.';
comment on column repositories.is_private is 'Whether the provider shows it to members only.';
comment on column repositories.languages is 'Programming languages, most used first.';
comment on column repositories.analysis_settings is 'How its analysis runs: paths left out, thresholds, schedule.';
comment on column repositories.last_analyzed_at is 'End of the last analysis; null before the first.';
comment on column repositories.created_at is 'When the row was made.';
comment on column repositories.updated_at is 'When the row was last changed.';
comment on column repositories.deleted_at is 'When it was deleted; null while it lives.';
