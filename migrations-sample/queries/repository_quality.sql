-- One repository's quality. The owner sees every organization's; the application its own.
-- seed: count(*) = 1 and min(full_name) = 'harbour/crane' and min(file_count) = 4 and min(open_issue_count) = 3 and min(quality_score) between 1 and 99
select * from repository_quality_overview where repository_id = '40000000-0000-0000-0000-000000000001';
