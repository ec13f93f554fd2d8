-- What the database waits for, each with the statement that does it.
-- seed: bool_or(category = 'cleanup' and reason = '3 rows have expired.') and bool_and(command like '%;')
-- first: select perform_maintenance()
-- then: count(*) filter (where category in ('cleanup', 'partition', 'refresh')) = 0
select * from maintenance_recommendations;
