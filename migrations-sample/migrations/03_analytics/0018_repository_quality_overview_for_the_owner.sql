-- Counts a file once, however many tools looked at it, and shows every organization to the owner who has named none: see
-- visible_organization_ids(). "create or replace view" takes the option off again, so it is set here too.
create or replace view repository_quality_overview as
select repositories.id as repository_id,
       repositories.organization_id,
       repositories.full_name,
       newest_run.id as analysis_run_id,
       newest_run.commit_sha,
       newest_run.finished_at as analyzed_at,
       coalesce(files.file_count, 0) as file_count,
       coalesce(files.code_line_count, 0) as code_line_count,
       files.average_complexity,
       files.coverage_ratio,
       open_issues.critical_count as critical_issue_count,
       open_issues.issue_count as open_issue_count,
       calculate_quality_score(repositories.id) as quality_score
from repositories
left join lateral (
    select id, commit_sha, finished_at
    from analysis_runs
    where organization_id = repositories.organization_id and repository_id = repositories.id and status = 'succeeded'
    order by finished_at desc, id
    limit 1
) as newest_run on true
left join lateral (
    select count(*) as file_count,
           sum(code_line_count) as code_line_count,
           round(sum(code_line_count::numeric * complexity) / nullif(sum(code_line_count), 0), 2) as average_complexity,
           round(sum(code_line_count::numeric * coalesce(coverage_ratio, 0)) / nullif(sum(code_line_count), 0), 4) as coverage_ratio
    from analyzed_files(newest_run.id)
) as files on true
cross join lateral (
    select count(*) as issue_count, count(*) filter (where severity = 'critical') as critical_count
    from issues
    where organization_id = repositories.organization_id
      and repository_id = repositories.id
      and status in ('open', 'confirmed')
) as open_issues
where repositories.organization_id in (select visible_organization_ids())
  and repositories.deleted_at is null;

do $$
begin
    if current_setting('server_version_num')::integer >= 150000 then
        alter view repository_quality_overview set (security_invoker = true);
    end if;
end;
$$;

comment on view repository_quality_overview is
    'The repositories of the current organization, or of all for the owner, with their newest analysis, open issues and quality score.';
