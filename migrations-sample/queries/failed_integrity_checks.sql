-- What should never be. Nothing is wrong with the seed data.
-- seed: count(*) = 0
-- first: update projects set deleted_at = now() where name = 'Berth planning'
-- then: count(*) = 1 and min(check_name) = 'orphaned_records' and min(issue_count) = 1
select * from data_integrity_checks where status = 'fail';
