create type project_status as enum ('planning', 'active', 'on_hold', 'completed', 'archived');
comment on type project_status is 'A project''s life; see check_project_status_change().';

create table projects (
    id               uuid primary key default gen_random_uuid(),
    public_id        text not null default generate_public_id('prj'),
    organization_id  uuid not null,
    owner_id         uuid not null,
    name             text not null,
    description      text not null default '',
    status           project_status not null default 'planning',
    priority         priority not null default 'normal',
    starts_on        date,
    due_on           date,
    metadata         jsonb not null default '{}',
    search_vector    tsvector not null generated always as (
                         setweight(to_tsvector('english', name), 'A')
                         || setweight(to_tsvector('english', description), 'B')) stored,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    deleted_at       timestamptz,
    constraint projects_public_id_key unique (public_id),
    constraint projects_organization_id_id_key unique (organization_id, id),
    constraint projects_dates_in_order check (due_on >= starts_on),
    constraint fk_projects_organizations foreign key (organization_id) references organizations (id),
    constraint fk_projects_users foreign key (organization_id, owner_id) references users (organization_id, id)
);

create index idx_projects_organization_id_status on projects (organization_id, status);
create index idx_projects_organization_id_owner_id on projects (organization_id, owner_id);
create unique index idx_projects_organization_id_name on projects (organization_id, lower(name)) where deleted_at is null;

-- Searched for by words of the name and the description, and by parts of the name.
create index idx_projects_organization_id_search_vector
    on projects using gin (organization_id, search_vector) where deleted_at is null;
create index idx_projects_organization_id_name_trigrams
    on projects using gin (organization_id, name gin_trgm_ops) where deleted_at is null;

create trigger projects_set_updated_at
    before update on projects
    for each row execute function set_updated_at();

create trigger projects_check_status_change
    before update of status on projects
    for each row
    when (old.status is distinct from new.status)
    execute function check_project_status_change();

alter table projects enable row level security;
create policy projects_tenant on projects
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on projects to app_user;

comment on table projects is 'A piece of work with a goal, an owner and a life of its own.';
comment on column projects.id is 'Primary key.';
comment on column projects.public_id is 'Identifier that may be shown to people.';
comment on column projects.organization_id is 'The tenant.';
comment on column projects.owner_id is 'Who answers for the project.';
comment on column projects.name is 'Name; unique within the organization, in any letter case.';
comment on column projects.description is 'What the project is for.';
comment on column projects.status is 'Where the project stands.';
comment on column projects.priority is 'How urgent it is.';
comment on column projects.starts_on is 'First day, where planned.';
comment on column projects.due_on is 'Last day, where planned.';
comment on column projects.metadata is 'What other systems attach to the project.';
comment on column projects.search_vector is 'Words of name and description, for full-text search.';
comment on column projects.created_at is 'When the row was made.';
comment on column projects.updated_at is 'When the row was last changed.';
comment on column projects.deleted_at is 'When it was deleted; null while it lives.';
