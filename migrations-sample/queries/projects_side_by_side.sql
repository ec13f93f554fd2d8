-- All projects with their repositories, tasks, goals and quality.
-- seed: count(*) = 3 and bool_or(name = 'Crane control' and goal_count = 2 and achieved_goal_count = 1 and average_quality_score > 0)
select * from project_overview order by open_issue_count desc;
