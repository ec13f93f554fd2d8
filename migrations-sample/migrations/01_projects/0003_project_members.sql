create type project_role as enum ('lead', 'contributor', 'reviewer', 'observer');
comment on type project_role is 'What a member does in a project.';

create table project_members (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null,
    project_id       uuid not null,
    user_id          uuid not null,
    role             project_role not null default 'contributor',
    joined_at        timestamptz not null default now(),
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    constraint project_members_organization_id_project_id_user_id_key unique (organization_id, project_id, user_id),
    constraint fk_project_members_organizations foreign key (organization_id) references organizations (id),
    constraint fk_project_members_projects foreign key (organization_id, project_id)
        references projects (organization_id, id) on delete cascade,
    constraint fk_project_members_users foreign key (organization_id, user_id)
        references users (organization_id, id) on delete cascade
);

create index idx_project_members_organization_id_user_id on project_members (organization_id, user_id);

create trigger project_members_set_updated_at
    before update on project_members
    for each row execute function set_updated_at();

alter table project_members enable row level security;
create policy project_members_tenant on project_members
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update, delete on project_members to app_user;

comment on table project_members is 'Who works on which project.';
comment on column project_members.id is 'Primary key.';
comment on column project_members.organization_id is 'The tenant.';
comment on column project_members.project_id is 'The project.';
comment on column project_members.user_id is 'The member.';
comment on column project_members.role is 'What the member does there.';
comment on column project_members.joined_at is 'Since when.';
comment on column project_members.created_at is 'When the row was made.';
comment on column project_members.updated_at is 'When the row was last changed.';
