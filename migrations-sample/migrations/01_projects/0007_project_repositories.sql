create table project_repositories (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null,
    project_id       uuid not null,
    repository_id    uuid not null,
    is_primary       boolean not null default false,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    constraint project_repositories_project_id_repository_id_key unique (organization_id, project_id, repository_id),
    constraint fk_project_repositories_organizations foreign key (organization_id) references organizations (id),
    constraint fk_project_repositories_projects foreign key (organization_id, project_id)
        references projects (organization_id, id) on delete cascade,
    constraint fk_project_repositories_repositories foreign key (organization_id, repository_id)
        references repositories (organization_id, id) on delete cascade
);

-- At most one repository is a project's primary one.
create unique index idx_project_repositories_primary on project_repositories (project_id) where is_primary;
create index idx_project_repositories_organization_id_repository_id on project_repositories (organization_id, repository_id);

create trigger project_repositories_set_updated_at
    before update on project_repositories
    for each row execute function set_updated_at();

alter table project_repositories enable row level security;
create policy project_repositories_tenant on project_repositories
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update, delete on project_repositories to app_user;

comment on table project_repositories is 'Which repositories a project works on.';
comment on column project_repositories.id is 'Primary key.';
comment on column project_repositories.organization_id is 'The tenant.';
comment on column project_repositories.project_id is 'The project.';
comment on column project_repositories.repository_id is 'The repository.';
comment on column project_repositories.is_primary is 'Whether it is the project''s main repository.';
comment on column project_repositories.created_at is 'When the row was made.';
comment on column project_repositories.updated_at is 'When the row was last changed.';
