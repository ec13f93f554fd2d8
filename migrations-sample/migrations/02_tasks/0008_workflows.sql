create type workflow_mode as enum ('sequential', 'parallel', 'dag');
comment on type workflow_mode is 'In which order the tasks of a workflow run; see may_task_start().';

create table workflows (
    id               uuid primary key default gen_random_uuid(),
    public_id        text not null default generate_public_id('wfl'),
    organization_id  uuid not null,
    project_id       uuid,
    name             text not null,
    description      text not null default '',
    mode             workflow_mode not null default 'sequential',
    parallel_limit   integer,
    status           run_status not null default 'pending',
    started_at       timestamptz,
    finished_at      timestamptz,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    deleted_at       timestamptz,
    constraint workflows_public_id_key unique (public_id),
    constraint workflows_organization_id_id_key unique (organization_id, id),
    constraint workflows_parallel_limit_positive check (parallel_limit > 0),
    constraint fk_workflows_organizations foreign key (organization_id) references organizations (id),
    constraint fk_workflows_projects foreign key (organization_id, project_id) references projects (organization_id, id)
);

create index idx_workflows_organization_id_status on workflows (organization_id, status);
create index idx_workflows_organization_id_project_id on workflows (organization_id, project_id);

create trigger workflows_set_updated_at
    before update on workflows
    for each row execute function set_updated_at();

alter table workflows enable row level security;
create policy workflows_tenant on workflows
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on workflows to app_user;

comment on table workflows is 'Tasks that are run together, in one of three ways.';
comment on column workflows.id is 'Primary key.';
comment on column workflows.public_id is 'Identifier that may be shown to people.';
comment on column workflows.organization_id is 'The tenant.';
comment on column workflows.project_id is 'The project that it belongs to, where it belongs to one.';
comment on column workflows.name is 'Name as people write it.';
comment on column workflows.description is 'What the workflow is for.';
comment on column workflows.mode is 'sequential: one step after the other; parallel: all at once; dag: as the dependencies allow.';
comment on column workflows.parallel_limit is 'How many of its tasks may run at a time; null: as many as may start.';
comment on column workflows.status is 'Follows from its tasks; see update_workflow_status().';
comment on column workflows.started_at is 'When its first task was started.';
comment on column workflows.finished_at is 'When the last of its tasks came to an end.';
comment on column workflows.created_at is 'When the row was made.';
comment on column workflows.updated_at is 'When the row was last changed.';
comment on column workflows.deleted_at is 'When it was deleted; null while it lives.';
