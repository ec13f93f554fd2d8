-- What the database uses, and of how much.
-- seed: count(*) = 7 and bool_or(resource_name = 'connections' and current_value >= 1 and status = 'ok')
select * from database_resource_utilization;
