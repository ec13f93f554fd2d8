create type trend_period as enum ('day', 'week', 'month');
comment on type trend_period is 'Length of the time that a trend sums up, in date_trunc''s words.';

create table metric_trends (
    id                uuid primary key default gen_random_uuid(),
    organization_id   uuid not null,
    repository_id     uuid not null,
    metric_name       text not null,
    period            trend_period not null,
    period_starts_on  date not null,
    sample_count      integer not null,
    average_value     numeric(20, 6) not null,
    minimum_value     numeric(20, 6) not null,
    maximum_value     numeric(20, 6) not null,
    change_ratio      numeric(20, 6),
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    constraint metric_trends_period_key unique (organization_id, repository_id, metric_name, period, period_starts_on),
    constraint metric_trends_sample_count_positive check (sample_count > 0),
    constraint metric_trends_values_in_order check (minimum_value <= average_value and average_value <= maximum_value),
    constraint fk_metric_trends_organizations foreign key (organization_id) references organizations (id),
    constraint fk_metric_trends_repositories foreign key (organization_id, repository_id)
        references repositories (organization_id, id) on delete cascade
);

create trigger metric_trends_set_updated_at
    before update on metric_trends
    for each row execute function set_updated_at();

alter table metric_trends enable row level security;
create policy metric_trends_tenant on metric_trends
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update, delete on metric_trends to app_user;

comment on table metric_trends is 'A metric summed up by day, week or month; see record_metric_trends().';
comment on column metric_trends.id is 'Primary key.';
comment on column metric_trends.organization_id is 'The tenant.';
comment on column metric_trends.repository_id is 'What was measured.';
comment on column metric_trends.metric_name is 'Which of its metrics.';
comment on column metric_trends.period is 'How long the period is.';
comment on column metric_trends.period_starts_on is 'First day of the period, in UTC.';
comment on column metric_trends.sample_count is 'How many values were recorded in it.';
comment on column metric_trends.average_value is 'Their mean.';
comment on column metric_trends.minimum_value is 'The least.';
comment on column metric_trends.maximum_value is 'The greatest.';
comment on column metric_trends.change_ratio is 'Change of the mean since the period before, as part of that one''s size; null where there is none, or its mean is 0.';
comment on column metric_trends.created_at is 'When the row was made.';
comment on column metric_trends.updated_at is 'When the row was last changed.';
