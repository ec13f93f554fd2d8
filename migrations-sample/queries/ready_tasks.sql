-- Tasks that a worker may take: due, and held back by no other.
-- seed: count(*) = 2 and bool_and(title = 'Analyze no. 20')
select t.*
from tasks t
where t.status = 'pending' and are_task_dependencies_satisfied(t.id) = true and t.scheduled_at <= now()
order by t.priority desc, t.scheduled_at;
