-- The counts are those since the last reset of the server's statistics. Partitions stand for themselves: each has its own age.
create or replace view table_access_patterns as
select counted.table_name,
       counted.row_estimate,
       counted.sequential_scans,
       counted.index_scans,
       counted.rows_written,
       counted.dead_row_ratio,
       counted.access_pattern,
       case
           when counted.dead_row_ratio > 0.2 and counted.row_estimate > 1000
               then 'Many rows are dead: vacuum the table, and let autovacuum come earlier.'
           when counted.row_estimate > 10000 and counted.sequential_scans > 100 and counted.sequential_scans > counted.index_scans
               then 'Consider adding indexes: it is mostly read as a whole.'
           when counted.access_pattern = 'unused' and counted.row_estimate > 0
               then 'Nothing reads it: find out who needs its rows.'
           when counted.access_pattern = 'write mostly' and counted.row_estimate > 100000
               then 'It is written far more than read: keep its indexes few and its old months out.'
           else 'None.'
       end as recommendation
from (
    select relid::regclass::text as table_name,
           n_live_tup as row_estimate,
           seq_scan as sequential_scans,
           coalesce(idx_scan, 0) as index_scans,
           n_tup_ins + n_tup_upd + n_tup_del as rows_written,
           round(coalesce(n_dead_tup::numeric / nullif(n_live_tup + n_dead_tup, 0), 0), 4) as dead_row_ratio,
           case
               when seq_scan + coalesce(idx_scan, 0) = 0 then 'unused'
               when n_tup_ins + n_tup_upd + n_tup_del > 10 * (seq_tup_read + coalesce(idx_tup_fetch, 0)) then 'write mostly'
               when seq_tup_read + coalesce(idx_tup_fetch, 0) > 10 * (n_tup_ins + n_tup_upd + n_tup_del) then 'read mostly'
               else 'mixed'
           end as access_pattern
    from pg_stat_user_tables
    where schemaname = 'public'
) as counted;

comment on view table_access_patterns is 'How each table is read and written, and what to do about it.';
