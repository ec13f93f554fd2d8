create table analysis_runs (
    id               uuid primary key default gen_random_uuid(),
    public_id        text not null default generate_public_id('run'),
    organization_id  uuid not null,
    repository_id    uuid not null,
    branch_name      text not null,
    commit_sha       text not null,
    status           run_status not null default 'pending',
    started_at       timestamptz,
    finished_at      timestamptz,
    error_message    text,
    summary          jsonb not null default '{}',
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    constraint analysis_runs_public_id_key unique (public_id),
    constraint analysis_runs_organization_id_id_key unique (organization_id, id),
    constraint analysis_runs_commit_sha_format check (commit_sha ~ '^[0-9a-f]{40}([0-9a-f]{24})?$'),
    constraint analysis_runs_times_in_order check (finished_at >= started_at),
    -- A run that has ended says when; one that has not, does not.
    constraint analysis_runs_finished_at_matches_status
        check ((finished_at is not null) = (status in ('succeeded', 'failed', 'cancelled'))),
    constraint fk_analysis_runs_organizations foreign key (organization_id) references organizations (id),
    constraint fk_analysis_runs_repositories foreign key (organization_id, repository_id)
        references repositories (organization_id, id) on delete cascade
);

create index idx_analysis_runs_organization_id_status on analysis_runs (organization_id, status);
create index idx_analysis_runs_organization_id_repository_id_created_at
    on analysis_runs (organization_id, repository_id, created_at desc);

-- The newest run that succeeded is what scores and overviews look at.
create index idx_analysis_runs_succeeded
    on analysis_runs (organization_id, repository_id, finished_at desc) where status = 'succeeded';

create trigger analysis_runs_set_updated_at
    before update on analysis_runs
    for each row execute function set_updated_at();

alter table analysis_runs enable row level security;
create policy analysis_runs_tenant on analysis_runs
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on analysis_runs to app_user;

comment on table analysis_runs is 'One analysis of a repository at one commit.';
comment on column analysis_runs.id is 'Primary key.';
comment on column analysis_runs.public_id is 'Identifier that may be shown to people.';
comment on column analysis_runs.organization_id is 'The tenant.';
comment on column analysis_runs.repository_id is 'The repository.';
comment on column analysis_runs.branch_name is 'The branch that was analysed. Its name, as the branch may be gone by now.';
comment on column analysis_runs.commit_sha is 'SHA-1 or SHA-256 of the commit.';
comment on column analysis_runs.status is 'Where the run stands.';
comment on column analysis_runs.started_at is 'When a worker took it; null before.';
comment on column analysis_runs.finished_at is 'When it ended, well or not; null before.';
comment on column analysis_runs.error_message is 'Why it failed.';
comment on column analysis_runs.summary is 'Counts and settings that the analyser reports for the whole run.';
comment on column analysis_runs.created_at is 'When the row was made.';
comment on column analysis_runs.updated_at is 'When the row was last changed.';
