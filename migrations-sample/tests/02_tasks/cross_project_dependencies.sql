-- Where a task of one project waits for a task of another, each tenant's for itself.
-- breaks: select pg_temp.change_view('cross_project_dependencies', '(waiting.project_id <> needed.project_id)', 'true')
-- breaks: select pg_temp.change_view('cross_project_dependencies', '(dependency.organization_id IN ( SELECT visible_organization_ids() AS visible_organization_ids))', 'true')
-- breaks: select pg_temp.change_view('cross_project_dependencies', '(waiting.deleted_at IS NULL)', 'true')
insert into projects (id, organization_id, owner_id, name) values
    (pg_temp.key('a7'), pg_temp.key('a0'), pg_temp.key('a1'), 'Cranes'), (pg_temp.key('b7'), pg_temp.key('b0'), pg_temp.key('b1'), 'Cranes');
update tasks set project_id = case when id in (pg_temp.key('a22'), pg_temp.key('b22')) then pg_temp.key(left(slug, 1) || '7') else pg_temp.key(left(slug, 1) || '2') end
from (select id as organization_id, right(slug, 1) as slug from organizations) as organization
where organization.organization_id = tasks.organization_id;
insert into task_dependencies (organization_id, task_id, depends_on_id) values
    (pg_temp.key('a0'), pg_temp.key('a22'), pg_temp.key('a21')), (pg_temp.key('a0'), pg_temp.key('a24'), pg_temp.key('a22'));
update tasks set deleted_at = now() where id = pg_temp.key('a24');
update tasks set status = 'running' where id = pg_temp.key('a21');
update tasks set status = 'succeeded' where id = pg_temp.key('a21');
set local app.organization_id = '00000000-0000-0000-0000-0000000000a0';
select pg_temp.is_equal(
    (select string_agg(format('%s of %s waits for %s of %s: %s', title, project_name, depends_on_title, depends_on_project_name, is_satisfied), ', ')
     from cross_project_dependencies),
    'Second of a of Cranes waits for First of a of Harbour: t', 'dependencies of a');
