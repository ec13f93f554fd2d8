-- A repository is connected once, a branch is there once, a repository belongs to a project once.
-- breaks: drop index idx_repositories_organization_id_full_name
-- breaks: alter table repository_branches drop constraint repository_branches_organization_id_repository_id_name_key
-- breaks: alter table project_repositories drop constraint project_repositories_project_id_repository_id_key
select pg_temp.is_refused(pg_temp.copying('repositories'), '23505', 'a repository twice');
select pg_temp.is_refused(pg_temp.copying('repository_branches'), '23505', 'a branch twice');
select pg_temp.is_refused(
    pg_temp.copying('project_repositories', '{"is_primary": false}'), '23505', 'a repository of a project twice');
