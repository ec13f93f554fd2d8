-- What the kinds of tasks use, and what they should state that they need.
-- seed: count(*) >= 6 and bool_or(task_name = 'Notify' and recommendation like 'State what it needs:%')
--     and bool_or(task_name = 'Analyze' and recommendation like 'It uses less than half of the memory%')
select * from task_resource_recommendations where recommendation <> 'None.';
