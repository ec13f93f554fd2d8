-- As 0011_calculate_quality_score.sql made it.
create or replace function calculate_quality_score(repository_id uuid) returns numeric
language sql
stable
set search_path = pg_catalog, public
as $$
    with newest_run as (
        select run.organization_id, run.repository_id, run.id
        from repositories repository
        join analysis_runs run on run.organization_id = repository.organization_id and run.repository_id = repository.id
        where repository.id = calculate_quality_score.repository_id and run.status = 'succeeded'
        order by run.finished_at desc, run.id
        limit 1
    ),
    parts as (
        select coalesce(files.covered_lines / nullif(files.code_lines, 0), 0) as coverage,
               10 / greatest(coalesce(files.complexity_lines / nullif(files.code_lines, 0), 0), 10) as simplicity,
               1 / (1 + open_issues.weight * 20 / greatest(files.code_lines, 1000)) as cleanness
        from newest_run run
        cross join lateral (
            select coalesce(sum(code_line_count::numeric), 0) as code_lines,
                   sum(code_line_count::numeric * coalesce(coverage_ratio, 0)) as covered_lines,
                   sum(code_line_count::numeric * complexity) as complexity_lines
            from file_analysis file
            where file.organization_id = run.organization_id and file.analysis_run_id = run.id
        ) as files
        cross join lateral (
            select coalesce(sum(case severity when 'critical' then 25 when 'error' then 5 when 'warning' then 1 else 0.1 end), 0) as weight
            from issues issue
            where issue.organization_id = run.organization_id
              and issue.repository_id = run.repository_id
              and issue.status in ('open', 'confirmed')
        ) as open_issues
    )
    select round(40 * coverage + 35 * simplicity + 25 * cleanness, 2)
    from parts;
$$;
