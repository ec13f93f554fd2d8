-- Numbers are summed up by period, each repository and metric for itself, with the change since the period before; again when
-- more have come.
-- breaks: select pg_temp.change('record_metric_trends(trend_period,date)', 'round(avg(metrics.numeric_value), 6)', 'max(metrics.numeric_value)')
-- breaks: select pg_temp.change('record_metric_trends(trend_period,date)', 'metrics.recorded_at < bounds.ends_at', 'metrics.recorded_at <= bounds.ends_at')
-- breaks: select pg_temp.change('record_metric_trends(trend_period,date)', 'metrics.recorded_at >= bounds.starts_at', 'true')
-- breaks: select pg_temp.change('record_metric_trends(trend_period,date)', '(summed.average_value - previous.average_value)', 'summed.average_value')
-- breaks: select pg_temp.change('record_metric_trends(trend_period,date)', 'sample_count = excluded.sample_count', 'sample_count = trend.sample_count')
-- breaks: select pg_temp.change('record_metric_trends(trend_period,date)', 'date_trunc(trend_period::text', 'date_trunc(''day''')
set local timezone = 'Asia/Tokyo';
insert into metrics (organization_id, repository_id, name, numeric_value, text_value, recorded_at) values
    (pg_temp.key('a0'), pg_temp.key('a3'), 'build_time', 140, null, '2026-03-31 23:59:59+00'),
    (pg_temp.key('a0'), pg_temp.key('a3'), 'build_time', 9000, null, '2026-04-01 00:00+00'),
    (pg_temp.key('a0'), pg_temp.key('a3'), 'build_time', 9000, null, '2026-02-28 23:59:59+00'),
    (pg_temp.key('a0'), pg_temp.key('a3'), 'build_host', null, 'crane', '2026-03-10 00:00+00'),
    (pg_temp.key('a0'), pg_temp.key('a3'), 'warnings', 0, null, '2026-03-10 00:00+00');

create function pg_temp.trends() returns text
language sql
as $$
    select string_agg(
        format('%s %s n=%s %s..%s..%s change %s', r.full_name, t.metric_name, t.sample_count, trim_scale(t.minimum_value),
               trim_scale(t.average_value), trim_scale(t.maximum_value), coalesce(trim_scale(t.change_ratio)::text, '-')),
        ', ' order by r.full_name, t.metric_name)
    from metric_trends t
    join repositories r on r.id = t.repository_id
    where t.period = 'month' and t.period_starts_on = '2026-03-01';
$$;
select pg_temp.is_equal(record_metric_trends('month', '2026-03-17'), 3, 'trends recorded');
select pg_temp.is_equal(
    pg_temp.trends(),
    'a/harbour build_time n=2 100..120..140 change 0.5, a/harbour warnings n=1 0..0..0 change -, b/harbour build_time n=1 100..100..100 change -0.5',
    'trends');

insert into metrics (organization_id, repository_id, name, numeric_value, recorded_at) values
    (pg_temp.key('a0'), pg_temp.key('a3'), 'build_time', 0, '2026-03-20 00:00+00');
select pg_temp.is_equal(record_metric_trends('month', '2026-03-31'), 3, 'trends recorded again');
select pg_temp.is_equal(
    pg_temp.trends(),
    'a/harbour build_time n=3 0..80..140 change 0, a/harbour warnings n=1 0..0..0 change -, b/harbour build_time n=1 100..100..100 change -0.5',
    'trends after one more value');
