-- Indexes that were not scanned since the server's statistics were reset.
-- seed: count(*) > 50 and bool_and(scan_count = 0) and bool_or(is_removable)
select * from index_usage_analysis where usage_status = 'unused';
