create type issue_status as enum ('open', 'confirmed', 'resolved', 'ignored');
comment on type issue_status is 'What became of an issue. Open and confirmed ones count against the quality score.';

create table issues (
    id                uuid primary key default gen_random_uuid(),
    public_id         text not null default generate_public_id('iss'),
    organization_id   uuid not null,
    repository_id     uuid not null,
    analysis_run_id   uuid,
    file_analysis_id  uuid,
    assignee_id       uuid,
    rule_name         text not null,
    title             text not null,
    description       text not null default '',
    path              text,
    start_line        integer,
    severity          severity not null default 'warning',
    status            issue_status not null default 'open',
    resolved_at       timestamptz,
    search_vector   tsvector not null generated always as (
                          setweight(to_tsvector('english', title), 'A')
                          || setweight(to_tsvector('english', description), 'B')) stored,
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    constraint issues_public_id_key unique (public_id),
    constraint issues_start_line_positive check (start_line > 0),
    constraint issues_resolved_at_matches_status check ((resolved_at is not null) = (status in ('resolved', 'ignored'))),
    constraint fk_issues_organizations foreign key (organization_id) references organizations (id),
    constraint fk_issues_repositories foreign key (organization_id, repository_id)
        references repositories (organization_id, id) on delete cascade,
    constraint fk_issues_analysis_runs foreign key (organization_id, analysis_run_id)
        references analysis_runs (organization_id, id),
    constraint fk_issues_file_analysis foreign key (organization_id, file_analysis_id)
        references file_analysis (organization_id, id),
    constraint fk_issues_users foreign key (organization_id, assignee_id)
        references users (organization_id, id)
);

create index idx_issues_organization_id_status on issues (organization_id, status);
create index idx_issues_organization_id_repository_id_status on issues (organization_id, repository_id, status, severity);
create index idx_issues_organization_id_analysis_run_id on issues (organization_id, analysis_run_id);
create index idx_issues_organization_id_file_analysis_id on issues (organization_id, file_analysis_id);
create index idx_issues_organization_id_assignee_id on issues (organization_id, assignee_id);
create index idx_issues_organization_id_search_vector on issues using gin (organization_id, search_vector);

create trigger issues_set_updated_at
    before update on issues
    for each row execute function set_updated_at();

alter table issues enable row level security;
create policy issues_tenant on issues
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on issues to app_user;

comment on table issues is 'Something that an analysis found wrong in a repository.';
comment on column issues.id is 'Primary key.';
comment on column issues.public_id is 'Identifier that may be shown to people.';
comment on column issues.organization_id is 'The tenant.';
comment on column issues.repository_id is 'The repository.';
comment on column issues.analysis_run_id is 'The run that found it first; null where a person reported it.';
comment on column issues.file_analysis_id is 'The file, as that run saw it; null where it concerns no single file.';
comment on column issues.assignee_id is 'Who takes care of it; null while nobody does.';
comment on column issues.rule_name is 'The analyser''s rule.';
comment on column issues.title is 'What is wrong, in one line.';
comment on column issues.description is 'What is wrong, at length.';
comment on column issues.path is 'Path of the file within the repository.';
comment on column issues.start_line is 'Line in that file, counted from 1.';
comment on column issues.severity is 'How bad it is.';
comment on column issues.status is 'What became of it.';
comment on column issues.resolved_at is 'When it was resolved or ignored; null while it counts.';
comment on column issues.search_vector is 'Title and description for full-text search.';
comment on column issues.created_at is 'When the row was made.';
comment on column issues.updated_at is 'When the row was last changed.';
