create table file_analysis (
    id                  uuid primary key default gen_random_uuid(),
    organization_id     uuid not null,
    analysis_run_id     uuid not null,
    path                text not null,
    language            text not null,
    line_count          integer not null,
    code_line_count     integer not null,
    comment_line_count  integer not null default 0,
    complexity          integer not null default 0,
    coverage_ratio      numeric(5, 4),
    duplication_ratio   numeric(5, 4) not null default 0,
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    constraint file_analysis_organization_id_id_key unique (organization_id, id),
    constraint file_analysis_analysis_run_id_path_key unique (organization_id, analysis_run_id, path),
    constraint file_analysis_line_counts_fit
        check (code_line_count >= 0 and comment_line_count >= 0 and line_count >= greatest(code_line_count, comment_line_count)),
    constraint file_analysis_complexity_not_negative check (complexity >= 0),
    constraint file_analysis_coverage_ratio_range check (coverage_ratio between 0 and 1),
    constraint file_analysis_duplication_ratio_range check (duplication_ratio between 0 and 1),
    constraint fk_file_analysis_organizations foreign key (organization_id) references organizations (id),
    constraint fk_file_analysis_analysis_runs foreign key (organization_id, analysis_run_id)
        references analysis_runs (organization_id, id) on delete cascade
);

-- Files are searched for by parts of their path.
create index idx_file_analysis_organization_id_path_trigrams on file_analysis using gin (organization_id, path gin_trgm_ops);

create trigger file_analysis_set_updated_at
    before update on file_analysis
    for each row execute function set_updated_at();

alter table file_analysis enable row level security;
create policy file_analysis_tenant on file_analysis
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update, delete on file_analysis to app_user;

comment on table file_analysis is 'What one run found out about one file.';
comment on column file_analysis.id is 'Primary key.';
comment on column file_analysis.organization_id is 'The tenant.';
comment on column file_analysis.analysis_run_id is 'The run.';
comment on column file_analysis.path is 'Path within the repository, with slashes.';
comment on column file_analysis.language is 'Programming language.';
comment on column file_analysis.line_count is 'All lines.';
comment on column file_analysis.code_line_count is 'Lines that hold code.';
comment on column file_analysis.comment_line_count is 'Lines that hold comments; a line may hold both.';
comment on column file_analysis.complexity is 'Cyclomatic complexity of its most complex method.';
comment on column file_analysis.coverage_ratio is 'Part of the code lines that tests reach, 0 to 1; null where it was not measured.';
comment on column file_analysis.duplication_ratio is 'Part of the code lines that are found elsewhere, too, 0 to 1.';
comment on column file_analysis.created_at is 'When the row was made.';
comment on column file_analysis.updated_at is 'When the row was last changed.';
