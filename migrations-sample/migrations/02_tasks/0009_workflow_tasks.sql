create table workflow_tasks (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null,
    workflow_id      uuid not null,
    task_id          uuid not null,
    step_number      integer not null,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    -- Deferred, so that steps can change places in one transaction.
    constraint workflow_tasks_workflow_id_step_number_key unique (organization_id, workflow_id, step_number)
        deferrable initially deferred,
    constraint workflow_tasks_task_id_key unique (organization_id, task_id),
    constraint workflow_tasks_step_number_positive check (step_number > 0),
    constraint fk_workflow_tasks_organizations foreign key (organization_id) references organizations (id),
    constraint fk_workflow_tasks_workflows foreign key (organization_id, workflow_id)
        references workflows (organization_id, id) on delete cascade,
    constraint fk_workflow_tasks_tasks foreign key (organization_id, task_id)
        references tasks (organization_id, id) on delete cascade
);

create trigger workflow_tasks_set_updated_at
    before update on workflow_tasks
    for each row execute function set_updated_at();

alter table workflow_tasks enable row level security;
create policy workflow_tasks_tenant on workflow_tasks
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update, delete on workflow_tasks to app_user;

comment on table workflow_tasks is 'The steps of a workflow. A task is a step of one workflow at most.';
comment on column workflow_tasks.id is 'Primary key.';
comment on column workflow_tasks.organization_id is 'The tenant.';
comment on column workflow_tasks.workflow_id is 'The workflow.';
comment on column workflow_tasks.task_id is 'The task.';
comment on column workflow_tasks.step_number is 'Its place, counted from 1; it decides in sequential workflows.';
comment on column workflow_tasks.created_at is 'When the row was made.';
comment on column workflow_tasks.updated_at is 'When the row was last changed.';
