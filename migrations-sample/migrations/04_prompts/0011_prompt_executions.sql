create table prompt_executions (
    id                   uuid primary key default gen_random_uuid(),
    public_id            text not null default generate_public_id('exe'),
    organization_id      uuid not null,
    prompt_template_id   uuid not null,
    prompt_variation_id  uuid,
    task_id              uuid,
    user_id              uuid,
    model                text not null,
    variable_values      jsonb not null default '{}',
    status               run_status not null default 'pending',
    input_tokens         integer,
    output_tokens        integer,
    cost_usd             numeric(12, 6),
    latency_ms           integer,
    error_message        text,
    started_at           timestamptz,
    finished_at          timestamptz,
    created_at           timestamptz not null default now(),
    updated_at           timestamptz not null default now(),
    constraint prompt_executions_public_id_key unique (public_id),
    constraint prompt_executions_organization_id_id_key unique (organization_id, id),
    constraint prompt_executions_not_negative
        check (input_tokens >= 0 and output_tokens >= 0 and cost_usd >= 0 and latency_ms >= 0),
    constraint prompt_executions_times_in_order check (finished_at >= started_at),
    constraint fk_prompt_executions_organizations foreign key (organization_id) references organizations (id),
    constraint fk_prompt_executions_prompt_templates foreign key (organization_id, prompt_template_id)
        references prompt_templates (organization_id, id),
    constraint fk_prompt_executions_prompt_variations foreign key (organization_id, prompt_variation_id)
        references prompt_variations (organization_id, id),
    constraint fk_prompt_executions_tasks foreign key (organization_id, task_id)
        references tasks (organization_id, id),
    constraint fk_prompt_executions_users foreign key (organization_id, user_id)
        references users (organization_id, id)
);

create index idx_prompt_executions_organization_id_status on prompt_executions (organization_id, status);
create index idx_prompt_executions_organization_id_prompt_template_id
    on prompt_executions (organization_id, prompt_template_id, created_at desc);
create index idx_prompt_executions_organization_id_prompt_variation_id
    on prompt_executions (organization_id, prompt_variation_id) where prompt_variation_id is not null;
create index idx_prompt_executions_organization_id_task_id
    on prompt_executions (organization_id, task_id) where task_id is not null;
create index idx_prompt_executions_organization_id_user_id
    on prompt_executions (organization_id, user_id) where user_id is not null;

create trigger prompt_executions_set_updated_at
    before update on prompt_executions
    for each row execute function set_updated_at();

alter table prompt_executions enable row level security;
create policy prompt_executions_tenant on prompt_executions
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on prompt_executions to app_user;

comment on table prompt_executions is 'One use of a prompt template, and what it cost.';
comment on column prompt_executions.id is 'Primary key.';
comment on column prompt_executions.public_id is 'Identifier that may be shown to people.';
comment on column prompt_executions.organization_id is 'The tenant.';
comment on column prompt_executions.prompt_template_id is 'The template, in the version that was used.';
comment on column prompt_executions.prompt_variation_id is 'The variation that was chosen; null where the template''s own text was used.';
comment on column prompt_executions.task_id is 'The task that it worked for; null where there is none.';
comment on column prompt_executions.user_id is 'Who asked; null for work that nobody asked for in person.';
comment on column prompt_executions.model is 'The language model that answered.';
comment on column prompt_executions.variable_values is 'Values of the template''s variables.';
comment on column prompt_executions.status is 'Where it stands.';
comment on column prompt_executions.input_tokens is 'Length of the prompt; null before the answer.';
comment on column prompt_executions.output_tokens is 'Length of the answer; null before the answer.';
comment on column prompt_executions.cost_usd is 'Price in US dollars; null before the answer.';
comment on column prompt_executions.latency_ms is 'Time to the whole answer, in milliseconds; null before the answer.';
comment on column prompt_executions.error_message is 'Why it failed.';
comment on column prompt_executions.started_at is 'When it was sent; null before.';
comment on column prompt_executions.finished_at is 'When the answer was there; null before.';
comment on column prompt_executions.created_at is 'When the row was made.';
comment on column prompt_executions.updated_at is 'When the row was last changed.';
