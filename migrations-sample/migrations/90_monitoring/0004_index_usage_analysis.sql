create or replace view index_usage_analysis as
select usage.relid::regclass::text as table_name,
       usage.indexrelname as index_name,
       usage.idx_scan as scan_count,
       pg_relation_size(usage.indexrelid) as size_bytes,
       index.indisunique as is_unique,
       case
           when usage.idx_scan = 0 then 'unused'
           when usage.idx_scan < 50 then 'rare'
           else 'active'
       end as usage_status,
       -- An index that holds a constraint works at every write, whether it is scanned or not.
       usage.idx_scan = 0 and not index.indisunique and not index.indisreplident as is_removable
from pg_stat_user_indexes usage
join pg_index index on index.indexrelid = usage.indexrelid
where usage.schemaname = 'public';

comment on view index_usage_analysis is
    'How often each index was scanned since the server''s statistics were reset: unused, rare (below 50) or active.';
