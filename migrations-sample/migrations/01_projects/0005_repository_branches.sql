create table repository_branches (
    id                    uuid primary key default gen_random_uuid(),
    organization_id       uuid not null,
    repository_id         uuid not null,
    name                  text not null,
    is_protected          boolean not null default false,
    newest_commit_sha     text not null,
    newest_commit_title   text not null default '',
    newest_commit_author  text not null default '',
    newest_commit_at      timestamptz not null,
    created_at            timestamptz not null default now(),
    updated_at            timestamptz not null default now(),
    constraint repository_branches_organization_id_id_key unique (organization_id, id),
    constraint repository_branches_organization_id_repository_id_name_key unique (organization_id, repository_id, name),
    constraint repository_branches_newest_commit_sha_format check (newest_commit_sha ~ '^[0-9a-f]{40}([0-9a-f]{24})?$'),
    constraint fk_repository_branches_organizations foreign key (organization_id) references organizations (id),
    constraint fk_repository_branches_repositories foreign key (organization_id, repository_id)
        references repositories (organization_id, id) on delete cascade
);

create index idx_repository_branches_repository_id_newest_commit_at
    on repository_branches (organization_id, repository_id, newest_commit_at desc);

create trigger repository_branches_set_updated_at
    before update on repository_branches
    for each row execute function set_updated_at();

alter table repository_branches enable row level security;
create policy repository_branches_tenant on repository_branches
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update, delete on repository_branches to app_user;

comment on table repository_branches is 'A branch and its newest commit. Branches that the provider deleted are deleted here too.';
comment on column repository_branches.id is 'Primary key.';
comment on column repository_branches.organization_id is 'The tenant.';
comment on column repository_branches.repository_id is 'The repository.';
comment on column repository_branches.name is 'Name of the branch.';
comment on column repository_branches.is_protected is 'Whether the provider protects it.';
comment on column repository_branches.newest_commit_sha is 'SHA-1 or SHA-256 of its newest commit.';
comment on column repository_branches.newest_commit_title is 'First line of that commit''s message.';
comment on column repository_branches.newest_commit_author is 'Who wrote that commit.';
comment on column repository_branches.newest_commit_at is 'When that commit was made.';
comment on column repository_branches.created_at is 'When the row was made.';
comment on column repository_branches.updated_at is 'When the row was last changed.';
