-- Across projects: where one project's work waits for another's.
create view cross_project_dependencies as
select waiting.organization_id,
       waiting.id as task_id,
       waiting.title,
       waiting_project.name as project_name,
       needed.id as depends_on_id,
       needed.title as depends_on_title,
       needed_project.name as depends_on_project_name,
       needed.status = 'succeeded' as is_satisfied
from task_dependencies dependency
join tasks waiting
  on waiting.organization_id = dependency.organization_id and waiting.id = dependency.task_id and waiting.deleted_at is null
join tasks needed on needed.organization_id = dependency.organization_id and needed.id = dependency.depends_on_id
join projects waiting_project
  on waiting_project.organization_id = waiting.organization_id and waiting_project.id = waiting.project_id
join projects needed_project
  on needed_project.organization_id = needed.organization_id and needed_project.id = needed.project_id
where dependency.organization_id in (select visible_organization_ids())
  and waiting.project_id <> needed.project_id;

do $$
begin
    if current_setting('server_version_num')::integer >= 150000 then
        alter view cross_project_dependencies set (security_invoker = true);
    end if;
end;
$$;

grant select on cross_project_dependencies to app_user;

comment on view cross_project_dependencies is 'Tasks of one project that wait for tasks of another.';
