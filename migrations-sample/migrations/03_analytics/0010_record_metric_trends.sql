-- Safe to call again for the same period: later values replace what was recorded.
create function record_metric_trends(trend_period trend_period, day_in_period date) returns integer
language sql
set search_path = pg_catalog, public
as $$
    with bounds as (
        select starts_on,
               starts_on::timestamp at time zone 'UTC' as starts_at,
               (starts_on + ('1 ' || trend_period)::interval) at time zone 'UTC' as ends_at,
               (starts_on - ('1 ' || trend_period)::interval)::date as previous_starts_on
        from (select date_trunc(trend_period::text, day_in_period::timestamp)::date as starts_on) as period
    ),
    summed as (
        select metrics.organization_id, metrics.repository_id, metrics.name, bounds.starts_on, bounds.previous_starts_on,
               count(*) as sample_count,
               round(avg(metrics.numeric_value), 6) as average_value,
               min(metrics.numeric_value) as minimum_value,
               max(metrics.numeric_value) as maximum_value
        from bounds
        join metrics on metrics.recorded_at >= bounds.starts_at and metrics.recorded_at < bounds.ends_at
        where metrics.numeric_value is not null
        group by metrics.organization_id, metrics.repository_id, metrics.name, bounds.starts_on, bounds.previous_starts_on
    ),
    recorded as (
        insert into metric_trends as trend (
            organization_id, repository_id, metric_name, period, period_starts_on,
            sample_count, average_value, minimum_value, maximum_value, change_ratio)
        select summed.organization_id, summed.repository_id, summed.name, trend_period, summed.starts_on,
               summed.sample_count, summed.average_value, summed.minimum_value, summed.maximum_value,
               (summed.average_value - previous.average_value) / nullif(abs(previous.average_value), 0)
        from summed
        left join metric_trends previous
          on previous.organization_id = summed.organization_id
         and previous.repository_id = summed.repository_id
         and previous.metric_name = summed.name
         and previous.period = trend_period
         and previous.period_starts_on = summed.previous_starts_on
        on conflict (organization_id, repository_id, metric_name, period, period_starts_on) do update
        set sample_count = excluded.sample_count,
            average_value = excluded.average_value,
            minimum_value = excluded.minimum_value,
            maximum_value = excluded.maximum_value,
            change_ratio = excluded.change_ratio
        returning 1
    )
    select count(*)::integer from recorded;
$$;

comment on function record_metric_trends(trend_period, date) is
    'Sums up the numbers of the period that a day (UTC) falls into, with their change since the period before; returns how many trends.';
