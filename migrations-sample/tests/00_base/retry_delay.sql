-- The wait doubles with every attempt, up to the longest one, for any number of attempts.
-- breaks: select pg_temp.change('retry_delay(integer, interval, interval)', 'power(2', 'power(3')
-- breaks: select pg_temp.change('retry_delay(integer, interval, interval)', '- 1)', '- 0)')
-- breaks: select pg_temp.change('retry_delay(integer, interval, interval)', 'least(base_delay', 'greatest(base_delay')
select pg_temp.is_equal(
    (select array_agg(retry_delay(attempt, '30 seconds', '5 minutes') order by attempt) from generate_series(1, 6) as attempt),
    array['30 seconds', '1 minute', '2 minutes', '4 minutes', '5 minutes', '5 minutes']::interval[], 'delays');
select pg_temp.is_equal(retry_delay(0, '30 seconds', '5 minutes'), interval '30 seconds', 'before any attempt');
select pg_temp.is_equal(retry_delay(2147483647, '30 seconds', '5 minutes'), interval '5 minutes', 'after very many attempts');
