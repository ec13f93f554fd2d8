-- One measured value. Partitioned by month: old months go as whole partitions, without a delete.
create table metrics (
    id               uuid not null default gen_random_uuid(),
    organization_id  uuid not null,
    repository_id    uuid not null,
    analysis_run_id  uuid,
    name             text not null,
    unit             text,
    numeric_value    numeric(20, 6),
    text_value       text,
    jsonb_value      jsonb,
    recorded_at      timestamptz not null default now(),
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    -- A key of a partitioned table holds what it is partitioned by.
    constraint metrics_pkey primary key (id, recorded_at),
    constraint metrics_one_value check (num_nonnulls(numeric_value, text_value, jsonb_value) = 1),
    constraint fk_metrics_organizations foreign key (organization_id) references organizations (id),
    constraint fk_metrics_repositories foreign key (organization_id, repository_id)
        references repositories (organization_id, id) on delete cascade,
    constraint fk_metrics_analysis_runs foreign key (organization_id, analysis_run_id)
        references analysis_runs (organization_id, id) on delete cascade
) partition by range (recorded_at);

create index idx_metrics_organization_id_repository_id_name_recorded_at
    on metrics (organization_id, repository_id, name, recorded_at desc);
create index idx_metrics_organization_id_analysis_run_id on metrics (organization_id, analysis_run_id);
create index idx_metrics_jsonb_value on metrics using gin (jsonb_value jsonb_path_ops);

create trigger metrics_set_updated_at
    before update on metrics
    for each row execute function set_updated_at();

alter table metrics enable row level security;
create policy metrics_tenant on metrics
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, delete on metrics to app_user;

-- Takes every row whose month was not made yet; see create_month_partitions().
create table metrics_default partition of metrics default;
alter table metrics_default enable row level security;

comment on table metrics_default is 'Rows of metrics whose month has no partition yet.';

comment on table metrics is 'Code-quality measurements: a number, a text or a document each.';
comment on column metrics.id is 'Primary key, together with recorded_at.';
comment on column metrics.organization_id is 'The tenant.';
comment on column metrics.repository_id is 'What was measured.';
comment on column metrics.analysis_run_id is 'The run that measured it; null for values from outside.';
comment on column metrics.name is 'What was measured, such as test_count.';
comment on column metrics.unit is 'Unit of a number, such as lines or ms.';
comment on column metrics.numeric_value is 'The value, where it is a number.';
comment on column metrics.text_value is 'The value, where it is a text.';
comment on column metrics.jsonb_value is 'The value, where it is a document.';
comment on column metrics.recorded_at is 'When it was measured.';
comment on column metrics.created_at is 'When the row was made.';
comment on column metrics.updated_at is 'When the row was last changed.';
