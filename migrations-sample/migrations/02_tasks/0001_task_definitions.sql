create table task_definitions (
    id                  uuid primary key default gen_random_uuid(),
    public_id           text not null default generate_public_id('tdf'),
    organization_id     uuid not null,
    name                text not null,
    description         text not null default '',
    handler             text not null,
    default_parameters  jsonb not null default '{}',
    attempt_limit       integer not null default 3,
    retry_base_delay    interval not null default '30 seconds',
    retry_max_delay     interval not null default '1 hour',
    time_limit          interval,
    is_active           boolean not null default true,
    search_vector       tsvector not null generated always as (
                            setweight(to_tsvector('english', name), 'A')
                            || setweight(to_tsvector('english', description), 'B')) stored,
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    deleted_at          timestamptz,
    constraint task_definitions_public_id_key unique (public_id),
    constraint task_definitions_organization_id_id_key unique (organization_id, id),
    constraint task_definitions_default_parameters_is_object check (jsonb_typeof(default_parameters) = 'object'),
    constraint task_definitions_attempt_limit_positive check (attempt_limit > 0),
    constraint task_definitions_retry_delays_in_order check (interval '0' < retry_base_delay and retry_base_delay <= retry_max_delay),
    constraint task_definitions_time_limit_positive check (time_limit > interval '0'),
    constraint fk_task_definitions_organizations foreign key (organization_id) references organizations (id)
);

create unique index idx_task_definitions_organization_id_name
    on task_definitions (organization_id, lower(name)) where deleted_at is null;
create index idx_task_definitions_organization_id_search_vector
    on task_definitions using gin (organization_id, search_vector) where deleted_at is null;

create trigger task_definitions_set_updated_at
    before update on task_definitions
    for each row execute function set_updated_at();

alter table task_definitions enable row level security;
create policy task_definitions_tenant on task_definitions
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on task_definitions to app_user;

comment on table task_definitions is 'A kind of task: what runs, with which defaults, and how often it is tried.';
comment on column task_definitions.id is 'Primary key.';
comment on column task_definitions.public_id is 'Identifier that may be shown to people.';
comment on column task_definitions.organization_id is 'The tenant.';
comment on column task_definitions.name is 'Name; unique within the organization, in any letter case.';
comment on column task_definitions.description is 'What the task is for.';
comment on column task_definitions.handler is 'Name of the program part that does the work.';
comment on column task_definitions.default_parameters is 'Parameters of every task of this kind, unless the task has its own.';
comment on column task_definitions.attempt_limit is 'How often a task is tried in all.';
comment on column task_definitions.retry_base_delay is 'Wait after the first failed attempt; it doubles with each one.';
comment on column task_definitions.retry_max_delay is 'Longest wait between two attempts.';
comment on column task_definitions.time_limit is 'Longest time that one attempt may take; null: no limit.';
comment on column task_definitions.is_active is 'False while no new task of this kind may be made.';
comment on column task_definitions.search_vector is 'Words of name and description, for full-text search.';
comment on column task_definitions.created_at is 'When the row was made.';
comment on column task_definitions.updated_at is 'When the row was last changed.';
comment on column task_definitions.deleted_at is 'When it was deleted; null while it lives.';
