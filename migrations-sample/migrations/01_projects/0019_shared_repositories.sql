-- Across projects: what one of them changes in a shared repository, the others get.
create view shared_repositories as
select repository.id as repository_id,
       repository.organization_id,
       repository.name,
       repository.full_name,
       count(*) as project_count,
       array_agg(project.name order by project.name) as project_names
from repositories repository
join project_repositories link
  on link.organization_id = repository.organization_id and link.repository_id = repository.id
join projects project
  on project.organization_id = link.organization_id and project.id = link.project_id and project.deleted_at is null
where repository.organization_id in (select visible_organization_ids())
  and repository.deleted_at is null
group by repository.id
having count(*) > 1;

do $$
begin
    if current_setting('server_version_num')::integer >= 150000 then
        alter view shared_repositories set (security_invoker = true);
    end if;
end;
$$;

grant select on shared_repositories to app_user;

comment on view shared_repositories is 'Repositories that more than one project works on.';
