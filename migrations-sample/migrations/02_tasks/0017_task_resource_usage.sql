create table task_resource_usage (
    id               uuid not null default gen_random_uuid(),
    organization_id  uuid not null,
    task_id          uuid not null,
    attempt_number   integer not null,
    cpu_percent      numeric(7, 2) not null,
    memory_bytes     bigint not null,
    measured_at      timestamptz not null default now(),
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    constraint task_resource_usage_pkey primary key (id, measured_at),
    constraint task_resource_usage_attempt_number_positive check (attempt_number > 0),
    constraint task_resource_usage_cpu_percent_not_negative check (cpu_percent >= 0),
    constraint task_resource_usage_memory_bytes_not_negative check (memory_bytes >= 0),
    constraint fk_task_resource_usage_organizations foreign key (organization_id) references organizations (id),
    constraint fk_task_resource_usage_tasks foreign key (organization_id, task_id)
        references tasks (organization_id, id) on delete cascade
) partition by range (measured_at);

-- Takes the rows of months that create_month_partitions() has not made yet.
create table task_resource_usage_default partition of task_resource_usage default;
alter table task_resource_usage_default enable row level security;

create index idx_task_resource_usage_organization_id_task_id_measured_at
    on task_resource_usage (organization_id, task_id, measured_at);

create trigger task_resource_usage_set_updated_at
    before update on task_resource_usage
    for each row execute function set_updated_at();

alter table task_resource_usage enable row level security;
create policy task_resource_usage_tenant on task_resource_usage
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert on task_resource_usage to app_user;

comment on table task_resource_usage is 'What tasks use while they run, measured from time to time; partitioned by month.';
comment on table task_resource_usage_default is 'Measurements of months without a partition of their own.';
comment on column task_resource_usage.id is 'Primary key.';
comment on column task_resource_usage.organization_id is 'The tenant.';
comment on column task_resource_usage.task_id is 'The task.';
comment on column task_resource_usage.attempt_number is 'The attempt, counted from 1.';
comment on column task_resource_usage.cpu_percent is 'Processor time since the last measurement, in percent of one processor; more than 100 on several.';
comment on column task_resource_usage.memory_bytes is 'Resident memory at the time.';
comment on column task_resource_usage.measured_at is 'When it was measured.';
comment on column task_resource_usage.created_at is 'When the row was made.';
comment on column task_resource_usage.updated_at is 'When the row was last changed.';
