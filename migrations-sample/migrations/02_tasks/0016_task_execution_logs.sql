create table task_execution_logs (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null,
    task_id          uuid not null,
    attempt_number   integer not null,
    level            severity not null default 'info',
    message          text not null,
    details          jsonb not null default '{}',
    logged_at        timestamptz not null default now(),
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    constraint task_execution_logs_attempt_number_positive check (attempt_number > 0),
    constraint fk_task_execution_logs_organizations foreign key (organization_id) references organizations (id),
    constraint fk_task_execution_logs_tasks foreign key (organization_id, task_id)
        references tasks (organization_id, id) on delete cascade
);

create index idx_task_execution_logs_organization_id_task_id_logged_at
    on task_execution_logs (organization_id, task_id, logged_at);

create trigger task_execution_logs_set_updated_at
    before update on task_execution_logs
    for each row execute function set_updated_at();

alter table task_execution_logs enable row level security;
create policy task_execution_logs_tenant on task_execution_logs
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert on task_execution_logs to app_user;

comment on table task_execution_logs is 'What tasks report while they run.';
comment on column task_execution_logs.id is 'Primary key.';
comment on column task_execution_logs.organization_id is 'The tenant.';
comment on column task_execution_logs.task_id is 'The task.';
comment on column task_execution_logs.attempt_number is 'The attempt, counted from 1.';
comment on column task_execution_logs.level is 'Weight of the message.';
comment on column task_execution_logs.message is 'What happened.';
comment on column task_execution_logs.details is 'What belongs to the message, for programs.';
comment on column task_execution_logs.logged_at is 'When it happened.';
comment on column task_execution_logs.created_at is 'When the row was made.';
comment on column task_execution_logs.updated_at is 'When the row was last changed.';
