create table task_dependencies (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null,
    task_id          uuid not null,
    depends_on_id    uuid not null,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    constraint task_dependencies_task_id_depends_on_id_key unique (organization_id, task_id, depends_on_id),
    constraint task_dependencies_not_itself check (task_id <> depends_on_id),
    constraint fk_task_dependencies_organizations foreign key (organization_id) references organizations (id),
    constraint fk_task_dependencies_tasks foreign key (organization_id, task_id)
        references tasks (organization_id, id) on delete cascade,
    constraint fk_task_dependencies_tasks_depends_on foreign key (organization_id, depends_on_id)
        references tasks (organization_id, id) on delete cascade
);

create index idx_task_dependencies_organization_id_depends_on_id on task_dependencies (organization_id, depends_on_id);

create trigger task_dependencies_set_updated_at
    before update on task_dependencies
    for each row execute function set_updated_at();

-- After the row, so that rows of the same statement are seen too.
create trigger task_dependencies_refuse_cycle
    after insert or update of organization_id, task_id, depends_on_id on task_dependencies
    for each row execute function refuse_dependency_cycle();

alter table task_dependencies enable row level security;
create policy task_dependencies_tenant on task_dependencies
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update, delete on task_dependencies to app_user;

comment on table task_dependencies is 'Which task waits for which. There is no cycle: see refuse_dependency_cycle().';
comment on column task_dependencies.id is 'Primary key.';
comment on column task_dependencies.organization_id is 'The tenant.';
comment on column task_dependencies.task_id is 'The task that waits.';
comment on column task_dependencies.depends_on_id is 'The task that must succeed first.';
comment on column task_dependencies.created_at is 'When the row was made.';
comment on column task_dependencies.updated_at is 'When the row was last changed.';
