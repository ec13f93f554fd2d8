-- A metric has exactly one value: a number, a text or a document. Every time finds a partition, and months take theirs.
-- breaks: alter table metrics drop constraint metrics_one_value
-- breaks: alter table metrics drop constraint metrics_one_value, add constraint metrics_one_value
--     check (num_nonnulls(numeric_value, text_value, jsonb_value) <= 1)
-- breaks: alter table metrics drop constraint metrics_one_value, add constraint metrics_one_value
--     check (num_nonnulls(numeric_value, text_value, jsonb_value) >= 1)
-- breaks: create or replace function create_month_partitions(parent regclass, first_month date, month_count integer) returns integer
--     language sql as 'select 2'
create function pg_temp.metric(numeric_value text, text_value text, jsonb_value text) returns text
language sql
as $$
    select format(
        'insert into metrics (organization_id, repository_id, name, numeric_value, text_value, jsonb_value, recorded_at)
         values (pg_temp.key(''a0''), pg_temp.key(''a3''), ''new'', %L, %L, %L, ''2031-05-20'')', numeric_value, text_value, jsonb_value);
$$;
select pg_temp.is_refused(pg_temp.metric(null, null, null), '23514', 'no value');
select pg_temp.is_refused(pg_temp.metric('1', 'one', null), '23514', 'a number and a text');
select pg_temp.is_refused(pg_temp.metric('1', null, '{}'), '23514', 'a number and a document');
select pg_temp.is_refused(pg_temp.metric('1', 'one', '{}'), '23514', 'all three');

do $$
begin
    execute pg_temp.metric('1', null, null);
    execute pg_temp.metric(null, 'one', null);
    execute pg_temp.metric(null, null, '{"one": 1}');
exception when check_violation then
    perform pg_temp.is_true(false, 'one value is taken: ' || sqlerrm);
end;
$$;

select pg_temp.is_equal(create_month_partitions('metrics', '2031-04-01', 2), 2, 'months made');
select pg_temp.is_equal(
    (select string_agg(distinct tableoid::regclass::text, ', ') from metrics where name = 'new'), 'metrics_2031_05', 'where they are');
