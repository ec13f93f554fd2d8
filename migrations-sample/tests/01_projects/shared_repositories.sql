-- Repositories of more than one project that lives, each tenant's for itself.
-- breaks: select pg_temp.change_view('shared_repositories', '(project.deleted_at IS NULL)', 'true')
-- breaks: select pg_temp.change_view('shared_repositories', '(repository.deleted_at IS NULL)', 'true')
-- breaks: select pg_temp.change_view('shared_repositories', '(repository.organization_id IN ( SELECT visible_organization_ids() AS visible_organization_ids))', 'true')
-- breaks: select pg_temp.change_view('shared_repositories', 'HAVING (count(*) > 1)', '')
insert into projects (id, organization_id, owner_id, name, deleted_at) values
    (pg_temp.key('a7'), pg_temp.key('a0'), pg_temp.key('a1'), 'Cranes', null),
    (pg_temp.key('a8'), pg_temp.key('a0'), pg_temp.key('a1'), 'Gone', now()),
    (pg_temp.key('b7'), pg_temp.key('b0'), pg_temp.key('b1'), 'Cranes', null);
insert into repositories (id, organization_id, provider, full_name, clone_url, deleted_at) values
    (pg_temp.key('a9'), pg_temp.key('a0'), 'github', 'a/own', 'https://git.example/a/own.git', null),
    (pg_temp.key('a10'), pg_temp.key('a0'), 'github', 'a/gone', 'https://git.example/a/gone.git', now());
insert into project_repositories (organization_id, project_id, repository_id) values
    (pg_temp.key('a0'), pg_temp.key('a7'), pg_temp.key('a3')), (pg_temp.key('a0'), pg_temp.key('a8'), pg_temp.key('a3')),
    (pg_temp.key('a0'), pg_temp.key('a7'), pg_temp.key('a9')),
    (pg_temp.key('a0'), pg_temp.key('a7'), pg_temp.key('a10')), (pg_temp.key('a0'), pg_temp.key('a2'), pg_temp.key('a10')),
    (pg_temp.key('b0'), pg_temp.key('b7'), pg_temp.key('b3'));
set local app.organization_id = '00000000-0000-0000-0000-0000000000a0';
select pg_temp.is_equal(
    (select string_agg(format('%s %s %s %s', name, full_name, project_count, project_names), ', ') from shared_repositories),
    'harbour a/harbour 2 {Cranes,Harbour}', 'shared ones of a');
