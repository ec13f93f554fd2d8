drop table project_repositories;
