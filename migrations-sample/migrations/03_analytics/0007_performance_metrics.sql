create table performance_metrics (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null,
    repository_id    uuid not null,
    analysis_run_id  uuid,
    operation        text not null,
    sample_count     integer not null default 1,
    duration_ms      numeric(12, 3) not null,
    cpu_ms           numeric(12, 3),
    memory_bytes     bigint,
    recorded_at      timestamptz not null default now(),
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    constraint performance_metrics_sample_count_positive check (sample_count > 0),
    constraint performance_metrics_not_negative check (duration_ms >= 0 and cpu_ms >= 0 and memory_bytes >= 0),
    constraint fk_performance_metrics_organizations foreign key (organization_id) references organizations (id),
    constraint fk_performance_metrics_repositories foreign key (organization_id, repository_id)
        references repositories (organization_id, id) on delete cascade,
    constraint fk_performance_metrics_analysis_runs foreign key (organization_id, analysis_run_id)
        references analysis_runs (organization_id, id) on delete cascade
);

create index idx_performance_metrics_organization_id_recorded_at on performance_metrics (organization_id, recorded_at desc);
create index idx_performance_metrics_organization_id_repository_id_operation
    on performance_metrics (organization_id, repository_id, operation, recorded_at desc);
create index idx_performance_metrics_organization_id_analysis_run_id on performance_metrics (organization_id, analysis_run_id);

create trigger performance_metrics_set_updated_at
    before update on performance_metrics
    for each row execute function set_updated_at();

alter table performance_metrics enable row level security;
create policy performance_metrics_tenant on performance_metrics
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, delete on performance_metrics to app_user;

comment on table performance_metrics is 'How long an operation of the analysed code took, and what it used.';
comment on column performance_metrics.id is 'Primary key.';
comment on column performance_metrics.organization_id is 'The tenant.';
comment on column performance_metrics.repository_id is 'The repository whose code ran.';
comment on column performance_metrics.analysis_run_id is 'The run that measured it; null for values from outside.';
comment on column performance_metrics.operation is 'What was timed, such as a benchmark''s name.';
comment on column performance_metrics.sample_count is 'How many runs the values are the mean of.';
comment on column performance_metrics.duration_ms is 'Elapsed time, in milliseconds.';
comment on column performance_metrics.cpu_ms is 'Processor time, in milliseconds; null where it was not measured.';
comment on column performance_metrics.memory_bytes is 'Peak memory, in bytes; null where it was not measured.';
comment on column performance_metrics.recorded_at is 'When it was measured.';
comment on column performance_metrics.created_at is 'When the row was made.';
comment on column performance_metrics.updated_at is 'When the row was last changed.';
