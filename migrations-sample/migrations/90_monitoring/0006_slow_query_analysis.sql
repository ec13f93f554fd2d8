-- What to look at first: a statement that keeps somebody waiting each time, or that takes much of all the time that statements take.
create or replace view slow_query_analysis as
select statistics.query,
       statistics.call_count,
       statistics.total_ms,
       statistics.average_ms,
       round(statistics.total_ms / nullif(sum(statistics.total_ms) over (), 0), 4) as total_ratio,
       statistics.row_count,
       statistics.cache_hit_ratio,
       case
           when statistics.average_ms >= 1000 then 'critical'
           when statistics.average_ms >= 100 then 'slow'
           else 'fast'
       end as speed,
       case
           when statistics.average_ms >= 1000 then 'critical'
           when statistics.average_ms >= 100 then 'high'
           when statistics.average_ms >= 10 and statistics.total_ms >= 0.1 * sum(statistics.total_ms) over () then 'medium'
           else 'low'
       end as priority
from slow_query_statistics() as statistics
order by statistics.total_ms desc
limit 100;

comment on view slow_query_analysis is
    'The 100 statements that took most time altogether; empty without pg_stat_statements.';
