-- Which repositories each project works on.
-- seed: jsonb_object_agg(name, to_jsonb(repositories) order by name) = '{"Berth planning": ["berths"], "Crane control": ["berths", "crane"], "Timetable": ["timetable"]}'
select p.name, array_agg(r.name order by r.name) as repositories
from projects p
join project_repositories pr on pr.project_id = p.id
join repositories r on r.id = pr.repository_id
group by p.id, p.name;
