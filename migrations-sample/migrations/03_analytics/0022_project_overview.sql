-- Across projects: all of them side by side, each with what its modules know.
create view project_overview as
select project.id as project_id,
       project.organization_id,
       project.name,
       project.status,
       coalesce(linked.repository_names, '{}') as repository_names,
       task.open_count as open_task_count,
       task.failed_count as failed_task_count,
       task.succeeded_count as succeeded_task_count,
       goal.goal_count,
       goal.achieved_count as achieved_goal_count,
       coalesce(linked.open_issue_count, 0) as open_issue_count,
       linked.average_quality_score
from projects project
cross join lateral (
    select array_agg(repository.name order by repository.name) as repository_names,
           sum(found.open_issue_count) as open_issue_count,
           round(avg(calculate_quality_score(repository.id)), 2) as average_quality_score
    from project_repositories link
    join repositories repository
      on repository.organization_id = link.organization_id and repository.id = link.repository_id and repository.deleted_at is null
    cross join lateral (
        select count(*) as open_issue_count
        from issues
        where organization_id = repository.organization_id
          and repository_id = repository.id
          and status in ('open', 'confirmed')
    ) as found
    where link.organization_id = project.organization_id and link.project_id = project.id
) as linked
cross join lateral (
    select count(*) filter (where status in ('pending', 'running')) as open_count,
           count(*) filter (where status = 'failed') as failed_count,
           count(*) filter (where status = 'succeeded') as succeeded_count
    from tasks
    where organization_id = project.organization_id and project_id = project.id and deleted_at is null
) as task
cross join lateral (
    select count(*) as goal_count, count(*) filter (where status = 'achieved') as achieved_count
    from project_goals
    where organization_id = project.organization_id and project_id = project.id
      and status <> 'abandoned' and deleted_at is null
) as goal
where project.organization_id in (select visible_organization_ids())
  and project.deleted_at is null;

do $$
begin
    if current_setting('server_version_num')::integer >= 150000 then
        alter view project_overview set (security_invoker = true);
    end if;
end;
$$;

grant select on project_overview to app_user;

comment on view project_overview is 'Each project with its repositories, tasks, goals, open issues and quality.';
