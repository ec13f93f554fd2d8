-- The whole database in one row.
-- seed: count(*) = 1 and bool_and(database_name = current_database() and table_count > 40 and failed_check_count = 0)
select * from database_health_summary;
