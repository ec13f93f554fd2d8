create table tasks (
    id                  uuid primary key default gen_random_uuid(),
    public_id           text not null default generate_public_id('tsk'),
    organization_id     uuid not null,
    project_id          uuid,
    task_definition_id  uuid,
    assignee_id         uuid,
    title               text not null,
    description         text not null default '',
    status              run_status not null default 'pending',
    priority            priority not null default 'normal',
    labels              text[] not null default '{}',
    parameters          jsonb not null default '{}',
    result              jsonb,
    attempt_count       integer not null default 0,
    attempt_limit       integer not null default 3,
    retry_base_delay    interval not null default '30 seconds',
    retry_max_delay     interval not null default '1 hour',
    scheduled_at        timestamptz not null default now(),
    next_retry_at       timestamptz,
    started_at          timestamptz,
    finished_at         timestamptz,
    error_message       text,
    search_vector       tsvector not null generated always as (
                            setweight(to_tsvector('english', title), 'A')
                            || setweight(to_tsvector('english', description), 'B')) stored,
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    deleted_at          timestamptz,
    constraint tasks_public_id_key unique (public_id),
    constraint tasks_organization_id_id_key unique (organization_id, id),
    constraint tasks_parameters_is_object check (jsonb_typeof(parameters) = 'object'),
    constraint tasks_attempts_within_limit check (attempt_count between 0 and attempt_limit),
    constraint tasks_retry_delays_in_order check (interval '0' < retry_base_delay and retry_base_delay <= retry_max_delay),
    constraint tasks_times_in_order check (finished_at >= started_at),
    constraint fk_tasks_organizations foreign key (organization_id) references organizations (id),
    constraint fk_tasks_projects foreign key (organization_id, project_id) references projects (organization_id, id),
    constraint fk_tasks_task_definitions foreign key (organization_id, task_definition_id)
        references task_definitions (organization_id, id),
    constraint fk_tasks_users foreign key (organization_id, assignee_id) references users (organization_id, id)
);

create index idx_tasks_organization_id_status on tasks (organization_id, status, created_at);
create index idx_tasks_organization_id_project_id on tasks (organization_id, project_id);
create index idx_tasks_organization_id_task_definition_id on tasks (organization_id, task_definition_id);
create index idx_tasks_organization_id_assignee_id on tasks (organization_id, assignee_id);

-- What may be due: few rows, whatever the age of the table.
create index idx_tasks_pending on tasks (scheduled_at) where status = 'pending' and deleted_at is null;

create index idx_tasks_organization_id_labels on tasks using gin (organization_id, labels) where deleted_at is null;
create index idx_tasks_organization_id_search_vector
    on tasks using gin (organization_id, search_vector) where deleted_at is null;
create index idx_tasks_organization_id_title_trigrams
    on tasks using gin (organization_id, title gin_trgm_ops) where deleted_at is null;

create trigger tasks_set_updated_at
    before update on tasks
    for each row execute function set_updated_at();

create trigger tasks_check_status_change
    before update of status on tasks
    for each row
    when (old.status is distinct from new.status)
    execute function check_task_status_change();

alter table tasks enable row level security;
create policy tasks_tenant on tasks
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on tasks to app_user;

comment on table tasks is 'A piece of work that a program does, with its attempts and its outcome.';
comment on column tasks.id is 'Primary key.';
comment on column tasks.public_id is 'Identifier that may be shown to people.';
comment on column tasks.organization_id is 'The tenant.';
comment on column tasks.project_id is 'The project that it belongs to, where it belongs to one.';
comment on column tasks.task_definition_id is 'The kind of task; null for one that stands alone.';
comment on column tasks.assignee_id is 'Who looks after it, where somebody does.';
comment on column tasks.title is 'What is to be done, in one line.';
comment on column tasks.description is 'What is to be done, at length.';
comment on column tasks.status is 'Where the task stands; see check_task_status_change().';
comment on column tasks.priority is 'How urgent it is.';
comment on column tasks.labels is 'Words to find it by.';
comment on column tasks.parameters is 'What the handler is given.';
comment on column tasks.result is 'What the handler gave back; null before it succeeded.';
comment on column tasks.attempt_count is 'Attempts so far.';
comment on column tasks.attempt_limit is 'Attempts in all.';
comment on column tasks.retry_base_delay is 'Wait after the first failed attempt; it doubles with each one.';
comment on column tasks.retry_max_delay is 'Longest wait between two attempts.';
comment on column tasks.scheduled_at is 'Not to be started before.';
comment on column tasks.next_retry_at is 'When the next attempt is due; null where none failed.';
comment on column tasks.started_at is 'Start of the last attempt.';
comment on column tasks.finished_at is 'End of the last attempt, once the task is at an end.';
comment on column tasks.error_message is 'Why the last attempt failed.';
comment on column tasks.search_vector is 'Words of title and description, for full-text search.';
comment on column tasks.created_at is 'When the row was made.';
comment on column tasks.updated_at is 'When the row was last changed.';
comment on column tasks.deleted_at is 'When it was deleted; null while it lives.';
