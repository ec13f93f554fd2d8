-- Where one project waits for another.
-- seed: count(*) = 1 and bool_and(project_name = 'Berth planning' and depends_on_project_name = 'Crane control' and not is_satisfied)
select * from cross_project_dependencies where not is_satisfied;
