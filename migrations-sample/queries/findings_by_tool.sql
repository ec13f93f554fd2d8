-- What each tool found in the newest run.
-- seed: count(*) = 4 and sum(finding_count) filter (where tool_name = 'SonarQube') = 8 and sum(finding_count) filter (where tool_name = 'Semgrep') = 2
select r.name, i.tool_name, count(*) as finding_count
from issues i
join repositories r on r.id = i.repository_id
group by r.name, i.tool_name;
