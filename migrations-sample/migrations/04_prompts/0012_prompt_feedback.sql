create table prompt_feedback (
    id                   uuid primary key default gen_random_uuid(),
    organization_id      uuid not null,
    prompt_execution_id  uuid not null,
    user_id              uuid not null,
    rating               smallint not null,
    remark               text not null default '',
    created_at           timestamptz not null default now(),
    updated_at           timestamptz not null default now(),
    constraint prompt_feedback_prompt_execution_id_user_id_key unique (organization_id, prompt_execution_id, user_id),
    constraint prompt_feedback_rating_range check (rating between 1 and 5),
    constraint fk_prompt_feedback_organizations foreign key (organization_id) references organizations (id),
    constraint fk_prompt_feedback_prompt_executions foreign key (organization_id, prompt_execution_id)
        references prompt_executions (organization_id, id) on delete cascade,
    constraint fk_prompt_feedback_users foreign key (organization_id, user_id)
        references users (organization_id, id) on delete cascade
);

create index idx_prompt_feedback_organization_id_user_id on prompt_feedback (organization_id, user_id);

create trigger prompt_feedback_set_updated_at
    before update on prompt_feedback
    for each row execute function set_updated_at();

alter table prompt_feedback enable row level security;
create policy prompt_feedback_tenant on prompt_feedback
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update, delete on prompt_feedback to app_user;

comment on table prompt_feedback is 'What a user thought of an answer; one opinion a user and execution.';
comment on column prompt_feedback.id is 'Primary key.';
comment on column prompt_feedback.organization_id is 'The tenant.';
comment on column prompt_feedback.prompt_execution_id is 'The execution.';
comment on column prompt_feedback.user_id is 'Who says so.';
comment on column prompt_feedback.rating is '1, useless, to 5, just right.';
comment on column prompt_feedback.remark is 'In the user''s words.';
comment on column prompt_feedback.created_at is 'When the row was made.';
comment on column prompt_feedback.updated_at is 'When the row was last changed.';
