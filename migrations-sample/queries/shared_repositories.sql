-- Repositories that several projects change.
-- seed: count(*) = 1 and bool_and(name = 'berths' and project_names = '{"Berth planning","Crane control"}')
select * from shared_repositories;
