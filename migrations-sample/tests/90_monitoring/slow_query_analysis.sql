-- Empty without pg_stat_statements, and where its library is not loaded; with it, this database's statements, the most expensive first.
-- breaks: select pg_temp.change('slow_query_statistics()', 'if not found then', 'if false then')
-- breaks: select pg_temp.change('slow_query_statistics()', 'when object_not_in_prerequisite_state then', 'when division_by_zero then')
-- breaks: select pg_temp.change('slow_query_statistics()', 'statements.dbid = ', 'statements.dbid <> ')
-- breaks: select pg_temp.change_view('slow_query_analysis', 'DESC', 'ASC')
-- breaks: select pg_temp.change_view('slow_query_analysis', '>= (1000)::numeric', '>= (100000)::numeric')
-- breaks: select pg_temp.change_view('slow_query_analysis', '''high''', '''low''')
create function pg_temp.queries() returns text
language plpgsql
as $$
begin
    return (
        select string_agg(format('%s: %s calls, %s ms, %s, priority %s, hit %s, ratio %s', query, call_count, average_ms, speed, priority, cache_hit_ratio, total_ratio), ', ' order by place)
        from (select *, row_number() over () as place from slow_query_analysis) as numbered);
exception when others then
    return sqlstate;
end;
$$;
select pg_temp.is_equal(pg_temp.queries(), null, 'without the extension');

create schema elsewhere;
create extension pg_stat_statements schema elsewhere;
-- Where a server loads the library, it has real rows; these take their place.
select pg_temp.is_true(
    current_setting('shared_preload_libraries') like '%pg\_stat\_statements%' or pg_temp.queries() is null, 'without the library');
create table elsewhere.known as
select 1::oid as dbid, ''::text as query, 0::bigint as calls, 0::double precision as total_exec_time, 0::double precision as mean_exec_time,
       0::bigint as rows, 0::bigint as shared_blks_hit, 0::bigint as shared_blks_read
limit 0;
insert into elsewhere.known
select pg_database.oid, known.query, known.calls, known.calls * known.mean, known.mean, 7, 3, 1
from pg_database
cross join (values ('select fast', 10, 1), ('select slow', 100, 200), ('select worst', 3, 2000)) as known (query, calls, mean)
where datname = current_database();
insert into elsewhere.known values (1, 'select of another database', 1, 1, 1, 1, 1, 1);
do $$
begin
    alter extension pg_stat_statements drop view elsewhere.pg_stat_statements;
    alter view elsewhere.pg_stat_statements rename to real_statements;
    alter table elsewhere.known rename to pg_stat_statements;
end;
$$;
select pg_temp.is_equal(
    pg_temp.queries(),
    'select slow: 100 calls, 200.000 ms, slow, priority high, hit 0.7500, ratio 0.7689, select worst: 3 calls, 2000.000 ms, critical, priority critical, hit 0.7500, ratio 0.2307, '
    'select fast: 10 calls, 1.000 ms, fast, priority low, hit 0.7500, ratio 0.0004', 'with the extension');
