create type goal_status as enum ('open', 'achieved', 'abandoned');
comment on type goal_status is 'What became of a goal.';

create table project_goals (
    id               uuid primary key default gen_random_uuid(),
    public_id        text not null default generate_public_id('gol'),
    organization_id  uuid not null,
    project_id       uuid not null,
    title            text not null,
    description      text not null default '',
    status           goal_status not null default 'open',
    target_value     numeric(20, 6),
    current_value    numeric(20, 6),
    unit             text,
    due_on           date,
    achieved_at      timestamptz,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    deleted_at       timestamptz,
    constraint project_goals_public_id_key unique (public_id),
    constraint project_goals_achieved_at_matches_status check ((achieved_at is not null) = (status = 'achieved')),
    constraint project_goals_value_has_target check (current_value is null or target_value is not null),
    constraint fk_project_goals_organizations foreign key (organization_id) references organizations (id),
    constraint fk_project_goals_projects foreign key (organization_id, project_id)
        references projects (organization_id, id) on delete cascade
);

create index idx_project_goals_organization_id_project_id on project_goals (organization_id, project_id, status);
create unique index idx_project_goals_project_id_title
    on project_goals (organization_id, project_id, lower(title)) where deleted_at is null;

create trigger project_goals_set_updated_at
    before update on project_goals
    for each row execute function set_updated_at();

alter table project_goals enable row level security;
create policy project_goals_tenant on project_goals
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on project_goals to app_user;

comment on table project_goals is 'What a project is to reach, and how near it is.';
comment on column project_goals.id is 'Primary key.';
comment on column project_goals.public_id is 'Identifier that may be shown to people.';
comment on column project_goals.organization_id is 'The tenant.';
comment on column project_goals.project_id is 'The project.';
comment on column project_goals.title is 'What is to be reached, in one line; unique within the project, in any letter case.';
comment on column project_goals.description is 'What is to be reached, at length.';
comment on column project_goals.status is 'What became of it.';
comment on column project_goals.target_value is 'The number to reach, for a goal that is measured.';
comment on column project_goals.current_value is 'The number so far; null before the first measurement.';
comment on column project_goals.unit is 'Unit of both numbers.';
comment on column project_goals.due_on is 'The day by which it is to be reached, where there is one.';
comment on column project_goals.achieved_at is 'When it was reached; null before.';
comment on column project_goals.created_at is 'When the row was made.';
comment on column project_goals.updated_at is 'When the row was last changed.';
comment on column project_goals.deleted_at is 'When it was deleted; null while it lives.';
