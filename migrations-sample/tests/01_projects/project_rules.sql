-- One primary repository, one membership for a user, one name, effort and dates that make sense, goals that are reached when they say so.
-- breaks: drop index idx_project_repositories_primary
-- breaks: alter table project_members drop constraint project_members_organization_id_project_id_user_id_key
-- breaks: drop index idx_projects_organization_id_name
-- breaks: alter table projects drop constraint projects_effort_days_positive
-- breaks: alter table projects drop constraint projects_dates_in_order
-- breaks: alter table repositories drop constraint repositories_analysis_settings_is_object
-- breaks: alter table repositories drop constraint repositories_metadata_is_object
-- breaks: alter table project_goals drop constraint project_goals_achieved_at_matches_status
-- breaks: alter table project_goals drop constraint project_goals_value_has_target
-- breaks: drop index idx_project_goals_project_id_title
insert into repositories (id, organization_id, provider, full_name, clone_url) values
    (pg_temp.key('a5'), pg_temp.key('a0'), 'gitlab', 'a/other', 'https://git.example/a/other.git');
select pg_temp.is_refused(
    $$insert into project_repositories (organization_id, project_id, repository_id, is_primary)
      values (pg_temp.key('a0'), pg_temp.key('a2'), pg_temp.key('a5'), true)$$, '23505', 'a second primary repository');
select pg_temp.is_refused(
    $$insert into project_members (organization_id, project_id, user_id) values (pg_temp.key('a0'), pg_temp.key('a2'), pg_temp.key('a1'))$$,
    '23505', 'a second membership');
select pg_temp.is_refused(
    $$insert into projects (organization_id, owner_id, name) values (pg_temp.key('a0'), pg_temp.key('a1'), 'HARBOUR')$$, '23505', 'a name twice');
select pg_temp.is_refused(
    $$update projects set effort_days = 0 where id = pg_temp.key('a2')$$, '23514', 'no effort at all');
select pg_temp.is_refused(
    $$update projects set starts_on = '2026-02-01', due_on = '2026-01-01' where id = pg_temp.key('a2')$$, '23514', 'an end before the start');
select pg_temp.is_refused(
    $$update repositories set analysis_settings = '[]' where id = pg_temp.key('a3')$$, '23514', 'settings that are a list');
select pg_temp.is_refused(pg_temp.changing('repositories', $$metadata = '[]'$$), '23514', 'metadata that is a list');
select pg_temp.is_refused(pg_temp.changing('project_goals', $$status = 'achieved'$$), '23514', 'a goal that was reached at no time');
select pg_temp.is_refused(pg_temp.changing('project_goals', 'current_value = 1'), '23514', 'a value without a target');
select pg_temp.is_refused(pg_temp.copying('project_goals', '{"title": "UNLOAD FASTER"}'), '23505', 'a goal twice');
